import { faces, type Face } from '#theme/tokens.ts';

/** One style of a family, as its package on the npm registry carries it: cut into slices by code points. */
export interface FontStyle {
  weight: string;
  style: 'normal' | 'italic';
  /** The name of a slice's file without its ending; `slice` is a key of the package's `unicode.json`, without brackets. */
  file(slice: string): string;
  /** For a package with one file for all of its characters: that file, below the package. */
  whole?: string;
  /**
   * Of a variable style, what pages use: the rest of its axes is two thirds of a file. The display face stands at one weight between those of
   * its headlines and its quotes, which is two fifths of the file that has both.
   */
  onPages?: PageAxes;
}

export interface PageAxes {
  wght: { min: number; max: number } | number;
  /** In pixels, near the size of a quote and a headline. */
  opsz?: number;
}

/** A family of letters from one package. */
export interface FontFamily {
  /** The name that CSS and Satori know it by. */
  name: string;
  package: string;
  styles: readonly FontStyle[];
  /** Slices that are never taken from it, because another family draws them better. */
  except?: readonly string[];
  /** Code points for which its fonts have a glyph that HarfBuzz finds no outline in: `npm run glyphs` names them. */
  without?: readonly number[];
  /** Only for pictures, which are drawn here: too heavy for a page, where the reader's system has these characters. */
  forPictures?: true;
}

const variable = (
  stem: string,
  axis: string,
  style: FontStyle['style'],
  weight: string,
  onPages: PageAxes,
): FontStyle => ({
  weight,
  style,
  onPages,
  file: (slice) => `${stem}-${slice}-${axis}-${style}`,
});

const fixed = (stem: string, weight: number, style: FontStyle['style'] = 'normal'): FontStyle => ({
  weight: String(weight),
  style,
  file: (slice) => `${stem}-${slice}-${weight}-${style}`,
});

/** The faces of the theme: what Latin text is set in. */
export const themeFamilies: Record<Face, FontFamily> = {
  display: {
    name: faces.display,
    package: '@fontsource-variable/newsreader',
    styles: [
      variable('newsreader', 'opsz', 'normal', '200 800', { wght: 450, opsz: 28 }),
      variable('newsreader', 'opsz', 'italic', '200 800', { wght: 400, opsz: 24 }),
    ],
  },
  sans: {
    name: faces.sans,
    package: '@fontsource-variable/hanken-grotesk',
    styles: [
      variable('hanken-grotesk', 'wght', 'normal', '100 900', { wght: { min: 400, max: 700 } }),
    ],
  },
  mono: {
    name: faces.mono,
    package: '@fontsource/ibm-plex-mono',
    styles: [fixed('ibm-plex-mono', 400)],
  },
};

/** The family that draws Cyrillic and Greek beside the display face. */
export const worldSerif: FontFamily = {
  name: 'World Serif',
  package: '@fontsource-variable/source-serif-4',
  styles: [variable('source-serif-4', 'opsz', 'normal', '200 900', { wght: 450, opsz: 28 })],
  except: ['latin', 'latin-ext', 'vietnamese'],
};

const noto = (id: string, name = 'World'): FontFamily => ({
  name,
  package: `@fontsource/noto-sans${id === '' ? '' : `-${id}`}`,
  styles: [400, 700].map((weight) => fixed(`noto-sans${id === '' ? '' : `-${id}`}`, weight)),
});

/** Signs that letters' families lack: arrows and enclosed letters, mathematics, stars and ticks. */
export const symbolFamilies: readonly FontFamily[] = [
  {
    name: 'World Symbols',
    package: '@fontsource/noto-sans-symbols',
    styles: [400, 700].map((weight) => fixed('noto-sans-symbols', weight)),
    except: ['latin', 'latin-ext'],
    forPictures: true,
  },
  {
    name: 'World Math',
    package: '@fontsource/noto-sans-math',
    // Its table tells of Latin alone; its one file has three thousand signs.
    styles: [
      {
        ...fixed('noto-sans-math', 400),
        whole: 'files/noto-sans-math-latin-400-normal.woff',
      },
    ],
    forPictures: true,
  },
  {
    name: 'World Symbols 2',
    package: '@fontsource/noto-sans-symbols-2',
    styles: [fixed('noto-sans-symbols-2', 400)],
    except: ['latin', 'latin-ext', 'math'],
    forPictures: true,
  },
];

const whole = (
  name: string,
  { id, stem }: { id: string; stem: string },
  weights: Readonly<Record<number, string>>,
): FontFamily => ({
  name,
  package: `@expo-google-fonts/${id}`,
  styles: Object.entries(weights).map(([weight, folder]) => ({
    weight,
    style: 'normal',
    file: () => `${stem}_${folder}`,
    whole: `${folder}/${stem}_${folder}.ttf`,
  })),
  forPictures: true,
});

/**
 * Families that are not cut into slices: a letter and all of its marks in one file, with the places of the marks; and fractions and
 * small figures. The serif stands beside the display face.
 */
export const wholeSerif: FontFamily = whole(
  'World Serif Whole',
  { id: 'noto-serif', stem: 'NotoSerif' },
  { 500: '500Medium' },
);
export const wholeSans: FontFamily = whole(
  'World Whole',
  { id: 'noto-sans', stem: 'NotoSans' },
  { 400: '400Regular', 700: '700Bold' },
);

/** Everything that the theme's faces do not draw, in the order in which a character is looked for. */
export const worldFamilies: readonly FontFamily[] = [
  noto(''),
  { ...noto('arabic'), without: [0xfc39] },
  noto('hebrew'),
  noto('devanagari'),
  noto('bengali'),
  noto('tamil'),
  noto('thai'),
];

/**
 * Han characters have one code point and several shapes: which family draws them is a matter of the text's language. Each has a
 * name of its own, so that one page can show them side by side.
 */
export const hanFamilies: readonly (FontFamily & { lang: RegExp; selectors: readonly string[] })[] =
  [
    { ...noto('jp', 'World JP'), lang: /^ja\b/i, selectors: ['ja'] },
    { ...noto('kr', 'World KR'), lang: /^ko\b/i, selectors: ['ko'] },
    {
      ...noto('tc', 'World TC'),
      lang: /^zh-(?:.*\b)?(?:hant|tw|hk|mo)\b/i,
      selectors: ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'],
    },
    // Last, because it also takes what no other language claims.
    { ...noto('sc', 'World SC'), lang: /^/, selectors: ['zh'] },
  ];

/** Emoji in one colour, for readers whose system has none. */
export const emojiFamily: FontFamily = {
  name: 'World Emoji',
  package: '@fontsource/noto-emoji',
  styles: [fixed('noto-emoji', 400)],
};
