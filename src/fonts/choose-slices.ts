import { sliceFor, type Slice } from './catalogue.ts';
import {
  emojiFamily,
  hanFamilies,
  themeFamilies,
  worldFamilies,
  worldSerif,
  type FontFamily,
} from './families.ts';

export interface Text {
  text: string;
  /** BCP 47: decides the shape of Han characters. */
  lang: string;
}

const isHan =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const isEmoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;
/** Joiners, selectors and spaces draw nothing. */
const isInvisible = /[\p{Cf}\p{Cc}\p{Z}\ufe00-\ufe0f]/u;

/** The families that may draw a character, first choice first. */
export function familiesFor(character: string, lang: string): readonly FontFamily[] {
  if (isHan.test(character)) {
    // Hangul is Korean in every language, kana Japanese.
    const native = /\p{Script=Hangul}/u.test(character)
      ? 'ko'
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
        ? 'ja'
        : lang;
    const own = hanFamilies.find((family) => family.lang.test(native))!;
    return [own, ...hanFamilies.filter((family) => family !== own)];
  }
  if (isEmoji.test(character)) return [emojiFamily, ...worldFamilies];
  return [...worldFamilies, emojiFamily, ...hanFamilies.slice(-1)];
}

/** The slices that texts need beyond the Latin of the theme's faces; and the characters that no family draws. */
export function chooseSlices(
  packages: string,
  texts: Iterable<Text>,
): { slices: Slice[]; missing: string[] } {
  const slices = new Map<string, Slice>();
  const missing = new Set<string>();
  const seen = new Set<string>();
  const take = (slice: Slice | undefined): boolean => {
    if (slice) slices.set(`${slice.family.name} ${slice.family.package} ${slice.name}`, slice);
    return slice !== undefined;
  };
  for (const { text, lang } of texts) {
    for (const character of text) {
      const key = isHan.test(character) ? `${lang} ${character}` : character;
      if (seen.has(key) || isInvisible.test(character)) continue;
      seen.add(key);
      const codePoint = character.codePointAt(0)!;
      // The theme's faces first; the serif and the mono may lack what the sans has.
      const own = Object.values(themeFamilies).map((family) =>
        take(sliceFor(packages, family, codePoint)),
      );
      const serif = take(sliceFor(packages, worldSerif, codePoint));
      if (own.every(Boolean) || (serif && own[1])) continue;
      const found = familiesFor(character, lang).some((family) =>
        take(sliceFor(packages, family, codePoint)),
      );
      if (!found && !own.some(Boolean)) missing.add(character);
    }
  }
  const ordered = [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
  return { slices: ordered, missing: [...missing].sort() };
}
