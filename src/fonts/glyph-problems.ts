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
];

/** The package on the npm registry that would draw a character. */
export function packageFor(character: string): string {
  if (/\p{Script=Tibetan}/u.test(character)) return '@fontsource/noto-serif-tibetan';
  const id = packagesOfScripts.find(([script]) => script.test(character))?.[1];
  return `@fontsource/noto-sans-${id ?? 'symbols-2'}`;
}

/** One problem for each character that no font at hand draws. `file` and `line` are where the words are written. */
export function glyphProblems(
  missing: readonly string[],
  { file, line }: { file: string; line: number },
): Problem[] {
  return missing.map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return {
      file,
      line,
      column: 0,
      severity: 'warning',
      code: 'glyph-missing',
      message: `No font at hand draws “${character}” (U+${code}): its place on the card is empty.`,
      hint: `Add ${packageFor(character)} to the packages and to src/fonts/families.ts, or write it another way.`,
    };
  });
}
