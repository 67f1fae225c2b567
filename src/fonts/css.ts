import { faces } from '#theme/tokens.ts';
import { filesOf, sliceFor } from './catalogue.ts';
import { chooseSlices, type Text } from './choose-slices.ts';
import { hanFamilies, themeFamilies } from './families.ts';

export interface FontFile {
  /** The name under which the site serves it. */
  name: string;
  /** Absolute path in the package. */
  path: string;
}

export interface FontCss {
  css: string;
  /** Every file that the rules name. */
  files: readonly FontFile[];
  /** Names of the files that every page needs at once. */
  preload: readonly string[];
}

const LATIN = 'A'.codePointAt(0)!;

/** The faces, then Han for the language of the text, then what is left to the reader's system. */
function stacksFor(han: string | null): string {
  const after = `${han === null ? '' : `'${han}',`}'World'`;
  const emoji = `'Apple Color Emoji','Segoe UI Emoji','Noto Color Emoji','World Emoji'`;
  return [
    `--face-display:'${faces.display}','World Serif',${after},'Iowan Old Style',Georgia,serif,${emoji}`,
    `--face-sans:'${faces.sans}',${after},system-ui,sans-serif,${emoji}`,
    `--face-mono:'${faces.mono}',${after},ui-monospace,Menlo,Consolas,monospace,${emoji}`,
  ].join(';');
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
  const { slices } = chooseSlices(packages, [{ text: 'Aa0', lang: 'en' }, ...texts]);
  const files = new Map<string, string>();
  const rules = slices.flatMap((slice) =>
    filesOf(packages, slice, 'woff2').map(({ style, file, path }) => {
      files.set(file, path);
      return `@font-face{font-family:'${slice.family.name}';font-style:${style.style};font-weight:${style.weight};font-display:swap;src:url(${address(file)}) format('woff2');unicode-range:${slice.unicodeRange}}`;
    }),
  );
  const used = new Set(slices.map(({ family }) => family.name));
  const languages = hanFamilies
    .filter(({ name }) => used.has(name))
    .toReversed()
    .map(
      ({ name, selectors }) =>
        `${selectors.map((lang) => `:lang(${lang})`).join(',')}{${stacksFor(name)}}`,
    );
  const preload = [themeFamilies.display, themeFamilies.sans].map((family) => {
    const slice = sliceFor(packages, family, LATIN)!;
    return filesOf(packages, slice, 'woff2')[0]!.file;
  });
  const fallback = hanFamilies.find(({ name }) => used.has(name))?.name ?? null;
  return {
    css: [...rules, `:root{${stacksFor(fallback)}}`, ...languages].join('\n'),
    files: [...files].map(([name, path]) => ({ name, path })),
    preload,
  };
}
