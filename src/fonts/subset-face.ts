import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { noStore, type Store } from '#store/folder-store.ts';
import { keptOrMade } from '#store/kept.ts';
import { filesOf, sliceFor, type Slice } from './catalogue.ts';
import { familiesFor, type Text } from './choose-slices.ts';
import { subsetFont } from './convert-font.ts';
import { packageFolder } from './package-folder.ts';
import { covers } from './unicode-range.ts';
import { emojiFamily, hanFamilies, themeFamilies, worldSerif } from './families.ts';

/** One file that draws some characters, at one weight and size. */
export interface FaceSubset {
  /** Which list of families it belongs to: the display face, Greek and Cyrillic beside it, all other scripts, emoji in one colour, or Han in the shapes of one language. */
  role: 'display' | 'serif' | 'world' | 'emoji' | 'JP' | 'KR' | 'TC' | 'SC';
  /** WOFF2. */
  bytes: Uint8Array;
  /** What it draws, as CSS writes it. */
  unicodeRange: string;
}

/** What any text is made of, so that a word more does not need another file. */
const ALWAYS =
  " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!%&'()+,-./:;?“”‘’–—…·−‹›";

/** A quote's size in pixels: what the optical size axis is set to. */
const OPTICAL_SIZE = 22;

const invisible = /[\p{Cc}\p{Z}]/u;

function roleOf(slice: Slice): FaceSubset['role'] {
  if (slice.family === themeFamilies.display) return 'display';
  if (slice.family === worldSerif) return 'serif';
  if (slice.family === emojiFamily) return 'emoji';
  const han = hanFamilies.find(({ name }) => name === slice.family.name);
  return han ? (han.name.replace('World ', '') as FaceSubset['role']) : 'world';
}

const rangeOf = (characters: readonly string[]): string =>
  characters.map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',');

/** The version of what cuts fonts: part of every key of the store. */
export function cutterVersion(packages: string): string {
  const manifest = path.join(packageFolder(packages, 'subset-font'), 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Each character once for each language: looking for what draws it takes longer than to see that it was looked for. */
function charactersOf(texts: Iterable<Text>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { text, lang } of texts) {
    const known = found.get(lang) ?? new Set();
    found.set(lang, known);
    for (const character of text) known.add(character);
  }
  return found;
}

/**
 * The display face, and what the other scripts of the texts need, reduced to their characters: about a tenth of the whole.
 * `packages` is the absolute path of the folder from which packages are found.
 */
export async function subsetFaces(
  packages: string,
  texts: Iterable<Text>,
  store: Store = noStore,
): Promise<FaceSubset[]> {
  const wanted = new Map<string, { slice: Slice; characters: Set<string> }>();
  for (const [lang, characters] of charactersOf([{ text: ALWAYS, lang: 'en' }, ...texts])) {
    for (const character of characters) {
      if (invisible.test(character) && character !== ' ') continue;
      const codePoint = character.codePointAt(0)!;
      const families = [themeFamilies.display, worldSerif, ...familiesFor(character, lang)];
      const slice = families
        .map((family) => sliceFor(packages, family, codePoint))
        .find((found) => found !== undefined);
      if (!slice) continue;
      const key = `${slice.family.package} ${slice.name}`;
      const entry = wanted.get(key) ?? { slice, characters: new Set() };
      entry.characters.add(character);
      // A shaper may part a letter, as Thai ำ into its ring and its stem.
      for (const part of character.normalize('NFKD')) {
        if (covers(slice.ranges, part.codePointAt(0)!)) entry.characters.add(part);
      }
      wanted.set(key, entry);
    }
  }
  const engine = cutterVersion(packages);
  const sorted = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return Promise.all(
    sorted.map(async ({ slice, characters }) => {
      const { path: file } = filesOf(packages, slice, 'woff2')[0]!;
      const own = [...characters].sort();
      const display = slice.family === themeFamilies.display;
      const variable = slice.family.styles[0]!.weight.includes(' ');
      const font = await readFile(file);
      const options = {
        targetFormat: 'woff2' as const,
        ...(variable && { variationAxes: { wght: 400, opsz: OPTICAL_SIZE } }),
        // Kerning alone is two fifths of such a small file.
        ...(display && { keepFeatures: ['liga', 'mark', 'ccmp', 'locl', 'lnum'] }),
        noHinting: true,
      };
      const inputs = ['face', engine, JSON.stringify(options), own.join(''), font];
      const bytes = await keptOrMade(store, inputs, () => subsetFont(font, own.join(''), options));
      return {
        role: roleOf(slice),
        bytes: new Uint8Array(bytes),
        // Families that hold everything are asked only for what is taken from them.
        unicodeRange:
          roleOf(slice).length === 2 || slice.family.forPictures
            ? rangeOf(own)
            : slice.unicodeRange,
      };
    }),
  );
}
