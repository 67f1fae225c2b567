import { readFile } from 'node:fs/promises';
import path from 'node:path';
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

/** Longer than a page of a magazine in print, in pixels. */
const LONGEST_SIDE = 5000;

/** A picture to hand out: as large as it is, or fitted into a box of `box` pixels. */
export interface PressPicture {
  /** An absolute path. */
  file: string;
  format: 'png' | 'jpg' | 'webp';
  box?: number;
}

/** What a picture is handed out as: PNG where something shows through, as with logos, else JPEG. */
export async function pressFormat(file: string): Promise<'png' | 'jpg'> {
  const { hasAlpha, format } = await sharp(file, { limitInputPixels: MOST_PIXELS }).metadata();
  return hasAlpha || format === 'png' || format === 'gif' ? 'png' : 'jpg';
}

/** The absolute path of a picture that a profile names. */
export function picturePath({ content }: BuiltSite, profile: string, file: string): string {
  return path.join(content.root, 'profiles', profile, file);
}

/** What is handed out of a picture. */
export interface PressLook {
  format: 'png' | 'jpg';
  /** In pixels, as it is seen. */
  width: number;
  height: number;
  /** The ground that it was made for; null where nothing shows through it. */
  ground: 'light' | 'dark' | null;
}

/** A mark that is lighter than this on average is for a dark ground. From 0 to 255. */
const LIGHT = 150;

async function groundOf(file: string): Promise<PressLook['ground']> {
  const data = await sharp(file, { limitInputPixels: MOST_PIXELS })
    .resize(48, 48, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  let [light, weight] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue, alpha] = data.subarray(at, at + 4) as unknown as number[];
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, near enough for a choice between two.
    light += (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) * alpha!;
    weight += alpha!;
  }
  if (weight >= (data.length / 4) * 254) return null;
  return light > LIGHT * weight ? 'dark' : 'light';
}

export async function pressLook(file: string): Promise<PressLook> {
  const { autoOrient } = await sharp(file, { limitInputPixels: MOST_PIXELS }).metadata();
  const scale = Math.min(1, LONGEST_SIDE / Math.max(autoOrient.width, autoOrient.height));
  return {
    format: await pressFormat(file),
    width: Math.round(autoOrient.width * scale),
    height: Math.round(autoOrient.height * scale),
    ground: await groundOf(file),
  };
}

/** Encoded again, as portraits are: nothing of the file is handed out but its pixels and their colours. */
export async function pressPicture(
  { store }: BuiltSite,
  { file, format, box = LONGEST_SIDE }: PressPicture,
): Promise<Buffer> {
  const bytes = await readFile(file);
  return keptOrMade(store, ['press', engine, JSON.stringify([format, box]), bytes], () => {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize(box, box, { fit: 'inside', withoutEnlargement: true });
    if (format === 'png') return picture.png({ compressionLevel: 9 }).toBuffer();
    return (
      format === 'jpg'
        ? picture.jpeg({ quality: 92, mozjpeg: true })
        : picture.webp({ quality: 82 })
    ).toBuffer();
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
