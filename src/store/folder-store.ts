import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isKeyList, readOwnedKeys, writeOwnedKeys } from './owned-keys.ts';

/** Pictures that were drawn before, by a hash of all that decides their pixels. */
export interface CardCache {
  read(key: string): Promise<Buffer | null>;
  write(key: string, picture: Buffer): Promise<void>;
  /** Writes down what the last build of `owner` used, and forgets what nobody's last build did: an erased person is gone with it. */
  retain(owner: string, keys: Iterable<string>): Promise<void>;
  /** Forgets what was not used for longest, until no more than so many bytes are left. Returns how many pictures went. */
  prune(mostBytes: number): Promise<number>;
}

/** Milliseconds after which a file that was being written is that of a build that was killed. */
const ABANDONED = 3_600_000;

const pictureName = /^[0-9a-f]{64}\.picture$/;

/** Milliseconds since 1970. What a file was last used for is told by the machine's clock, and nothing of it is drawn. */
// oxlint-disable-next-line no-restricted-globals -- file times are not days of the content
const machineTime = (): number => Date.now();

let asides = 0;

/** A folder that survives between builds. Files are written aside and renamed: two builds at once, or one that is killed, never leave half a picture. */
export function folderCache(folder: string, now: () => number = machineTime): CardCache {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), `${key}.picture`);
  return {
    async read(key) {
      const file = fileOf(key);
      try {
        const picture = await readFile(file);
        const used = now() / 1000;
        // By another build it may be gone in between.
        await utimes(file, used, used).catch(() => undefined);
        return picture;
      } catch {
        return null;
      }
    },
    async write(key, picture) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      asides += 1;
      const aside = `${file}.${process.pid}-${asides}`;
      await writeFile(aside, picture);
      await rename(aside, file);
    },
    async retain(owner, keys) {
      const before = await readOwnedKeys(folder);
      await writeOwnedKeys(folder, owner, keys);
      const owned = await readOwnedKeys(folder);
      for (const key of before) if (!owned.has(key)) await rm(fileOf(key), { force: true });
      await forgetUnowned(folder, owned, now());
    },
    prune: (mostBytes) => pruneFolder(folder, mostBytes, now()),
  };
}

interface StoredPicture {
  key: string;
  file: string;
  size: number;
  /** Milliseconds since 1970. */
  used: number;
}

/** Every picture of a folder. What a killed build left there goes. */
async function picturesIn(folder: string, now: number): Promise<StoredPicture[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const pictures: StoredPicture[] = [];
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile())) {
    if (isKeyList(name)) continue;
    const file = path.join(parentPath, name);
    const found = await stat(file).catch(() => null);
    if (!found) continue;
    if (pictureName.test(name)) {
      const key = name.slice(0, -'.picture'.length);
      pictures.push({ key, file, size: found.size, used: found.mtimeMs });
    } else if (found.mtimeMs < now - ABANDONED) await rm(file, { force: true });
  }
  return pictures;
}

/** What stands in no list was drawn outside of a build, or by one that has not written its list yet. */
async function forgetUnowned(
  folder: string,
  owned: ReadonlySet<string>,
  now: number,
): Promise<void> {
  for (const { key, file, used } of await picturesIn(folder, now)) {
    if (!owned.has(key) && used < now - ABANDONED) await rm(file, { force: true });
  }
}

async function pruneFolder(folder: string, mostBytes: number, now: number): Promise<number> {
  const pictures = await picturesIn(folder, now);
  pictures.sort((one, other) => one.used - other.used || one.file.localeCompare(other.file, 'en'));
  let bytes = pictures.reduce((sum, { size }) => sum + size, 0);
  let gone = 0;
  for (const { file, size } of pictures) {
    if (bytes <= mostBytes) break;
    await rm(file, { force: true });
    bytes -= size;
    gone += 1;
  }
  return gone;
}
