import sharp from 'sharp';
import type { ImageFormat } from '../image-format.ts';
import { renderCard } from './render.ts';
import type { CardFont } from '#fonts/card-fonts.ts';
import type { Lettering } from './lettering.ts';
import type { CardSize } from '../sizes.ts';

/** One card to draw, as it is handed from thread to thread. */
export interface DrawingTask {
  tree: string;
  size: CardSize;
  format: ImageFormat;
  emoji: Lettering['emoji'];
  fonts: readonly (Omit<CardFont, 'data'> & { id: number; shared: SharedArrayBuffer })[];
}

// Nothing comes back here that was not kept on purpose.
sharp.cache(false);
// Every core has a card of its own: threads within one would only take memory.
sharp.concurrency(1);

const fonts = new Map<number, Buffer>();

/** Draws a card in a thread of its own: a font is copied there once, since what opens it does not read shared memory. */
export async function draw({
  tree,
  size,
  format,
  emoji,
  fonts: wanted,
}: DrawingTask): Promise<Buffer> {
  const own = wanted.map(({ id, shared, ...font }): CardFont => {
    let data = fonts.get(id);
    if (!data) fonts.set(id, (data = Buffer.from(new Uint8Array(shared))));
    return { ...font, data };
  });
  return renderCard(tree, size, { fonts: own, emoji }, format);
}
