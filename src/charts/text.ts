import type { MeasureText } from './chart.ts';

type Face = Parameters<MeasureText>[2];

/** How much wider semibold text is than the regular that is measured. */
export const boldFactor = 1.06;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Shortens to `width` pixels, between graphemes, with an ellipsis; empty where not even that fits. */
export function ellipsis(
  text: string,
  width: number,
  size: number,
  measureText: MeasureText,
  face: Face = 'sans',
): string {
  // Sums of the same widths differ in their last digits.
  if (measureText(text, size, face) <= width + 0.01) return text;
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
  return low === 0 ? '' : cut(low);
}

/** Breaks into at most `most` lines of `width` pixels; the last one is shortened where the text goes on. */
export function wrap(
  text: string,
  width: number,
  size: number,
  most: number,
  measureText: MeasureText,
  face: Face = 'sans',
): string[] {
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
  return lines.map((each) => ellipsis(each, width, size, measureText, face));
}

/** The width of the widest. */
export function widest(
  texts: readonly string[],
  size: number,
  measureText: MeasureText,
  face: Face = 'sans',
): number {
  return texts.reduce((most, text) => Math.max(most, measureText(text, size, face)), 0);
}
