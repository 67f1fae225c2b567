const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Nothing here joins with its neighbour, and nothing is put together differently. */
const plain = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u20ac]*$/;

/** A letter with its marks, or the parts of a Korean syllable. */
const composable = /\P{M}\p{M}+|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+/gu;
const controls = /\p{Cc}/gu;

/** Draws nothing of its own. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}]/u;

/** Marks that take no room of their own. */
const mark = /[\p{Mn}\p{Me}]/u;
/** Scripts whose fonts reorder and join letters: what is within one syllable only their shaping rules know. */
const shaped =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Hangul}]/u;

/** Whether each character of a text stands for itself: nearly all Latin text, and nothing has to be looked up for it. */
export const isPlain = (text: string): boolean => plain.test(text);

/**
 * A text as it is drawn: letters and their marks in Unicode's composed form (NFC), which fonts draw best, and no control characters.
 * Characters without marks stay what they are, also those for which NFC knows a twin: the twin may have another shape.
 */
export function drawnText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replaceAll(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll(controls, '')
    .replaceAll(composable, (cluster) => cluster.normalize('NFC'));
}

/** What is read as one character, each a string: a letter with its marks. */
export function clustersOf(text: string): readonly string[] {
  return isPlain(text)
    ? text.split('')
    : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The code points of a text that draw something. */
export const visibleIn = (text: string): readonly number[] =>
  Array.from(text)
    .filter((character) => !invisible.test(character))
    .map((character) => character.codePointAt(0)!);

/** Whether a cluster has marks that its font must set above or below a letter. */
export const hasMarksToPlace = (cluster: string): boolean =>
  mark.test(cluster) && !shaped.test(cluster) && visibleIn(cluster).length > 1;

/** A letter with its marks, each for itself: the last resort where no font has all of them. */
export const partsOf = (cluster: string): readonly string[] => Array.from(cluster);

/** The ink of a glyph, `up` growing upwards, in any unit. */
export interface InkBox {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** How far a mark's middle may lie from that of its letter: a share of the letter's width, or of the mark's where it is wider. */
const OFF_LETTER = 0.3;
const OFF_MARK = 0.25;
/** The same for marks whose place is at the side of a letter, or between two. */
const OFF_ASIDE = 1.2;
/** The share of a mark that another may cover. */
const COVERED = 0.6;

const asideMark = /[\u0315\u031a\u031b\u0321\u0322\u0328\u0345\u0358\u035c-\u0362\u1dfc]/u;

/**
 * Whether the marks of a cluster stand at their letter, given the ink of the letter and of each mark, in the order of the text: none
 * beside it, and no two on top of each other.
 */
export function marksStand(cluster: string, letter: InkBox, marks: readonly InkBox[]): boolean {
  const wide = letter.right - letter.left;
  const share = asideMark.test(cluster) ? OFF_ASIDE : OFF_LETTER;
  return marks.every((one, index) => {
    const off = Math.abs(one.left + one.right - letter.left - letter.right) / 2;
    if (off > Math.max(wide * share, (one.right - one.left) * OFF_MARK)) return false;
    return marks.slice(0, index).every((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
      if (across <= 0 || high <= 0) return true;
      const area = ({ left, right, top, bottom }: InkBox) => (right - left) * (top - bottom);
      return across * high < COVERED * Math.min(area(one), area(other));
    });
  });
}

/** The ways to write a cluster that fonts may differ in: composed, then as letter and marks. */
export function formsOf(cluster: string): readonly string[] {
  const parted = cluster.normalize('NFD');
  return parted === cluster || !mark.test(parted) ? [cluster] : [cluster, parted];
}
