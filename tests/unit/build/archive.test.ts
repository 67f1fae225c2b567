import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import { writeArchive, type ArchiveEntry } from '#build/archive.ts';
import { unpack } from '../../support/unpack.ts';

const entries: ArchiveEntry[] = [
  { name: 'a/words.txt', read: async () => Buffer.from('Grüße, 世界\n') },
  { name: 'a/og/picture.png', read: async () => Buffer.alloc(70_000, 7) },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function archive(name: string): Promise<Buffer> {
  const file = path.join(folder, name);
  await writeArchive(file, entries, day('2026-11-23'));
  return readFile(file);
}

it('gives the same bytes in every zone', async () => {
  const zone = process.env['TZ'];
  const bytes = new Set<string>();
  for (const other of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
    process.env['TZ'] = other;
    bytes.add((await archive(`${other.replace('/', '-')}.zip`)).toString('base64'));
  }
  process.env['TZ'] = zone;
  expect(bytes.size).toBe(1);
});

it('stores, with sizes before the data', async () => {
  const bytes = await archive('stored.zip');
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  const [flags, method] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  expect({ method, sizesFollow: (flags & 8) !== 0 }).toEqual({ method: 0, sizesFollow: false });
  expect(bytes.readUInt32LE(22)).toBe(Buffer.from('Grüße, 世界\n').length);
});

it('says that nothing could be written where the place is absent', async () => {
  const file = path.join(folder, 'absent', 'cards.zip');
  await expect(writeArchive(file, entries, day('2026-11-23'))).rejects.toThrow(/ENOENT/);
});

it('is read by another program', async ({ skip }) => {
  await archive('read.zip');
  const unpacked = path.join(folder, 'unpacked');
  if (!(await unpack(path.join(folder, 'read.zip'), unpacked))) skip('There is no unzip here.');
  for (const { name, read } of entries) {
    expect((await readFile(path.join(unpacked, name))).equals(await read())).toBe(true);
  }
});
