import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { noStore, type Store } from '#store/folder-store.ts';
import type { Face } from '#theme/tokens.ts';
import { charactersOf, filesOf, slicesOf, type Slice } from './catalogue.ts';
import { chooseSlices, type Text } from './choose-slices.ts';
import { subsetFont } from './convert-font.ts';
import { emojiIn, emojiPicture, withoutEmoji } from './emoji.ts';
import {
  emojiFamily,
  hanFamilies,
  symbolFamilies,
  themeFamilies,
  wholeSans,
  wholeSerif,
  worldFamilies,
  worldSerif,
  type FontFamily,
} from './families.ts';

/** A font as Satori takes it. The data's identity is its key in Satori's cache: load once, hand on the same. */
export interface CardFont {
  name: string;
  data: Buffer;
  weight: 400 | 500 | 600 | 700;
  style: 'normal';
}

/** The instances of the variable faces that cards are set in. Large text has a cut of its own on the optical size axis. */
const INSTANCES: readonly {
  face: Face;
  weight: CardFont['weight'];
  axes: Record<string, number>;
}[] = [
  { face: 'display', weight: 500, axes: { wght: 500, opsz: 72 } },
  { face: 'sans', weight: 400, axes: { wght: 420 } },
  { face: 'sans', weight: 600, axes: { wght: 620 } },
  { face: 'mono', weight: 400, axes: {} },
];

/**
 * The slices of the theme's faces that cards draw with, the first choice first: each holds spaces and marks, which belong to its own
 * letters. What is beyond them is chosen by the texts.
 */
const LATIN = ['latin', 'latin-ext', 'vietnamese'];

/** Everything that a slice draws: its file holds marks for its letters beyond what the package's table says. */
const everyCharacter = (packages: string, slice: Slice): string =>
  [...charactersOf(packages, slice)]
    .filter((codePoint) => codePoint >= 0x20 && (codePoint < 0xd800 || codePoint > 0xdfff))
    .sort((one, other) => one - other)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');

/** A static cut of a slice of a variable font, kept between builds under the hash of all that decides it. */
async function instanceOf(
  packages: string,
  slice: Slice,
  axes: Record<string, number>,
  store: Store,
): Promise<Buffer> {
  const source = await readFile(filesOf(packages, slice, 'woff2')[0]!.path);
  const key = createHash('sha256')
    .update(source)
    .update(JSON.stringify([axes, 2]))
    .digest('hex');
  const kept = await store.read(key);
  if (kept !== null) return kept;
  const data = await subsetFont(source, everyCharacter(packages, slice), {
    targetFormat: 'truetype',
    variationAxes: axes,
  });
  await store.write(key, data);
  return data;
}

const loaded = new Map<string, Promise<CardFont[]>>();

function themeFonts(packages: string, store: Store): Promise<CardFont[]> {
  let fonts = loaded.get(packages);
  fonts ??= Promise.all(
    INSTANCES.flatMap(({ face, weight, axes }) =>
      slicesOf(packages, themeFamilies[face])
        .filter(({ name }) => LATIN.includes(name))
        .toSorted((one, other) => LATIN.indexOf(one.name) - LATIN.indexOf(other.name))
        .map(async (slice): Promise<CardFont> => {
          const data =
            Object.keys(axes).length > 0
              ? await instanceOf(packages, slice, axes, store)
              : await readFile(filesOf(packages, slice, 'woff')[0]!.path);
          // Satori falls back from font to font by name: each slice has one of its own.
          const name = themeFamilies[face].name + (slice.name === 'latin' ? '' : ` ${slice.name}`);
          return { name, data, weight, style: 'normal' };
        }),
    ),
  );
  loaded.set(packages, fonts);
  return fonts;
}

const worldFonts = new Map<string, Promise<Buffer>>();

export interface CardFonts {
  fonts: readonly CardFont[];
  /** The picture of each emoji, as SVG. */
  emoji: ReadonlyMap<string, string>;
  /** Characters that no font at hand draws. */
  missing: readonly string[];
}

/** A slice of the serif that draws other scripts beside the display face, cut at its weight. */
async function serifOf(packages: string, slice: Slice, store: Store): Promise<CardFont> {
  const { path: file } = filesOf(packages, slice, 'woff2')[0]!;
  let data = worldFonts.get(file);
  data ??= instanceOf(packages, slice, { wght: 500, opsz: 40 }, store);
  worldFonts.set(file, data);
  return {
    name: `${slice.family.name} ${slice.name}`,
    data: await data,
    weight: 500,
    style: 'normal',
  };
}

async function worldOf(packages: string, slice: Slice): Promise<CardFont[]> {
  return Promise.all(
    filesOf(packages, slice, 'woff').map(async ({ style, path: file }): Promise<CardFont> => {
      let data = worldFonts.get(file);
      data ??= readFile(file);
      worldFonts.set(file, data);
      return {
        // Slices of several packages have the same names.
        name: `${slice.family.name} ${path.basename(slice.family.package)} ${slice.name}`,
        data: await data,
        weight: Number(style.weight) as CardFont['weight'],
        style: 'normal',
      };
    }),
  );
}

/** What stands in first: letters before signs, Han in the shapes of the language before those of others. */
function fallbackOrder(lang: string): readonly FontFamily[] {
  const own = hanFamilies.find((family) => family.lang.test(lang))!;
  const han = [own, ...hanFamilies.filter((family) => family !== own)];
  return [wholeSerif, ...worldFamilies, ...han, ...symbolFamilies, wholeSans, emojiFamily];
}

/** The fonts that draw these texts: the theme's faces, and the slices of the world's scripts that are needed. */
export async function cardFonts(
  packages: string,
  texts: readonly Text[],
  store: Store = noStore,
): Promise<CardFonts> {
  const emoji = new Map<string, string>();
  const withoutPicture: string[] = [];
  for (const each of new Set(texts.flatMap(({ text }) => emojiIn(text)))) {
    const picture = await emojiPicture(packages, each);
    if (picture === null) withoutPicture.push(each);
    else emoji.set(each, picture);
  }
  const { slices, missing } = chooseSlices(
    packages,
    texts.map(({ text, lang }) => ({ text: withoutEmoji(text), lang })),
    'picture',
  );
  const themed = new Set(Object.values(themeFamilies).map(({ name }) => name));
  // Satori falls back in the order given: the mono's Cyrillic must not come before a proportional one.
  const others = slices.filter(({ family }) => !themed.has(family.name));
  const serif = others.filter(({ family }) => family === worldSerif);
  const order = fallbackOrder(texts[0]?.lang ?? '');
  const world = others
    .filter(({ family }) => family !== worldSerif)
    .toSorted((one, other) => order.indexOf(one.family) - order.indexOf(other.family));
  return {
    fonts: [
      ...(await themeFonts(packages, store)),
      ...(await Promise.all(serif.map((slice) => serifOf(packages, slice, store)))),
      ...(await Promise.all(world.map((slice) => worldOf(packages, slice)))).flat(),
    ],
    emoji,
    missing: [...missing, ...withoutPicture],
  };
}
