import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

export type Direction = 'ltr' | 'rtl';

/** Letters and marks of direction that run from right to left. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u;

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

const beyond = /[\u{10000}-\u{10ffff}]/gu;
/** A character of each class that stands in for those that take two units; what is not named here is left to right. */
const standIns: Readonly<Record<string, string>> = {
  R: '\u05d0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0660',
  ON: '!',
  ET: '%',
  ES: '+',
  CS: ',',
  NSM: '\u0300',
  BN: '\u200b',
};

/** The package reads unit by unit: what takes two is replaced by what it is to the algorithm, and a unit that it passes over. */
function unitByUnit(text: string): string {
  return text.replaceAll(
    beyond,
    (character) => `${standIns[bidi.getBidiCharTypeName(character)] ?? 'a'}\u200b`,
  );
}

/** The level of each unit of a paragraph, and of the paragraph itself, by rules P2 to I2 of UAX #9. The direction of its first letter where none is given. */
export function bidiLevels(
  paragraph: string,
  direction?: Direction,
): { levels: Uint8Array; base: number } {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(unitByUnit(paragraph), direction);
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

/** The direction of a text: that of its first letter, as `dir="auto"` finds it. */
export function directionOf(text: string): Direction {
  return hasRightToLeft(text) && bidiLevels(text).base % 2 === 1 ? 'rtl' : 'ltr';
}

/** What is seen of a character that runs from right to left: `)` for `(`. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** Rule L2: from the highest level down to the lowest odd one, what lies at it or above is reversed. From left to right. */
export function inVisualOrder<Item extends { level: number }>(items: readonly Item[]): Item[] {
  let visual = [...items];
  for (let level = Math.max(0, ...items.map((item) => item.level)); level > 0; level -= 1) {
    const next: Item[] = [];
    let held: Item[] = [];
    for (const item of visual) {
      if (item.level >= level) held.unshift(item);
      else {
        next.push(...held, item);
        held = [];
      }
    }
    visual = [...next, ...held];
  }
  return visual;
}
