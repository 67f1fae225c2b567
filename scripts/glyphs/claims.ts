import { charactersOf, slicesOf } from '#fonts/catalogue.ts';
import {
  emojiFamily,
  hanFamilies,
  symbolFamilies,
  themeFamilies,
  wholeSans,
  wholeSerif,
  worldFamilies,
  worldSerif,
} from '#fonts/families.ts';

/** Assigned, and neither a part of a pair nor private: what a text may hold. */
const inText = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

const families = [
  ...Object.values(themeFamilies),
  worldSerif,
  wholeSerif,
  ...worldFamilies,
  ...hanFamilies,
  ...symbolFamilies,
  wholeSans,
  emojiFamily,
];

/** Every character that the packages at hand say they draw, by their tables of ranges or by their fonts. */
export function claimedCharacters(packages: string): string[] {
  const claimed = new Set<number>();
  for (const family of families)
    for (const slice of slicesOf(packages, family)) {
      for (const [first, last] of slice.ranges)
        for (let codePoint = first; codePoint <= last; codePoint += 1) claimed.add(codePoint);
      for (const codePoint of charactersOf(packages, slice)) claimed.add(codePoint);
    }
  return [...claimed]
    .sort((one, other) => one - other)
    .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => inText.test(character));
}
