import { Blob, Buffer as Text, Face, Font, shape } from 'harfbuzzjs';
import type { CardFont } from '#fonts/card-fonts.ts';
import {
  formsOf,
  hasMarksToPlace,
  marksStand,
  partsOf,
  visibleIn,
  type InkBox,
} from '#fonts/clusters.ts';
import { unpackFont } from '#fonts/convert-font.ts';
import { themeFamilies, worldSerif } from '#fonts/families.ts';

/** A font that HarfBuzz opened. */
export interface OpenFont {
  /** In the order of opening: part of the key of a glyph. */
  id: number;
  font: Font;
  unitsPerEm: number;
  weight: CardFont['weight'];
}

const opened = new WeakMap<Buffer, Promise<OpenFont>>();
let count = 0;

/** Opens a font once: its data's identity is its key. */
function openFont({ data, weight }: CardFont): Promise<OpenFont> {
  const known =
    opened.get(data) ??
    (async () => {
      const face = new Face(new Blob(await unpackFont(data)));
      count += 1;
      return { id: count, font: new Font(face), unitsPerEm: face.upem, weight };
    })();
  opened.set(data, known);
  return known;
}

const display = themeFamilies.display.name.toLowerCase();
const isSerif = (name: string): boolean => name.startsWith(worldSerif.name.toLowerCase());

/**
 * Which font draws a character with all of its marks: the family that is asked for, then its slices for other alphabets, which are
 * named after it, then every other in the order given; beside the display face a serif first. The first font where none has all.
 */
export type ChooseFont = (cluster: string, family: string, weight: number) => OpenFont;

/** Whether a font has a glyph for everything in a cluster that draws something, or for the space that it is. */
export function drawsAll({ font }: OpenFont, cluster: string): boolean {
  const visible = visibleIn(cluster);
  return (visible.length > 0 ? visible : [cluster.codePointAt(0)!]).every(
    (codePoint) => font.nominalGlyph(codePoint) !== undefined,
  );
}

/** Whether HarfBuzz sets the marks of a cluster where they belong. */
function places({ font }: OpenFont, cluster: string): boolean {
  const buffer = new Text();
  buffer.addText(cluster);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  let at = 0;
  const boxes: InkBox[] = [];
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
    if (codepoint === 0) return false;
    const points = font.glyphToJson(codepoint).flatMap(({ values }) => values);
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    if (xs.length > 0)
      boxes.push({
        left: at + xOffset + Math.min(...xs),
        right: at + xOffset + Math.max(...xs),
        bottom: yOffset + Math.min(...ys),
        top: yOffset + Math.max(...ys),
      });
    at += xAdvance;
  }
  const [letter, ...marks] = boxes;
  return letter !== undefined && marksStand(cluster, letter, marks);
}

/** Whether a font draws a cluster, marks and all. */
function draws(font: OpenFont, cluster: string): boolean {
  if (!drawsAll(font, cluster)) return false;
  return !hasMarksToPlace(cluster) || places(font, cluster);
}

/** CSS Fonts 4, § 5.2, step 4: the weight that stands in for one that is not there. */
function closest(fonts: readonly OpenFont[], wanted: number): OpenFont {
  const rank = ({ weight }: OpenFont): number => {
    if (weight === wanted) return 0;
    if (wanted === 400 || wanted === 500) {
      if (weight === 400 || weight === 500) return 1;
      return weight < wanted ? 1000 + wanted - weight : 10_000 + weight;
    }
    const near = Math.abs(weight - wanted);
    return weight < wanted === wanted < 400 ? near : 10_000 + near;
  };
  return fonts.reduce((best, font) => (rank(font) < rank(best) ? font : best));
}

const sets = new Map<string, ChooseFont>();
/** Cards of one build need few sets; a long-lived process must not gather them. */
const MOST_SETS = 200;

export async function fontSet(fonts: readonly CardFont[]): Promise<ChooseFont> {
  const open = await Promise.all(fonts.map(openFont));
  const key = open.map(({ id }) => id).join(' ');
  const known = sets.get(key);
  if (known) return known;
  if (sets.size >= MOST_SETS) sets.clear();
  const families = new Map<string, OpenFont[]>();
  fonts.forEach(({ name }, index) => {
    const family = name.toLowerCase();
    families.set(family, [...(families.get(family) ?? []), open[index]!]);
  });
  const chosen = new Map<string, Map<string, OpenFont>>();
  const choose: ChooseFont = (cluster, family, weight) => {
    const style = `${family} ${weight}`;
    let clusters = chosen.get(style);
    if (!clusters) chosen.set(style, (clusters = new Map()));
    let font = clusters.get(cluster);
    if (font) return font;
    const own = (name: string) => name === family || name.startsWith(`${family} `);
    // Beside a sans stands a sans: the serif for other alphabets belongs to the display face.
    const rank = (name: string) => (own(name) ? 0 : isSerif(name) === (family === display) ? 1 : 2);
    const order = [0, 1, 2].map((each) =>
      [...families.keys()]
        .filter((name) => rank(name) === each)
        .map((name) => closest(families.get(name)!, weight)),
    );
    const letter = partsOf(cluster)[0]!;
    font =
      order
        .flatMap((group) => formsOf(cluster).map((form) => group.find((each) => draws(each, form))))
        .find((each) => each !== undefined) ??
      order.flat().find((each) => drawsAll(each, cluster)) ??
      order.flat().find((each) => drawsAll(each, letter)) ??
      order.flat().at(-1)!;
    clusters.set(cluster, font);
    return font;
  };
  sets.set(key, choose);
  return choose;
}
