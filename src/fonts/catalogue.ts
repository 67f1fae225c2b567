import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSync, type Font } from 'fontkit';
import type { FontFamily } from './families.ts';
import { packageFolder } from './package-folder.ts';
import { covers, parseUnicodeRange, type Ranges } from './unicode-range.ts';

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

const characters = new Map<string, ReadonlySet<number>>();

/** Every code point that a slice has a glyph for. */
function charactersOf(packages: string, slice: Slice): ReadonlySet<number> {
  const file = filesOf(packages, slice, 'woff2')[0]!.path;
  let known = characters.get(file);
  if (!known) characters.set(file, (known = new Set((openSync(file) as Font).characterSet)));
  return known;
}

/** The files of a slice, one a style. */
export function filesOf(
  packages: string,
  { family, name }: Slice,
  ending: 'woff' | 'woff2',
): { style: FontFamily['styles'][number]; file: string; path: string }[] {
  const folder = packageFolder(packages, family.package);
  return family.styles.map((style) => {
    const file = `${style.file(name)}.${ending}`;
    return { style, file, path: path.join(folder, 'files', file) };
  });
}
