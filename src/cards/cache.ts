import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CardFont } from '#fonts/card-fonts.ts';
import type { CardSize } from './sizes.ts';

/** Pictures that were drawn before, by a hash of all that decides their pixels. */
export interface CardCache {
  read(key: string): Promise<Buffer | null>;
  write(key: string, png: Buffer): Promise<void>;
}

let asides = 0;

/** A folder that survives between builds. Files are written aside and renamed: two builds at once, or one that is killed, never leave half a picture. */
export function folderCache(folder: string): CardCache {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), `${key}.png`);
  return {
    async read(key) {
      try {
        return await readFile(fileOf(key));
      } catch {
        return null;
      }
    },
    async write(key, png) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      asides += 1;
      const aside = `${file}.${process.pid}-${asides}`;
      await writeFile(aside, png);
      await rename(aside, file);
    },
  };
}

const digests = new WeakMap<Buffer, string>();

function digestOf(data: Buffer): string {
  const digest = digests.get(data) ?? createHash('sha256').update(data).digest('hex');
  digests.set(data, digest);
  return digest;
}

/**
 * The hash of a card that is laid out: its tree holds every word, colour and place, so a changed design, theme or text is another
 * card without anybody keeping count. `engine` is what draws it, with versions.
 */
export function cardKey(
  tree: string,
  { width, height }: CardSize,
  fonts: readonly CardFont[],
  engine: string,
): string {
  const hash = createHash('sha256').update(`${engine} ${width}x${height}\n${tree}`);
  for (const { name, weight, data } of fonts) hash.update(`\n${name} ${weight} ${digestOf(data)}`);
  return hash.digest('hex');
}
