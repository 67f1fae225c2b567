import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** Letters that run from right to left. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Draws nothing of its own, or belongs to the letter before it. */
const attached = /^[\p{Mark}\p{Cf}]/u;
const letter = /^[\p{L}\p{Mark}\p{Cf}]/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function needsOrdering(line: string): boolean {
  return rightToLeft.test(line);
}

interface Piece {
  text: string;
  level: number;
  /** Letters join with letters; everything else from right to left stands alone. */
  joins: boolean;
}

/**
 * The pieces of a line as they stand from left to right, by the Unicode bidirectional algorithm (UAX #9). Satori sets a sequence
 * that another font draws from left to right even within right-to-left text: the space after a full stop ends up before it. So
 * words that run from right to left are handed on one by one, and their spaces and signs each alone.
 */
export function visualPieces(line: string, direction: 'ltr' | 'rtl'): string[] {
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  // What stands at the end of a line takes the direction of the paragraph: rule L1.
  const end = line.trimEnd().length;
  const pieces: Piece[] = [];
  let index = 0;
  // By what is read as one character: an emoji with a tone, a letter with its marks.
  for (const { segment: character } of graphemes.segment(line)) {
    const level = index >= end ? embedding.paragraphs[0]!.level : embedding.levels[index]!;
    const rtl = level % 2 === 1;
    const text = mirrored.get(index) ?? character;
    const joins = !rtl || letter.test(character);
    const last = pieces.at(-1);
    if (last && last.level === level && ((joins && last.joins) || attached.test(character))) {
      last.text += text;
    } else pieces.push({ text, level, joins });
    index += character.length;
  }
  // Rule L2: from the highest level down to the lowest odd one, what lies at it or above is reversed.
  let visual = pieces;
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    const next: Piece[] = [];
    let held: Piece[] = [];
    for (const piece of visual) {
      if (piece.level >= level) held.unshift(piece);
      else {
        next.push(...held, piece);
        held = [];
      }
    }
    visual = [...next, ...held];
  }
  return visual.map(({ text }) => text);
}
