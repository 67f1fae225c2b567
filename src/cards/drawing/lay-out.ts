import satori from 'satori';
import type { CardSize } from '../sizes.ts';
import type { ChooseFont } from './font-set.ts';
import { baselineOf, fontHeight, lineWidth, type Line } from './shape-line.ts';
import { boxTexts } from './text-boxes.ts';

export interface Layout {
  /** Everything but text, as an SVG. */
  layer: string;
  lines: readonly Line[];
}

/** Where there is no text, no font is asked for. */
const fonts: [] = [];

const box = / x="(-?[\d.]+)" y="(-?[\d.]+)" /;

/**
 * A tree laid out by Satori, its text apart from the rest: to Satori each text is a box of its width. It takes a fifth of the
 * time that letters would, and letters can be drawn once instead of once a card. Null where the text does more than stand there.
 */
export async function layOut(
  tree: string,
  { width, height }: CardSize,
  choose: ChooseFont,
): Promise<Layout | null> {
  const boxed = boxTexts(
    JSON.parse(tree),
    (text, style) => lineWidth(text, style, choose),
    (style) => fontHeight(style, choose),
  );
  if (!boxed) return null;
  const svg = await satori(boxed.tree as Parameters<typeof satori>[0], { width, height, fonts });
  let layer = svg;
  const lines: Line[] = [];
  for (const { text, style, lineHeight, marker } of boxed.texts) {
    const end = layer.indexOf(` fill="${marker}"/>`);
    const start = layer.lastIndexOf('<rect', end);
    const place = end > 0 && start >= 0 ? box.exec(layer.slice(start, end + 1)) : null;
    // A text without width, a space at the end of a piece, leaves no box.
    if (!place) {
      if (text.trim() === '') continue;
      return null;
    }
    layer = layer.slice(0, start) + layer.slice(end + ` fill="${marker}"/>`.length);
    const [x, top] = [Number(place[1]), Number(place[2])];
    // Longer than the card is wide: it was not broken, and has to be.
    if (x + lineWidth(text, style, choose) > width + style.size) return null;
    lines.push({ ...style, text, x, y: top + baselineOf(style, lineHeight, choose) });
  }
  return { layer, lines };
}
