import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Twice the largest place that a design has for a face. */
const SIZE = 480;

/**
 * Pictures of people. A design gets a short name for each, made from its bytes, which stands for it in the tree and in the hash of the
 * card; only a card that is really drawn has it decoded.
 */
export interface Pictures {
  /** By file. One that cannot be read is left out. */
  namesOf(files: readonly string[]): Promise<Map<string, string>>;
  /** The tree, as JSON, with its pictures in place of their names. */
  placeIn(tree: string, names: ReadonlyMap<string, string>): Promise<string>;
}

/** `root` is the folder that relative paths are below. */
export function createPictures(root: string): Pictures {
  const names = new Map<string, Promise<string | null>>();
  const data = new Map<string, Promise<string>>();
  return {
    async namesOf(files) {
      const found = new Map<string, string>();
      for (const file of files) {
        const name = names.get(file) ?? nameOf(path.resolve(root, file));
        names.set(file, name);
        const known = await name;
        if (known !== null) found.set(file, known);
      }
      return found;
    },
    async placeIn(tree, wanted) {
      let placed = tree;
      for (const [file, name] of wanted) {
        if (!placed.includes(name)) continue;
        const uri = data.get(name) ?? pictureData(path.resolve(root, file));
        data.set(name, uri);
        placed = placed.replaceAll(name, await uri);
      }
      return placed;
    },
  };
}

async function nameOf(file: string): Promise<string | null> {
  try {
    return `picture-${createHash('sha256')
      .update(await readFile(file))
      .digest('hex')}`;
  } catch {
    return null;
  }
}

/**
 * A picture as Satori and the rasteriser both read it: PNG, square, as a data URI. WebP draws blank and AVIF throws there, so
 * everything is decoded first.
 */
async function pictureData(file: string): Promise<string> {
  const png = await sharp(file, { limitInputPixels: 50_000_000 })
    .rotate()
    .resize(SIZE, SIZE, { fit: 'cover', position: 'attention' })
    .png()
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
