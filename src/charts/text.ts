import type { MeasureText } from './chart.ts';
import { labelText, lineOf, type Label } from './label.ts';

type Face = Parameters<MeasureText>[2];

/** How much wider semibold text is than the regular that is measured. */
export const boldFactor = 1.06;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Shortens to `width` pixels, between graphemes, with an ellipsis; empty where not even that fits. */
export function ellipsis<Words extends Label>(
  label: Words,
  width: number,
  size: number,
  measureText: MeasureText,
  face?: Face,
): Words extends string ? string : Label;
export function ellipsis(
  label: Label,
  width: number,
  size: number,
  measureText: MeasureText,
  face: Face = 'sans',
): Label {
  const text = labelText(label);
  // Sums of the same widths differ in their last digits.
  if (measureText(text, size, face) <= width + 0.01) return label;
  const parts = [...graphemes.segment(text)].map((part) => part.segment);
  let low = 0;
  let high = parts.length;
  // A sentence that is cut has not ended: no mark stands before the dots.
  const cut = (count: number) =>
    `${parts
      .slice(0, count)
      .join('')
      .replace(/[\s.,;:·–-]+$/u, '')}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measureText(cut(middle), size, face) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : lineOf(label, cut(low), 0);
}

/** Breaks into at most `most` lines of `width` pixels; the last one is shortened where the text goes on. */
export function wrap<Words extends Label>(
  label: Words,
  width: number,
  size: number,
  most: number,
  measureText: MeasureText,
  face?: Face,
): (Words extends string ? string : Label)[];
export function wrap(
  label: Label,
  width: number,
  size: number,
  most: number,
  measureText: MeasureText,
  face: Face = 'sans',
): Label[] {
  const text = labelText(label);
  const units: string[] = [];
  for (const { segment } of words.segment(text.trim())) {
    const last = units.at(-1);
    // Punctuation stays with the word before it; a space ends a unit.
    if (last !== undefined && !/\s$/.test(last) && !/^[\p{L}\p{N}]/u.test(segment))
      units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of units.entries()) {
    if (line === '' || measureText((line + word).trimEnd(), size, face) <= width) {
      line += word;
      continue;
    }
    if (lines.length === most - 1) {
      line += units.slice(index).join('');
      break;
    }
    lines.push(line.trimEnd());
    line = word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  let start = 0;
  return lines.map((each) => {
    start = text.indexOf(each, start);
    const shown = ellipsis(each, width, size, measureText, face);
    const part = lineOf(label, shown, start);
    start += each.length;
    return part;
  });
}

/** The width of the widest. */
export function widest(
  texts: readonly Label[],
  size: number,
  measureText: MeasureText,
  face: Face = 'sans',
): number {
  return texts.reduce<number>(
    (most, text) => Math.max(most, measureText(labelText(text), size, face)),
    0,
  );
}
