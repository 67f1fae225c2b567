import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore, readOnly } from '#store/folder-store.ts';

let folder: string;
const keyOf = (name: string) => createHash('sha256').update(name).digest('hex');
const [one, other] = ['one', 'other'].map(keyOf) as [string, string];
const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key);
const bytes = Buffer.from('a picture '.repeat(100));

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'plaudit-store-')), 'store');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

describe('a store', () => {
  it('gives back what was kept, to others too', async () => {
    expect(await folderStore(folder).read(one)).toBeNull();
    await folderStore(folder).write(one, bytes);
    await folderStore(folder).write(other, Buffer.alloc(0));
    expect(await folderStore(folder).read(one)).toEqual(bytes);
    expect(await folderStore(folder).read(other)).toEqual(Buffer.alloc(0));
  });

  it('knows what it holds by its length, without reading it', async () => {
    const store = folderStore(folder);
    expect(await store.holds(one, bytes.length)).toBe(false);
    await store.write(one, bytes);
    expect(await store.holds(one, bytes.length)).toBe(true);
    expect(await store.holds(one, bytes.length + 1)).toBe(false);
    expect(await store.holds(other, bytes.length)).toBe(false);
    await truncate(fileOf(one), 10);
    expect(await store.holds(one, bytes.length)).toBe(false);
  });

  it('may be written by many at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => folderStore(folder).write(one, bytes)));
    expect(await folderStore(folder).read(one)).toEqual(bytes);
    expect(await readdir(path.dirname(fileOf(one)))).toEqual([one]);
  });

  it('may be read by those who leave nothing in it', async () => {
    const store = folderStore(folder);
    await store.write(one, bytes);
    expect(await readOnly(store).read(one)).toEqual(bytes);
    await readOnly(store).write(other, bytes);
    expect(await folderStore(folder).read(other)).toBeNull();
  });

  it('takes hashes as keys, and nothing that could leave its folder', async () => {
    await expect(folderStore(folder).write('../escape', bytes)).rejects.toThrow('no key');
  });
});

/** What happens to files of caches, and what is done to them. */
const damages: [string, () => Promise<unknown>][] = [
  ['is empty', () => truncate(fileOf(one), 0)],
  ['ends early', () => truncate(fileOf(one), 200)],
  [
    'ends one byte early',
    async () => truncate(fileOf(one), (await readFile(fileOf(one))).length - 1),
  ],
  [
    'has more at its end',
    async () => writeFile(fileOf(one), Buffer.concat([await readFile(fileOf(one)), bytes])),
  ],
  [
    'has one other bit',
    async () => {
      const kept = await readFile(fileOf(one));
      kept[kept.length - 5]! ^= 1;
      await writeFile(fileOf(one), kept);
    },
  ],
  [
    'is all zeros, as after a loss of power',
    async () => writeFile(fileOf(one), Buffer.alloc((await readFile(fileOf(one))).length)),
  ],
  ['is a picture of somebody else', () => writeFile(fileOf(one), bytes)],
  ['was kept under another key', () => copyFile(fileOf(other), fileOf(one))],
  [
    'is of another version',
    async () => {
      const kept = await readFile(fileOf(one));
      await writeFile(
        fileOf(one),
        Buffer.concat([Buffer.from('plaudit store 0\n'), kept.subarray(16)]),
      );
    },
  ],
  [
    'is a folder',
    async () => {
      await rm(fileOf(one));
      await mkdir(path.join(fileOf(one), 'inside'), { recursive: true });
    },
  ],
  [
    'is a link that leads nowhere',
    async () => {
      await rm(fileOf(one));
      await symlink('nowhere', fileOf(one));
    },
  ],
  [
    'has a file in the place of its folder',
    async () => {
      await rm(path.dirname(fileOf(one)), { recursive: true });
      await writeFile(path.dirname(fileOf(one)), 'a file');
    },
  ],
];

describe('a store whose file', () => {
  it.each(damages)('%s does not hand it out, and takes it again', async (_, damage) => {
    const store = folderStore(folder);
    await store.write(one, bytes);
    await store.write(other, Buffer.from('other bytes'));
    await damage();
    expect(await store.read(one)).toBeNull();
    await store.write(one, bytes);
    expect(await folderStore(folder).read(one)).toEqual(bytes);
    expect(store.trouble()).toBeNull();
    expect(await store.prune({ mostBytes: 0, mostDays: 1 })).toBeGreaterThan(0);
  });
});

describe('a store that cannot be written', () => {
  it('works without keeping, and says why', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const store = folderStore(folder);
    await store.write(one, bytes);
    expect(await store.read(one)).toBeNull();
    expect(store.trouble()).toMatch(/ENOTDIR|EEXIST/);
    expect(await store.settle('site')).toBe(0);
    expect(await store.prune({ mostBytes: 0, mostDays: 1 })).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('reads on where it may only read', async () => {
    await folderStore(folder).write(one, bytes);
    await chmod(path.dirname(fileOf(one)), 0o500);
    expect(await folderStore(folder).read(one)).toEqual(bytes);
    await chmod(path.dirname(fileOf(one)), 0o700);
  });
});

describe('what a store forgets', () => {
  const keys = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
  const head = 48;

  it('is what was not used for longest, and what a killed build left', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const store = folderStore(folder, () => now);
    for (const key of keys) {
      await store.write(key, Buffer.alloc(1000));
      now += 60_000;
      await store.read(key);
    }
    const half = `${fileOf(keys[0]!)}.1-1`;
    await writeFile(half, 'half');
    await utimes(half, new Date(now), new Date(now));
    now += 60_000;
    // The first is used once more: the second is then the oldest.
    await store.read(keys[0]!);
    const limits = { mostBytes: 2 * (1000 + head), mostDays: 30 };
    expect(await store.prune(limits)).toBe(1);
    expect(await store.read(keys[1]!)).toBeNull();
    expect(await store.read(keys[0]!)).toHaveLength(1000);
    expect(await readdir(path.dirname(half))).toContain(path.basename(half));
    now += 2 * 3_600_000;
    expect(await store.prune(limits)).toBe(0);
    expect(await readdir(path.dirname(half))).toEqual([keys[0]]);
    now += 40 * 86_400_000;
    expect(await store.prune(limits)).toBe(2);
  });

  it('is nothing where there is none', async () => {
    expect(await folderStore(folder).prune({ mostBytes: 0, mostDays: 0 })).toBe(0);
  });

  it('is what a site shows no more, unless another one does', async () => {
    const [ada, kim, shared] = keys as [string, string, string];
    const build = async (site: string, used: readonly string[]) => {
      const store = folderStore(folder);
      for (const key of used) if ((await store.read(key)) === null) await store.write(key, bytes);
      return store.settle(site);
    };
    expect(await build('first', [ada, kim, shared])).toBe(0);
    expect(await build('second', [shared])).toBe(0);
    expect(await build('first', [ada])).toBe(1);
    const store = folderStore(folder);
    expect(await store.read(kim)).toBeNull();
    expect(await store.read(ada)).toEqual(bytes);
    expect(await store.read(shared)).toEqual(bytes);
    expect(await build('second', [])).toBe(1);
    expect(await folderStore(folder).read(shared)).toBeNull();
  });

  it('is not what another part of the same build has used', async () => {
    let now = Date.now();
    await folderStore(folder, () => now).write(one, bytes);
    now += 1000;
    const build = folderStore(folder, () => now);
    now += 1000;
    // As Astro's part does, which opens the folder for itself.
    await folderStore(folder, () => now).read(one);
    await build.settle('site');
    now += 2 * 3_600_000;
    expect(await folderStore(folder, () => now).settle('another')).toBe(0);
  });

  it('is, after an hour, what belongs to no site', async () => {
    let now = Date.now();
    const store = folderStore(folder, () => now);
    await store.write(one, bytes);
    await folderStore(folder, () => now).settle('site');
    expect(await store.read(one)).toEqual(bytes);
    now += 2 * 3_600_000;
    expect(await folderStore(folder, () => now).settle('site')).toBe(1);
    expect(await store.read(one)).toBeNull();
  });

  it('is nothing of others where a list of what they use is damaged', async () => {
    const build = async (site: string, used: readonly string[]) => {
      const store = folderStore(folder);
      for (const key of used) await store.write(key, bytes);
      return store.settle(site);
    };
    await build('site', keys);
    for (const name of await readdir(path.join(folder, 'owners'))) {
      await writeFile(path.join(folder, 'owners', name), '../../../etc/passwd\n\0\0');
    }
    expect(await build('site', [])).toBe(0);
    expect(await folderStore(folder).read(keys[0]!)).toEqual(bytes);
  });
});
