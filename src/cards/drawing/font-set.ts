import { Blob, Face, Font } from 'harfbuzzjs';
import type { CardFont } from '#fonts/card-fonts.ts';
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
 * Which font draws a character: the family that is asked for, then its slices for other alphabets, which are named after it, then
 * every other in the order given.
 */
export type ChooseFont = (codePoint: number, family: string, weight: number) => OpenFont;

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
  const chosen = new Map<string, Map<number, OpenFont>>();
  const choose: ChooseFont = (codePoint, family, weight) => {
    const style = `${family} ${weight}`;
    let characters = chosen.get(style);
    if (!characters) chosen.set(style, (characters = new Map()));
    let font = characters.get(codePoint);
    if (font) return font;
    const names = [...families.keys()];
    const own = (name: string) => name === family || name.startsWith(`${family} `);
    // Beside a sans stands a sans: the serif for other alphabets belongs to the display face.
    const rank = (name: string) => (own(name) ? 0 : isSerif(name) && family !== display ? 2 : 1);
    const order = names
      .toSorted((one, other) => rank(one) - rank(other))
      .map((name) => closest(families.get(name)!, weight));
    font = order.find((each) => each.font.nominalGlyph(codePoint) !== undefined) ?? order.at(-1)!;
    characters.set(codePoint, font);
    return font;
  };
  sets.set(key, choose);
  return choose;
}
