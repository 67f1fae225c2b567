import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { noStore, type Store } from '#store/folder-store.ts';
import { keptOrMade } from '#store/kept.ts';
import { charactersOf, type filesOf, type Slice } from './catalogue.ts';
import { subsetFont } from './convert-font.ts';
import { themeFamilies, type PageAxes } from './families.ts';
import { cutterVersion } from './subset-face.ts';
import { covers, stretchesOf, writeUnicodeRange } from './unicode-range.ts';

/** One file of letters as pages load it: of a package's file, what this site shows. */
export interface PageFace {
  /** A hash of all that it is made from. */
  digest: string;
  /** The name under which the site serves it: another one where it draws something else. */
  name: string;
  /** Absolute path of the whole file in its package. */
  path: string;
  style: 'normal' | 'italic';
  /** As CSS writes it. */
  weight: string;
  /** What it draws, in order. */
  characters: string;
  /** The same, as CSS writes it. */
  unicodeRange: string;
  axes: PageAxes | undefined;
}

/**
 * What Latin text is made of, whatever a site says today: the keyboard, the signs of a typesetter, and the letters with marks in the English
 * names of countries and languages, which content tells by their codes.
 */
export const BASIC_LATIN = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0“”‘’‹›«»–—…·•×−±½²€£©®°ÅÉãåçèéíñóôöüøõ`;

/** Joiners, and the circle that stands for a missing letter: what shapers ask for beside the letters. */
const SHAPING = '\u200c\u200d\u25cc';

const weightOf = (weight: string, axes: PageAxes | undefined): string => {
  if (!axes) return weight;
  return typeof axes.wght === 'number' ? String(axes.wght) : `${axes.wght.min} ${axes.wght.max}`;
};

/**
 * A file of a slice, cut to the characters of a site. Latin of the theme's faces has what most words are made of, so that few need another
 * file. Its rule asks for nothing that another slice is there for: each has a space, for which every page would load it.
 * `packages` is the absolute path of the folder from which packages are found.
 */
export function pageFace(
  packages: string,
  slice: Slice,
  { style, file, path }: ReturnType<typeof filesOf>[number],
  shown: ReadonlySet<string>,
): PageFace {
  const held = charactersOf(packages, slice);
  const latin = slice.name === 'latin' && Object.values(themeFamilies).includes(slice.family);
  const codePoints = [...(latin ? BASIC_LATIN : ''), ...SHAPING, ...shown]
    .map((character) => character.codePointAt(0)!)
    .filter((codePoint) => held.has(codePoint));
  const sorted = [...new Set(codePoints)].toSorted((a, b) => a - b);
  const asked = sorted.filter((codePoint) => covers(slice.ranges, codePoint));
  const characters = String.fromCodePoint(...sorted);
  const axes = style.onPages;
  const digest = createHash('sha256')
    .update(JSON.stringify([cutterVersion(packages), axes ?? null, characters]))
    .update(readFileSync(path))
    .digest('hex');
  return {
    digest,
    name: file.replace(/\.woff2$/, `-${digest.slice(0, 8)}.woff2`),
    path,
    style: style.style,
    weight: weightOf(style.weight, axes),
    characters,
    unicodeRange: writeUnicodeRange(stretchesOf(asked)),
    axes,
  };
}

/** The bytes of a face, WOFF2. */
export function pageFaceFile(face: PageFace, store: Store = noStore): Promise<Buffer> {
  return keptOrMade(store, ['page face', face.digest], async () =>
    subsetFont(await readFile(face.path), face.characters, {
      targetFormat: 'woff2',
      ...(face.axes && { variationAxes: { ...face.axes } }),
      noHinting: true,
    }),
  );
}
