import { readFile } from 'node:fs/promises';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import type { CardFont } from '#fonts/card-fonts.ts';
import type { CardSize } from './sizes.ts';

/** Level 4 is where size and time meet: 6 saves a fifth for twice the time. */
const PNG = { compressionLevel: 4 } as const;

/** To be raised where this file draws other pixels than before. */
const REVISION = 1;

/** What draws, with its versions: part of every key of the cache. */
export async function engineOf(packages: string): Promise<string> {
  const manifest = await readFile(path.join(packages, 'satori/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return JSON.stringify({ REVISION, PNG, satori: version, sharp: sharp.versions });
}

/** A tree that a design made, as JSON, drawn as a PNG without transparency. */
export async function renderCard(
  tree: string,
  { width, height }: CardSize,
  fonts: readonly CardFont[],
): Promise<Buffer> {
  const node = JSON.parse(tree) as Parameters<typeof satori>[0];
  const svg = await satori(node, { width, height, fonts: [...fonts] });
  return sharp(Buffer.from(svg)).removeAlpha().png(PNG).toBuffer();
}
