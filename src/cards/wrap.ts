import type { CardTheme } from './theme.ts';

type Face = Parameters<CardTheme['measureText']>[2];

/** The place that a text may take, in pixels, and how it is set there. */
export interface TextPlace {
  width: number;
  height: number;
  /** Descending: the first at which the text fits is taken. */
  sizes: readonly number[];
  lineHeight: number;
  face: Face;
}

export interface SetText {
  size: number;
  /** What is set, before it was broken into lines. */
  paragraph: string;
  lines: readonly string[];
  /** True where words had to be left out. */
  clamped: boolean;
}

/** Scripts that are written without spaces: a line may end after any of their words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What may not begin a line, and what may not end one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}ー々…]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/** Weights differ and lines are measured unshaped: what is measured may be this much narrower than what is drawn. */
const SAFETY = 1.015;

/** The pieces of a text between which a line may end; spaces stay at the end of a piece. */
export function breakable(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text.replaceAll(/\s+/g, ' ').trim(),
  )) {
    const last = pieces.at(-1);
    const breaks =
      last !== undefined &&
      segment !== ' ' &&
      (last.endsWith(' ') || unspaced.test(last.at(-1)!) || unspaced.test(segment[0]!)) &&
      !closing.test(segment) &&
      !opening.test(last);
    if (last === undefined || breaks) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** Fills lines of a width one after another; a piece that is wider than a line is cut between characters. */
function fill(pieces: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const { segment } of fits(piece.trimEnd())
      ? [{ segment: piece }]
      : new Intl.Segmenter().segment(piece)) {
      if (line !== '' && !fits((line + segment).trimEnd())) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += segment;
    }
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/**
 * Breaks a text into lines of about the same width at the largest size at which it fits into its place, so that no word stands
 * alone on the last line. At the smallest size it is cut at a word, with an ellipsis, where it still does not fit.
 */
export function setText(
  text: string,
  place: TextPlace,
  measure: CardTheme['measureText'],
): SetText {
  const pieces = breakable(text);
  const widthAt = (line: string, size: number) => measure(line, size, place.face) * SAFETY;
  const wrap = (words: readonly string[], width: number, size: number) =>
    fill(words, (line) => widthAt(line, size) <= width);
  for (const size of place.sizes) {
    const most = Math.floor(place.height / (size * place.lineHeight));
    // A word is cut between characters only where no smaller size could hold it.
    const widest = Math.max(...pieces.map((piece) => widthAt(piece.trimEnd(), size)));
    if (most < 1 || (widest > place.width && size !== place.sizes.at(-1))) continue;
    const lines = wrap(pieces, place.width, size);
    if (lines.length > most) continue;
    const balanced = balance(lines, [Math.min(widest, place.width), place.width], (width) =>
      wrap(pieces, width, size),
    );
    return {
      size,
      paragraph: pieces.join(''),
      lines: withCompany(balanced, (line) => widthAt(line, size) <= place.width),
      clamped: false,
    };
  }
  const size = place.sizes.at(-1)!;
  const most = Math.max(1, Math.floor(place.height / (size * place.lineHeight)));
  const kept = [...pieces];
  while (kept.length > 1) {
    kept.pop();
    const cut = [
      ...kept.slice(0, -1),
      `${kept
        .at(-1)!
        .trimEnd()
        .replace(/[,;:.、，–—-]+$/, '')}…`,
    ];
    const lines = wrap(cut, place.width, size);
    if (lines.length <= most) return { size, paragraph: cut.join(''), lines, clamped: true };
  }
  const [first = ''] = wrap(pieces, place.width - size, size);
  const line = `${first}…`;
  return { size, paragraph: line, lines: [line], clamped: true };
}

/** The narrowest setting that takes no more lines and cuts no word. */
function balance(
  lines: readonly string[],
  [narrowest, width]: readonly [number, number],
  wrap: (width: number) => string[],
): readonly string[] {
  if (lines.length < 2) return lines;
  let [low, high, best] = [Math.max(narrowest, width / 2), width, lines];
  while (high - low > 8) {
    const middle = (low + high) / 2;
    const narrower = wrap(middle);
    if (narrower.length <= lines.length) [high, best] = [middle, narrower];
    else low = middle;
  }
  return best;
}

/** The last line with a second word, taken from the line before, where it had but one and there is room. */
function withCompany(lines: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined || last.includes(' ')) return lines;
  const at = before.lastIndexOf(' ');
  // A line that is left with one word is no gain.
  if (!before.slice(0, Math.max(0, at)).includes(' ')) return lines;
  const together = `${before.slice(at + 1)} ${last}`;
  return fits(together) ? [...lines.slice(0, -2), before.slice(0, at), together] : lines;
}

/** A text on one line, cut at a word where it is too wide. */
export function setLine(
  text: string,
  width: number,
  sizes: readonly number[],
  face: Face,
  measure: CardTheme['measureText'],
): SetText {
  const height = sizes[0]! * 1.01;
  const set = setText(text, { width, height, sizes, lineHeight: 1, face }, measure);
  if (set.lines.length === 1) return set;
  // A smaller size would leave room for two lines: here only one is wanted.
  for (const size of sizes) {
    const one = setText(
      text,
      { width, height: size * 1.01, sizes: [size], lineHeight: 1, face },
      measure,
    );
    if (!one.clamped) return one;
  }
  const size = sizes.at(-1)!;
  return setText(text, { width, height: size * 1.01, sizes: [size], lineHeight: 1, face }, measure);
}
