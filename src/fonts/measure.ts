import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import type { Face } from '#theme/tokens.ts';
import { filesOf, fontOf, sliceFor, slicesOf } from './catalogue.ts';
import { familiesFor } from './choose-slices.ts';
import { clustersOf, drawnText, hasMarksToPlace, partsOf } from './clusters.ts';
import { unpackFont } from './convert-font.ts';
import { EMOJI_ADVANCE, emojiParts } from './emoji.ts';
import { themeFamilies } from './families.ts';

/** Texts of which the width is remembered. */
const MOST_TEXTS = 5000;

/** A point on the axes of variation of each face. */
type Cut = Readonly<Record<Face, Readonly<Record<string, number>>>>;

/** At this weight most text of a chart is set; figures are a little wider than measured where they are bolder. */
const chartCut: Cut = {
  display: { wght: 500 },
  sans: { wght: 500 },
  mono: {},
};

/** The opened fonts of the theme's faces, by file, at the weight that charts use: WOFF2 first has to be unpacked to be varied. */
async function openTheme(packages: string, cut: Cut): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const face of Object.keys(themeFamilies) as Face[]) {
    for (const slice of slicesOf(packages, themeFamilies[face])) {
      const { path } = filesOf(packages, slice, 'woff2')[0]!;
      const font = create(await unpackFont(await readFile(path))) as Font;
      const varies = 'wght' in font.variationAxes;
      fonts.set(path, varies ? font.getVariation({ ...cut[face] }) : font);
    }
  }
  return fonts;
}

/**
 * A function that tells how wide a text is, in pixels, from the advance widths of the real faces. Shaping is left out: kerning
 * narrows by a percent or two, which errs to the safe side. `packages` is the absolute path of the folder from which packages are found.
 */
export async function createMeasureText(
  packages: string,
  cut: Cut = chartCut,
): Promise<(text: string, size: number, face: Face) => number> {
  const fonts = await openTheme(packages, cut);
  const advances: Record<Face, Map<string, number>> = {
    sans: new Map(),
    display: new Map(),
    mono: new Map(),
  };
  // Lines are broken at several sizes until they fit: the same words are asked for again and again.
  const texts: Record<Face, Map<string, number>> = {
    sans: new Map(),
    display: new Map(),
    mono: new Map(),
  };

  const advanceOf = (character: string, face: Face): number => {
    const known = advances[face].get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0)!;
    let advance = /\p{Mark}|\p{Cf}/u.test(character) ? 0 : 1;
    for (const family of [themeFamilies[face], ...familiesFor(character, '')]) {
      const slice = sliceFor(packages, family, codePoint);
      if (!slice) continue;
      const font = fonts.get(filesOf(packages, slice, 'woff2')[0]!.path) ?? fontOf(packages, slice);
      advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      break;
    }
    advances[face].set(character, advance);
    return advance;
  };

  const widthOf = (text: string, face: Face): number => {
    let width = 0;
    for (const cluster of clustersOf(text)) {
      // A mark takes no room beside its letter, whatever its font says of it alone.
      const parts = hasMarksToPlace(cluster) ? partsOf(cluster).slice(0, 1) : partsOf(cluster);
      for (const part of parts) width += advanceOf(part, face);
    }
    return width;
  };

  return (text, size, face) => {
    const widths = texts[face];
    let width = widths.get(text);
    if (width === undefined) {
      width = 0;
      for (const part of emojiParts(drawnText(text)))
        width += part.isEmoji ? EMOJI_ADVANCE : widthOf(part.text, face);
      if (widths.size >= MOST_TEXTS) widths.clear();
      widths.set(text, width);
    }
    return width * size;
  };
}

/** The cuts that cards are set in: sans at the heavier of its two weights, which errs to the safe side. */
export const cardCut: Cut = {
  display: { wght: 500, opsz: 72 },
  sans: { wght: 620 },
  mono: {},
};
