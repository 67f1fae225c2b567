import { faces, type Face } from '#theme/tokens.ts';
import { filesOf, sliceFor } from './catalogue.ts';
import { chooseSlices, type Text } from './choose-slices.ts';
import { fallbackNames } from './fallback-faces.ts';
import { hanFamilies, themeFamilies } from './families.ts';
import { pageFace, type PageFace } from './page-face.ts';
import { covers, parseUnicodeRange, type Ranges } from './unicode-range.ts';

/** A rule for a file of letters, or for the languages in which a family comes first. */
interface FontRule {
  css: string;
  /** The family that it is of; null for what every page needs. */
  family: string | null;
  /** The characters of its file; null where it has none. */
  ranges: Ranges | null;
}

export interface FontCss {
  css: string;
  rules: readonly FontRule[];
  /** Every file that the rules name. */
  files: readonly PageFace[];
  /** Names of the files that every page needs at once. */
  preload: readonly string[];
  /** The Latin letters of each face, upright. */
  latin: Readonly<Record<Face, PageFace>>;
}

const LATIN = 'A'.codePointAt(0)!;

/** The faces, then Han for the language of the text, then what is left to the reader's system. */
function stacksFor(han: string | null): string {
  const after = `${han === null ? '' : `'${han}',`}'World'`;
  const emoji = `'Apple Color Emoji','Segoe UI Emoji','Noto Color Emoji','World Emoji'`;
  return [
    `--face-display:'${faces.display}','World Serif',${after},${fallbackNames('display')},'Iowan Old Style',Georgia,serif,${emoji}`,
    `--face-sans:'${faces.sans}',${after},${fallbackNames('sans')},system-ui,sans-serif,${emoji}`,
    `--face-mono:'${faces.mono}',${after},${fallbackNames('mono')},ui-monospace,Menlo,Consolas,monospace,${emoji}`,
  ].join(';');
}

export const cssOf = (rules: readonly FontRule[]): string => rules.map(({ css }) => css).join('\n');

/** The rules that a text needs: of files that have none of its characters, and of languages whose letters it has not, it is told nothing. */
export function rulesFor(rules: readonly FontRule[], text: string): FontRule[] {
  const codePoints = [...charactersIn([{ text }])].map((character) => character.codePointAt(0)!);
  const shown = rules.filter(
    ({ ranges }) => ranges && codePoints.some((codePoint) => covers(ranges, codePoint)),
  );
  const families = new Set(shown.map(({ family }) => family));
  return rules.filter((rule) =>
    rule.ranges ? shown.includes(rule) : rule.family === null || families.has(rule.family),
  );
}

/** Every character of the texts, also in the other case (styles write some words in capitals) and taken apart (a shaper may). */
function charactersIn(texts: readonly Pick<Text, 'text'>[]): ReadonlySet<string> {
  const own = new Set(texts.flatMap(({ text }) => [...new Set(text)]));
  return new Set(
    [...own].flatMap((character) => [
      character,
      ...['NFC', 'NFKD'].flatMap((form) => [...character.normalize(form)]),
      ...character.toUpperCase(),
      ...character.toLowerCase(),
    ]),
  );
}

/**
 * The `@font-face` rules for the faces of the theme and for exactly those slices of the world's scripts that the texts need. The
 * browser fetches a slice only where a page shows one of its characters.
 * `packages` is the absolute path of the folder from which packages are found; `address` turns a file's name into where the site serves it.
 */
export function fontFaceCss(
  packages: string,
  texts: Iterable<Text>,
  address: (name: string) => string,
): FontCss {
  const all = [{ text: 'Aa0', lang: 'en' }, ...texts];
  const { slices } = chooseSlices(packages, all);
  const characters = charactersIn(all);
  const made = slices.flatMap((slice) =>
    filesOf(packages, slice, 'woff2').map((file) => ({
      slice,
      face: pageFace(packages, slice, file, characters),
    })),
  );
  const faceRules = made.map(({ slice, face }): FontRule => ({
    family: slice.family.name,
    ranges: parseUnicodeRange(face.unicodeRange),
    css: `@font-face{font-family:'${slice.family.name}';font-style:${face.style};font-weight:${face.weight};font-display:swap;src:url(${address(face.name)}) format('woff2');unicode-range:${face.unicodeRange}}`,
  }));
  const used = new Set(slices.map(({ family }) => family.name));
  const languages = hanFamilies
    .filter(({ name }) => used.has(name))
    .toReversed()
    .map(({ name, selectors }): FontRule => ({
      family: name,
      ranges: null,
      css: `${selectors.map((lang) => `:lang(${lang})`).join(',')}{${stacksFor(name)}}`,
    }));
  const latinOf = (face: Face): PageFace => {
    const latin = sliceFor(packages, themeFamilies[face], LATIN)!;
    return made.find(({ slice, face: { style } }) => slice === latin && style === 'normal')!.face;
  };
  const latin = { display: latinOf('display'), sans: latinOf('sans'), mono: latinOf('mono') };
  const fallback = hanFamilies.find(({ name }) => used.has(name))?.name ?? null;
  const stacks: FontRule = { css: `:root{${stacksFor(fallback)}}`, family: null, ranges: null };
  const rules = [...faceRules, stacks, ...languages];
  return {
    css: cssOf(rules),
    rules,
    files: made.map(({ face }) => face),
    preload: [latin.display.name, latin.sans.name],
    latin,
  };
}
