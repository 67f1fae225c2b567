import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import type { Face } from '#theme/tokens.ts';
import { bidiLevels, inVisualOrder } from './bidi-levels.ts';
import { filesOf, sliceForCluster, slicesOf } from './catalogue.ts';
import { familiesFor } from './choose-slices.ts';
import { clustersOf, drawnText, partsOf } from './clusters.ts';
import { unpackFont } from './convert-font.ts';
import { themeFamilies, type FontFamily } from './families.ts';
import { openFont } from './open-font.ts';

const weights = [400, 600] as const;
type Weight = (typeof weights)[number];

/** Titles stand at this size, text and labels at that of a label: what an optical size axis is set to. */
const OPTICAL_SIZE: Record<Face, number> = { display: 24, sans: 14, mono: 14 };

/** Units per em of all outlines: at 24 pixels a fortieth of a pixel. */
const GRID = 1000;

interface OpenFont {
  id: string;
  font: Font;
}

interface Run {
  text: string;
  rtl: boolean;
  font: OpenFont | null;
}

/** A glyph in the units of its font, y upwards. */
export interface Glyph {
  key: string;
  path: string;
  x: number;
  y: number;
}

export interface GlyphRun {
  unitsPerEm: number;
  width: number;
  glyphs: readonly Glyph[];
}

/** Characters that take the font of what stands before them. */
const joins = /^[\p{Mark}\p{Cf}\ufe00-\ufe0f\s]/u;

/** A Thai sara am with the marks before it: its ring belongs below them, its stroke behind, which fontkit leaves undone. */
const saraAm = /([\u0e31\u0e34-\u0e37\u0e47-\u0e4e]*)\u0e33/gu;

/**
 * A function that sets a line of text as glyphs with their outlines, in visual order: the faces of the theme first, then the
 * families for the world's scripts; right-to-left runs by the Unicode bidirectional algorithm, in a line that runs left to right.
 * A character that no family draws is left out. `packages` is the absolute path of the folder from which packages are found.
 */
export async function createShapeText(
  packages: string,
): Promise<(text: string, face: Face, weight: Weight) => readonly GlyphRun[]> {
  const theme = await openTheme(packages);
  const others = new Map<string, OpenFont>();

  const open = (
    family: FontFamily,
    cluster: string,
    face: Face,
    weight: Weight,
  ): OpenFont | null => {
    const slice = sliceForCluster(packages, family, cluster);
    if (!slice) return null;
    const files = filesOf(packages, slice, 'woff2').filter(({ style }) => style.style === 'normal');
    const own = theme.get(`${files[0]!.path} ${weight}`);
    if (own && family === themeFamilies[face]) return own;
    const bold = files.findLast(({ style }) => Number(style.weight) <= 700)!;
    const { path, file } = weight === 600 ? bold : files[0]!;
    const known = others.get(path) ?? {
      id: `${file.replace(/\W+/g, '-')}`,
      font: openFont(path),
    };
    others.set(path, known);
    return known;
  };

  const fontFor = (cluster: string, face: Face, weight: Weight): OpenFont | null => {
    for (const family of [themeFamilies[face], ...familiesFor(cluster, '')]) {
      const found = open(family, cluster, face, weight);
      if (found) return found;
    }
    return null;
  };

  return (text, face, weight) =>
    runsOf(drawnText(text), (cluster) => fontFor(cluster, face, weight)).flatMap(shapeRun);
}

/** The theme's slices at both weights: WOFF2 first has to be unpacked to be varied. */
async function openTheme(packages: string): Promise<Map<string, OpenFont>> {
  const fonts = new Map<string, OpenFont>();
  for (const face of Object.keys(themeFamilies) as Face[])
    for (const slice of slicesOf(packages, themeFamilies[face])) {
      const { path } = filesOf(packages, slice, 'woff2')[0]!;
      const font = create(await unpackFont(await readFile(path))) as Font;
      const axes = Object.keys(font.variationAxes);
      for (const weight of weights) {
        const wanted: Record<string, number> = { wght: weight, opsz: OPTICAL_SIZE[face] };
        const varied = axes.length > 0;
        const settings = Object.fromEntries(
          axes.flatMap((axis) => (axis in wanted ? [[axis, wanted[axis]!]] : [])),
        );
        fonts.set(`${path} ${weight}`, {
          id: `${face.charAt(0)}${weight / 100}${slice.name === 'latin' ? '' : slice.name}`,
          font: varied ? font.getVariation(settings) : font,
        });
      }
    }
  return fonts;
}

/** Stretches of one font and one direction, in the order in which they are seen. */
function runsOf(text: string, fontFor: (cluster: string) => OpenFont | null): Run[] {
  const { levels } = bidiLevels(text, 'ltr');
  const logical: (Run & { level: number })[] = [];
  let index = 0;
  const add = (part: string, font: OpenFont | null) => {
    const level = levels[index]!;
    index += part.length;
    const current = logical.at(-1);
    if (current && current.font === font && current.level === level) current.text += part;
    else logical.push({ text: part, rtl: level % 2 === 1, font, level });
  };
  for (const cluster of clustersOf(text)) {
    const current = logical.at(-1);
    const joined = current && joins.test(cluster) && current.level === levels[index];
    const font = joined ? current.font : fontFor(cluster);
    if (font || partsOf(cluster).length === 1) add(cluster, font);
    // No font has all of it: the letter at least, and what stands for itself.
    else for (const part of partsOf(cluster)) add(part, fontFor(part));
  }
  return inVisualOrder(logical);
}

function shapeRun({ text, rtl, font: open }: Run): GlyphRun[] {
  if (!open) return [];
  const { font, id } = open;
  const { glyphs, positions } = font.layout(
    text.replace(saraAm, '\u0e4d$1\u0e32'),
    undefined,
    undefined,
    undefined,
    rtl ? 'rtl' : 'ltr',
  );
  const scale = GRID / font.unitsPerEm;
  let at = 0;
  const placed = glyphs.map((glyph, index): Glyph => {
    const position = positions[index]!;
    const shaped = {
      key: `${id}-${glyph.id}`,
      path: relativePath(glyph.path.commands, scale),
      x: (at + position.xOffset) * scale,
      y: position.yOffset * scale,
    };
    at += position.xAdvance;
    return shaped;
  });
  return [{ unitsPerEm: GRID, width: at * scale, glyphs: placed }];
}

type Command = Font['layout'] extends (...args: never[]) => infer Laid
  ? Laid extends { glyphs: { path: { commands: (infer Each)[] } }[] }
    ? Each
    : never
  : never;

const letters: Record<string, string> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
};

/** An outline on the grid, every point relative to the one before it, which compresses best. */
function relativePath(commands: readonly Command[], scale: number): string {
  let [atX, atY] = [0, 0];
  let [startX, startY] = [0, 0];
  return commands
    .map(({ command, args }) => {
      const letter = letters[command];
      if (letter === undefined) {
        [atX, atY] = [startX, startY];
        return 'z';
      }
      const points = args.map((value) => Math.round(value * scale));
      const steps = points.map((value, index) => value - (index % 2 === 0 ? atX : atY));
      [atX, atY] = points.slice(-2) as [number, number];
      if (letter === 'm') [startX, startY] = [atX, atY];
      return letter + steps.join(' ').replaceAll(' -', '-');
    })
    .join('');
}
