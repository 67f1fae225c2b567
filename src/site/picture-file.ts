import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { keptOrMade } from '#store/kept.ts';
import type { BuiltSite } from './built-site.ts';

/** What draws pictures, with its versions: part of every key of the store. */
const engine = JSON.stringify(sharp.versions);

/** Pixels that are decoded at most: a small file can hold a picture that fills the memory. */
const MOST_PIXELS = 50_000_000;

/** An SVG's own pixel is 1/72 of an inch here. */
const DENSITY = 72;

/** An SVG as PNG, `scale` pixels for one of its own. Without transparency where it is to be `opaque`. */
export function svgToPng(
  { store }: BuiltSite,
  svg: string,
  { scale, opaque = false }: { scale: number; opaque?: boolean },
): Promise<Buffer> {
  return keptOrMade(store, ['png', engine, JSON.stringify([scale, opaque]), svg], () => {
    const drawn = sharp(Buffer.from(svg), { density: DENSITY * scale });
    return (opaque ? drawn.removeAlpha() : drawn).png({ compressionLevel: 9 }).toBuffer();
  });
}

/**
 * A portrait as a square of `size` pixels, in WebP. It is decoded and encoded again: that leaves nothing of the file but its pixels, no place,
 * no camera, no payload. `file` is an absolute path.
 */
export async function portrait({ store }: BuiltSite, file: string, size: number): Promise<Buffer> {
  const bytes = await readFile(file);
  return keptOrMade(store, ['portrait', engine, String(size), bytes], () =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize(size, size, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82, effort: 4 })
      .toBuffer(),
  );
}
