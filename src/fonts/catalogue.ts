import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Font } from 'fontkit';
import { formsOf, hasMarksToPlace, marksStand, visibleIn, type InkBox } from './clusters.ts';
import type { FontFamily } from './families.ts';
import { openFont } from './open-font.ts';
import { packageFolder } from './package-folder.ts';
import {
  covers,
  parseUnicodeRange,
  stretchesOf,
  writeUnicodeRange,
  type Ranges,
} from './unicode-range.ts';

/** One slice of a family. */
export interface Slice {
  family: FontFamily;
  /** As in the names of its files. */
  name: string;
  /** As CSS writes it. */
  unicodeRange: string;
  /** The code points for which a page looks here; not all of them have a glyph. */
  ranges: Ranges;
}

const read = new Map<string, readonly Slice[]>();

/** The slices of a family. `packages` is the absolute path of the folder from which packages are found. */
export function slicesOf(packages: string, family: FontFamily): readonly Slice[] {
  const file = path.join(packageFolder(packages, family.package), 'unicode.json');
  const key = `${file} ${family.name}`;
  const known = read.get(key);
  if (known) return known;
  if (family.styles[0]!.whole !== undefined) {
    const slices = [wholeSlice(packages, family)];
    read.set(key, slices);
    return slices;
  }
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const slices = Object.entries(ranges)
    .map(([name, unicodeRange]) => ({
      family,
      name: name.replace(/^\[|\]$/g, ''),
      unicodeRange: unicodeRange.replaceAll(/,\s+/g, ','),
      ranges: parseUnicodeRange(unicodeRange),
    }))
    .filter(({ name }) => !family.except?.includes(name));
  read.set(key, slices);
  return slices;
}

/** The one slice of a family that is not cut: its ranges are what its file holds. */
function wholeSlice(packages: string, family: FontFamily): Slice {
  const slice: Slice = { family, name: 'whole', unicodeRange: '', ranges: [] };
  const ranges = stretchesOf([...charactersOf(packages, slice)].sort((a, b) => a - b));
  return { ...slice, ranges, unicodeRange: writeUnicodeRange(ranges) };
}

/**
 * The slice of a family that draws a code point. The package's table says where it would be, the font itself whether it is there:
 * tables are shared by families, and promise far more than most of them hold.
 */
export function sliceFor(
  packages: string,
  family: FontFamily,
  codePoint: number,
): Slice | undefined {
  return slicesOf(packages, family).find(
    (slice) => covers(slice.ranges, codePoint) && charactersOf(packages, slice).has(codePoint),
  );
}

const foundFor = new WeakMap<FontFamily, Map<string, Slice | undefined>>();

/**
 * The slice of a family that draws a letter with all of its marks, each where it belongs; `anyhow` leaves to the font's own tables where
 * they stand. Each is looked for once: texts ask for the same letters again and again.
 */
export function sliceForCluster(
  packages: string,
  family: FontFamily,
  cluster: string,
  { anyhow = false }: { anyhow?: boolean } = {},
): Slice | undefined {
  const known = foundFor.get(family) ?? new Map<string, Slice | undefined>();
  foundFor.set(family, known);
  const key = `${cluster}\0${anyhow}\0${packages}`;
  if (!known.has(key)) known.set(key, findSlice(packages, family, cluster, anyhow));
  return known.get(key);
}

function findSlice(
  packages: string,
  family: FontFamily,
  cluster: string,
  anyhow: boolean,
): Slice | undefined {
  for (const form of formsOf(cluster)) {
    const codePoints = visibleIn(form);
    const found =
      codePoints.length === 1
        ? sliceFor(packages, family, codePoints[0]!)
        : slicesOf(packages, family).find((slice) => {
            const own = charactersOf(packages, slice);
            return (
              codePoints.every((codePoint) => own.has(codePoint)) &&
              (anyhow || !hasMarksToPlace(form) || placesMarks(packages, slice, form))
            );
          });
    if (found) return found;
  }
  return undefined;
}

const opened = new Map<string, Font>();

/** The font of a slice in its first style, opened once. */
export function fontOf(packages: string, slice: Slice): Font {
  const file = filesOf(packages, slice, 'woff2')[0]!.path;
  let font = opened.get(file);
  if (!font) opened.set(file, (font = openFont(file)));
  return font;
}

const characters = new WeakMap<Font, ReadonlySet<number>>();

/** What closes a font's table of characters: the table lists it, and it is none. */
const END_OF_TABLE = 0xffff;

/** Every code point that a slice has a glyph for. */
export function charactersOf(packages: string, slice: Slice): ReadonlySet<number> {
  const font = fontOf(packages, slice);
  let known = characters.get(font);
  if (!known) {
    const without = new Set([END_OF_TABLE, ...(slice.family.without ?? [])]);
    known = new Set(font.characterSet.filter((codePoint) => !without.has(codePoint)));
    characters.set(font, known);
  }
  return known;
}

const placed = new WeakMap<Font, Map<string, boolean>>();

function placesMarks(packages: string, slice: Slice, cluster: string): boolean {
  const font = fontOf(packages, slice);
  let known = placed.get(font);
  if (!known) placed.set(font, (known = new Map()));
  let stand = known.get(cluster);
  if (stand === undefined) known.set(cluster, (stand = marksOf(font, cluster)));
  return stand;
}

function layOut(font: Font, cluster: string) {
  try {
    return font.layout(cluster);
  } catch {
    // A table that gives a letter no place for a mark ends the shaper: the font does not draw the two together.
    return null;
  }
}

function marksOf(font: Font, cluster: string): boolean {
  const laidOut = layOut(font, cluster);
  if (!laidOut) return false;
  const { glyphs, positions } = laidOut;
  let at = 0;
  const boxes = glyphs.map((glyph, index): InkBox => {
    const { xOffset, yOffset, xAdvance } = positions[index]!;
    const { minX, maxX, minY, maxY } = glyph.bbox;
    const box = {
      left: at + xOffset + minX,
      right: at + xOffset + maxX,
      bottom: yOffset + minY,
      top: yOffset + maxY,
    };
    at += xAdvance;
    return box;
  });
  const [letter, ...marks] = boxes;
  return (
    letter !== undefined && glyphs.every(({ id }) => id !== 0) && marksStand(cluster, letter, marks)
  );
}

/** The files of a slice, one a style. */
export function filesOf(
  packages: string,
  { family, name }: Slice,
  ending: 'woff' | 'woff2',
): { style: FontFamily['styles'][number]; file: string; path: string }[] {
  const folder = packageFolder(packages, family.package);
  return family.styles.map((style) => {
    if (style.whole !== undefined)
      return {
        style,
        file: path.basename(style.whole),
        path: path.join(folder, style.whole),
      };
    const file = `${style.file(name)}.${ending}`;
    return { style, file, path: path.join(folder, 'files', file) };
  });
}
