import type { Problem } from '#problems/problem.ts';

/** Scripts for which a package would supply letters, by their Unicode names; the package is `@fontsource/noto-sans-<id>`. */
const packagesOfScripts: readonly (readonly [script: RegExp, id: string])[] = [
  [/\p{Script=Armenian}/u, 'armenian'],
  [/\p{Script=Ethiopic}/u, 'ethiopic'],
  [/\p{Script=Georgian}/u, 'georgian'],
  [/\p{Script=Gujarati}/u, 'gujarati'],
  [/\p{Script=Gurmukhi}/u, 'gurmukhi'],
  [/\p{Script=Kannada}/u, 'kannada'],
  [/\p{Script=Khmer}/u, 'khmer'],
  [/\p{Script=Lao}/u, 'lao'],
  [/\p{Script=Malayalam}/u, 'malayalam'],
  [/\p{Script=Mongolian}/u, 'mongolian'],
  [/\p{Script=Myanmar}/u, 'myanmar'],
  [/\p{Script=Oriya}/u, 'oriya'],
  [/\p{Script=Sinhala}/u, 'sinhala'],
  [/\p{Script=Syriac}/u, 'syriac'],
  [/\p{Script=Telugu}/u, 'telugu'],
  [/\p{Script=Thaana}/u, 'thaana'],
  [/\p{Script=Cherokee}/u, 'cherokee'],
  [/\p{Script=Cuneiform}/u, 'cuneiform'],
  [/\p{Script=Egyptian_Hieroglyphs}/u, 'egyptian-hieroglyphs'],
  [/\p{Script=Tifinagh}/u, 'tifinagh'],
  [/\p{Script=Javanese}/u, 'javanese'],
  [/\p{Script=Balinese}/u, 'balinese'],
  [/\p{Script=Ol_Chiki}/u, 'ol-chiki'],
  [/\p{Script=Canadian_Aboriginal}/u, 'canadian-aboriginal'],
  [/\p{Script=Coptic}/u, 'coptic'],
  [/\p{Script=Gothic}/u, 'gothic'],
  [/\p{Script=Nko}/u, 'nko'],
  [/\p{Script=Vai}/u, 'vai'],
  [/\p{Script=Adlam}/u, 'adlam'],
  [/\p{Script=Cham}/u, 'cham'],
  [/\p{Script=Runic}/u, 'runic'],
  [/\p{Script=Ogham}/u, 'ogham'],
  [/\p{Script=Osage}/u, 'osage'],
  [/\p{Script=Deseret}/u, 'deseret'],
  [/\p{Script=Glagolitic}/u, 'glagolitic'],
  [/\p{Script=Meetei_Mayek}/u, 'meetei-mayek'],
  [/\p{Script=New_Tai_Lue}/u, 'new-tai-lue'],
  [/\p{Script=Sundanese}/u, 'sundanese'],
  [/\p{Script=Buginese}/u, 'buginese'],
];

/** The package on the npm registry that would draw a character. */
export function packageFor(character: string): string {
  if (/\p{Script=Tibetan}/u.test(character)) return '@fontsource/noto-serif-tibetan';
  const id = packagesOfScripts.find(([script]) => script.test(character))?.[1];
  return `@fontsource/noto-sans-${id ?? 'symbols-2'}`;
}

/** One problem for each character that no font at hand draws. `place` is where the words are written. */
export function glyphProblems(
  missing: readonly string[],
  { file, line, column = 0 }: { file: string; line: number; column?: number },
): Problem[] {
  return missing.map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return {
      file,
      line,
      column,
      severity: 'warning',
      code: 'glyph-missing',
      message: `No font at hand draws “${character}” (U+${code}): its place on the card is empty.`,
      hint: `Add ${packageFor(character)} to the packages and to src/fonts/families.ts, or write it another way.`,
    };
  });
}
