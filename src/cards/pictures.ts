import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/**
 * Pictures of people. A design gets a short name for each, made from its bytes and the size at which it stands, which stays for it
 * in the tree and in the hash of the card; only a card that is really drawn has it decoded.
 */
export interface Pictures {
  /** By file. One that cannot be read is left out. */
  namesOf(files: readonly string[]): Promise<Map<string, string>>;
  /** The tree, as JSON, with its pictures in place of their names. */
  placeIn(tree: string, names: ReadonlyMap<string, string>): Promise<string>;
}

/** What stands in a tree for a picture that is drawn as a square of `size` pixels. */
export function sizedName(name: string, size: number): string {
  return `${name}-${Math.round(size)}`;
}

const sized = /(picture-[0-9a-f]{64})-(\d+)/g;

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
      const files = new Map(Array.from(wanted, ([file, name]) => [name, file]));
      const placed = new Map<string, string>();
      for (const [whole, name, size] of tree.matchAll(sized)) {
        const file = files.get(name!);
        if (file === undefined || placed.has(whole)) continue;
        const uri = data.get(whole) ?? pictureData(path.resolve(root, file), Number(size));
        data.set(whole, uri);
        placed.set(whole, await uri);
      }
      return tree.replace(sized, (whole) => placed.get(whole) ?? whole);
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
 * A picture as Satori and the rasteriser both read it: PNG, square, in the pixels in which it will be seen, as a data URI. WebP
 * draws blank and AVIF throws there, so everything is decoded first.
 */
async function pictureData(file: string, size: number): Promise<string> {
  const png = await sharp(file, { limitInputPixels: 50_000_000 })
    .rotate()
    .resize(size, size, { fit: 'cover', position: 'attention' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
