import { converter } from 'culori';
import { EMOJI_ADVANCE, EMOJI_DESCENT, EMOJI_SIZE } from '#fonts/emoji.ts';
import type { CardSize } from '../sizes.ts';
import { pixelsOf } from './drawings.ts';
import { fontSet } from './font-set.ts';
import { maskOf } from './glyph-masks.ts';
import { layersOf } from './layers.ts';
import { layOut } from './lay-out.ts';
import type { Lettering } from './lettering.ts';
import { borrowPixels, fill, ink, overlay, type Ink, type Pixels } from './pixels.ts';
import { shapeText, type Line } from './shape-line.ts';

const toRgb = converter('rgb');
const inks = new Map<string, Ink>();

function inkOf(colour: string): Ink {
  const known = inks.get(colour);
  if (known) return known;
  const rgb = toRgb(colour);
  if (!rgb) throw new Error(`"${colour}" is not a colour.`);
  const byte = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 255);
  const { r, g, b, alpha = 1 } = rgb;
  const made = { red: byte(r), green: byte(g), blue: byte(b), alpha };
  inks.set(colour, made);
  return made;
}

async function drawLayers(svg: string, { width, height }: CardSize): Promise<Pixels> {
  const pixels = borrowPixels(width, height);
  for (const layer of layersOf(svg, pixels)) {
    if (layer.kind === 'fill') fill(pixels, layer.box, inkOf(layer.colour));
    else overlay(pixels, layer.box, await pixelsOf(layer.svg, layer.box));
  }
  return pixels;
}

/**
 * A card as pixels, to be returned by `returnPixels`: Satori lays it out, HarfBuzz shapes its lines, and every letter and drawing comes from
 * what was drawn before. Null where its text needs the full drawing.
 */
export async function drawCard(
  tree: string,
  size: CardSize,
  { fonts, emoji }: Lettering,
): Promise<Pixels | null> {
  const choose = await fontSet(fonts);
  const layout = await layOut(tree, size, choose);
  if (!layout) return null;
  const pixels = await drawLayers(layout.layer, size);
  for (const line of layout.lines) {
    const colour = inkOf(line.fill);
    const shaped = shapeText(line.text, line, choose);
    for (const glyph of shaped.glyphs) {
      const { x, mask } = maskOf(glyph, line.size, line.x + glyph.x);
      if (mask) ink(pixels, mask, x, Math.round(line.y - glyph.y), colour);
    }
    for (const { text, x } of shaped.emoji) {
      const picture = emoji.get(text);
      if (picture !== undefined) await drawEmoji(pixels, picture, line, x);
    }
  }
  return pixels;
}

/** In the middle of its advance. One that reaches over the edge of the card is left out: it was laid out nowhere near. */
async function drawEmoji(pixels: Pixels, picture: string, line: Line, x: number): Promise<void> {
  const side = Math.round(line.size * EMOJI_SIZE);
  const box = {
    x: Math.round(line.x + x + (line.size * EMOJI_ADVANCE - side) / 2),
    y: Math.round(line.y + line.size * EMOJI_DESCENT) - side,
    width: side,
    height: side,
  };
  if (box.x < 0 || box.y < 0 || box.x + side > pixels.width || box.y + side > pixels.height) return;
  const svg = picture.replace('<svg ', `<svg width="${side}" height="${side}" `);
  overlay(pixels, box, await pixelsOf(svg, box));
}
