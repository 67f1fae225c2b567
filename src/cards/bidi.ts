import {
  bidiLevels,
  hasRightToLeft,
  inVisualOrder,
  mirrored,
  type Direction,
} from '#fonts/bidi-levels.ts';

/** Draws nothing of its own, or belongs to the letter before it. */
const attached = /^[\p{Mark}\p{Cf}]/u;
const letter = /^[\p{L}\p{Mark}\p{Cf}]/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A stretch of a line that is drawn in one go. */
export interface Piece {
  text: string;
  /** Where it begins in its paragraph. */
  start: number;
  /** Even: from left to right. */
  level: number;
}

/** Where each line of a paragraph begins in it. Spaces at the ends of lines are not part of any. */
function startsOf(paragraph: string, lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const found = paragraph.indexOf(line, at);
    const start = found < 0 ? at : found;
    at = start + line.length;
    return start;
  });
}

function piecesOf(line: string, start: number, levels: Uint8Array, base: number): Piece[] {
  const pieces: (Piece & { joins: boolean })[] = [];
  // What stands at the end of a line takes the direction of the paragraph: rule L1.
  const end = line.trimEnd().length;
  let index = 0;
  // By what is read as one character: an emoji with a tone, a letter with its marks.
  for (const { segment: character } of graphemes.segment(line)) {
    const level = index >= end ? base : levels[start + index]!;
    const rtl = level % 2 === 1;
    const text = rtl ? mirrored(character) : character;
    // Letters join with letters; everything else from right to left stands alone.
    const joins = !rtl || letter.test(character);
    const last = pieces.at(-1);
    if (last && last.level === level && ((joins && last.joins) || attached.test(character)))
      last.text += text;
    else pieces.push({ text, start: start + index, level, joins });
    index += character.length;
  }
  return inVisualOrder(pieces);
}

/**
 * The pieces of each line of a paragraph as they stand from left to right, by the Unicode bidirectional algorithm (UAX #9): levels are
 * those of the whole paragraph, as browsers resolve them before they break it, and only the order is that of the line. Null where the
 * whole runs from left to right. What draws a line sets from left to right a sequence that another font draws, also within
 * right-to-left text: so words that run from right to left are handed on one by one, and their spaces and signs each alone.
 */
export function visualLines(
  paragraph: string,
  lines: readonly string[],
  direction: Direction,
): readonly (readonly Piece[])[] | null {
  if (direction === 'ltr' && !hasRightToLeft(paragraph)) return null;
  const { levels, base } = bidiLevels(paragraph, direction);
  const starts = startsOf(paragraph, lines);
  return lines.map((line, index) => piecesOf(line, starts[index]!, levels, base));
}
