import { readFile } from 'node:fs/promises';
import path from 'node:path';
import satori from 'satori';
import sharp, { type Sharp } from 'sharp';
import { packageFolder } from '#fonts/package-folder.ts';
import type { Lettering } from './lettering.ts';
import type { ImageFormat } from '../image-format.ts';
import type { CardSize } from '../sizes.ts';
import { drawCard } from './draw-card.ts';
import { packed, returnPixels } from './pixels.ts';
import { encodePng, PNG_LEVEL } from './png.ts';

/** They keep letters sharp. */
const ENCODINGS = {
  webp: { quality: 90, smartSubsample: true },
  avif: { quality: 70, chromaSubsampling: '4:4:4', effort: 3 },
} as const;

/** To be raised where the same versions draw other pixels than before. */
const REVISION = 4;

/** What draws, with its versions: part of every key of the cache. */
export async function engineOf(packages: string): Promise<string> {
  const versions = await Promise.all(
    ['satori', 'harfbuzzjs', '@discordapp/twemoji'].map(async (name) => {
      const manifest = await readFile(
        path.join(packageFolder(packages, name), 'package.json'),
        'utf8',
      );
      return [name, (JSON.parse(manifest) as { version: string }).version];
    }),
  );
  return JSON.stringify({ REVISION, PNG_LEVEL, ENCODINGS, versions, sharp: sharp.versions });
}

function encode(picture: Sharp, format: ImageFormat): Promise<Buffer> {
  if (format === 'webp') return picture.webp(ENCODINGS.webp).toBuffer();
  if (format === 'avif') return picture.avif(ENCODINGS.avif).toBuffer();
  return picture.png().toBuffer();
}

/** A tree that a design made, as JSON, drawn as a picture without transparency. */
export async function renderCard(
  tree: string,
  size: CardSize,
  fonts: Lettering,
  format: ImageFormat = 'png',
): Promise<Buffer> {
  const pixels = await drawCard(tree, size, fonts);
  if (!pixels) return renderPlainly(tree, size, fonts, format);
  const { width, height } = pixels;
  try {
    if (format === 'png') return encodePng(pixels);
    return await encode(sharp(packed(pixels), { raw: { width, height, channels: 3 } }), format);
  } finally {
    returnPixels(pixels);
  }
}

/** The same, every letter as an outline in one SVG: for what the quick way does not understand, and to compare it with. */
export async function renderPlainly(
  tree: string,
  { width, height }: CardSize,
  { fonts, emoji }: Lettering,
  format: ImageFormat = 'png',
): Promise<Buffer> {
  const node = JSON.parse(tree) as Parameters<typeof satori>[0];
  const graphemeImages = Object.fromEntries(
    Array.from(emoji, ([text, svg]) => [
      text,
      `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    ]),
  );
  const svg = await satori(node, { width, height, fonts: [...fonts], graphemeImages });
  return encode(sharp(Buffer.from(svg)).removeAlpha(), format);
}
