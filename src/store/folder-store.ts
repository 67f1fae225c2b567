import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bytes that were made before, by a hash of all that decides them. */
export interface Store {
  /** Null where there is nothing, or nothing that is what was kept: then it is made again. */
  read(key: string): Promise<Buffer | null>;
  /** Whether that many bytes are kept under a key; they are looked at when they are read. */
  holds(key: string, length: number): Promise<boolean>;
  /** Never throws: what cannot be kept is made again the next time, and `trouble` says why. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /**
   * Forgets what `owner` used when this was called the last time and did not use since this store was opened, unless another owner
   * uses it: what is gone from a site is gone from here too. What belongs to nobody goes after an hour. Returns how many went.
   */
  settle(owner: string): Promise<number>;
  /** Forgets what was not used for `mostDays`, then what was not used for longest, until no more than `mostBytes` are left. Returns how many went. */
  prune(limits: { mostBytes: number; mostDays: number }): Promise<number>;
  /** Why something could not be kept, in words; null where all could. */
  trouble(): string | null;
}

/** Milliseconds after which a file that was being written is that of a process that was killed. */
const ABANDONED = 3_600_000;
const DAY = 86_400_000;
/** Milliseconds between which the clock and the times of files may differ. */
const RESOLUTION = 2;

const MARK = Buffer.from('plaudit store 1\n');
const HASH_BYTES = 32;
const HEAD_BYTES = MARK.length + HASH_BYTES;

const keptName = /^[0-9a-f]{64}$/;
const keyForm = keptName;

/** Milliseconds since 1970. What a file was last used for is told by the machine's clock, and nothing of it is drawn. */
// oxlint-disable-next-line no-restricted-globals -- file times are not days of the content
const machineTime = (): number => Date.now();

/** Over the key too: bytes that were kept under another one are not these. */
const hashOf = (key: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(`${key}\n${bytes.length}\n`).update(bytes).digest();

/** The bytes as they are kept: what they must be stands before them. */
const sealed = (key: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([MARK, hashOf(key, bytes), bytes]);

/** The bytes that were sealed; null where they are not all there, or not these. */
function opened(key: string, kept: Buffer): Buffer | null {
  if (kept.length < HEAD_BYTES || !kept.subarray(0, MARK.length).equals(MARK)) return null;
  const bytes = kept.subarray(HEAD_BYTES);
  return hashOf(key, bytes).equals(kept.subarray(MARK.length, HEAD_BYTES)) ? bytes : null;
}

let asides = 0;

/** Written aside and renamed: two processes at once, or one that is killed, never leave half a file. */
async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  asides += 1;
  const aside = `${file}.${process.pid}-${asides}`;
  try {
    await writeFile(aside, bytes);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes what is no file in the place of one, and what is no folder in the place of that above it. */
async function makeWay(file: string): Promise<void> {
  const above = await stat(path.dirname(file)).catch(() => null);
  await rm(above?.isDirectory() ? file : path.dirname(file), { recursive: true, force: true });
}

/** A folder that survives between builds. Everything in it may be damaged or deleted at any time. */
export function folderStore(folder: string, now: () => number = machineTime): Store {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key);
  const ownersFolder = path.join(folder, 'owners');
  const used = new Set<string>();
  // Those of Astro's part of a build have a store of their own on this folder: what was touched since counts as used.
  const openedAt = now() + RESOLUTION;
  let trouble: string | null = null;
  return {
    async read(key) {
      const file = fileOf(key);
      const kept = await readFile(file).catch(() => null);
      if (kept === null) return null;
      const bytes = opened(key, kept);
      if (bytes === null) {
        await rm(file, { force: true, recursive: true }).catch(() => undefined);
        return null;
      }
      const moment = now() / 1000;
      // By another process it may be gone in between, and where nothing can be written it grows old.
      await utimes(file, moment, moment).catch(() => undefined);
      used.add(key);
      return bytes;
    },
    async holds(key, length) {
      const file = fileOf(key);
      const found = await stat(file).catch(() => null);
      if (!found?.isFile() || found.size !== HEAD_BYTES + length) return false;
      const moment = now() / 1000;
      await utimes(file, moment, moment).catch(() => undefined);
      used.add(key);
      return true;
    },
    async write(key, bytes) {
      if (!keyForm.test(key)) throw new Error(`${key} is no key of a store`);
      used.add(key);
      const file = fileOf(key);
      const kept = sealed(key, bytes);
      await writeWhole(file, kept)
        .catch(async () => {
          await makeWay(file);
          await writeWhole(file, kept);
        })
        .catch((error: Error) => (trouble ??= error.message));
    },
    async settle(owner) {
      const before = await readOwners(ownersFolder, now());
      const name = createHash('sha256').update(owner).digest('hex');
      const others = new Set(
        [...before].flatMap(([other, keys]) => (other === name ? [] : [...keys])),
      );
      const own = before.get(name) ?? new Set();
      let gone = 0;
      for (const { file, key, used: moment } of await keptIn(folder)) {
        if (moment >= openedAt) used.add(key);
        if (used.has(key) || others.has(key)) continue;
        if (!own.has(key) && moment >= now() - ABANDONED) continue;
        await rm(file, { force: true, recursive: true }).catch(() => undefined);
        gone += 1;
      }
      await writeWhole(path.join(ownersFolder, name), [...used].sort().join('\n')).catch(
        (error: Error) => (trouble ??= error.message),
      );
      return gone;
    },
    prune: ({ mostBytes, mostDays }) =>
      pruneFolder(folder, mostBytes, now() - mostDays * DAY, now()),
    trouble: () => trouble,
  };
}

/** The same for commands that draw in passing: they take what builds have kept, and leave nothing that no build would clear away. */
export function readOnly(store: Store): Store {
  return { ...noStore, read: (key) => store.read(key) };
}

/** For what is made where nothing is kept. */
export const noStore: Store = {
  read: async () => null,
  holds: async () => false,
  write: async () => undefined,
  settle: async () => 0,
  prune: async () => 0,
  trouble: () => null,
};

/** The keys that each owner used, by the owner's name. A list that is damaged holds nothing back and deletes nothing. */
async function readOwners(folder: string, now: number): Promise<Map<string, ReadonlySet<string>>> {
  const owners = new Map<string, ReadonlySet<string>>();
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    if (!keptName.test(name)) {
      const found = await stat(file).catch(() => null);
      if (found && found.mtimeMs < now - ABANDONED) await rm(file, { force: true });
      continue;
    }
    const text = await readFile(file, 'utf8').catch(() => '');
    owners.set(name, new Set(text.split('\n').filter((key) => keyForm.test(key))));
  }
  return owners;
}

interface KeptFile {
  file: string;
  key: string;
  size: number;
  /** Milliseconds since 1970. */
  used: number;
}

/** Everything that is kept, in no order. */
async function keptIn(folder: string): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const part of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const key of await readdir(path.join(folder, part)).catch(() => [])) {
      const file = path.join(folder, part, key);
      const found = await stat(file).catch(() => null);
      if (found) kept.push({ file, key, size: found.size, used: found.mtimeMs });
    }
  }
  return kept;
}

async function pruneFolder(
  folder: string,
  mostBytes: number,
  oldest: number,
  now: number,
): Promise<number> {
  const all = await keptIn(folder);
  for (const { file, key, used } of all) {
    if (keptName.test(key) || used >= now - ABANDONED) continue;
    await rm(file, { force: true, recursive: true }).catch(() => undefined);
  }
  const kept = all
    .filter(({ key }) => keptName.test(key))
    .sort((one, other) => one.used - other.used || one.file.localeCompare(other.file, 'en'));
  let bytes = kept.reduce((sum, { size }) => sum + size, 0);
  let gone = 0;
  for (const { file, size, used } of kept) {
    if (bytes <= mostBytes && used >= oldest) break;
    await rm(file, { force: true, recursive: true }).catch(() => undefined);
    bytes -= size;
    gone += 1;
  }
  return gone;
}
