import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, takeSnapshot } from '#content/snapshot.ts';

let parent: string;
let content: string;
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(content, file)), { recursive: true });
  await writeFile(path.join(content, file), text);
};
const copy = () => takeSnapshot(content, path.join(parent, 'copy'));

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'plaudit-snapshot-'));
  content = path.join(parent, 'content');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test('every file is copied with its hash, for nobody else to read', async () => {
  await write('site.yaml', 'title: Ada');
  await write('profiles/ada/profile.mdx', '---');
  const { root, files } = await copy();
  expect(files).toEqual(
    [
      ['profiles/ada/profile.mdx', '---'],
      ['site.yaml', 'title: Ada'],
    ].map(([file, text]) => ({
      path: file,
      bytes: text!.length,
      sha256: createHash('sha256').update(text!).digest('hex'),
    })),
  );
  expect(await readFile(path.join(root, 'profiles/ada/profile.mdx'), 'utf8')).toBe('---');
  expect((await stat(root)).mode & 0o077).toBe(0);
  expect((await stat(path.join(root, 'site.yaml'))).mode & 0o077).toBe(0);
});

test('what happens to the folder afterwards changes nothing', async () => {
  await write('site.yaml', 'before');
  const { root } = await copy();
  await write('site.yaml', 'after');
  expect(await readFile(path.join(root, 'site.yaml'), 'utf8')).toBe('before');
});

test('hidden files stay where they are, and links stay links that lead nowhere', async () => {
  await write('site.yaml', 'title: Ada');
  await write('.git/config', 'private');
  await write('profiles/.env', 'private');
  await writeFile(path.join(parent, 'secret.txt'), 'private');
  await symlink(path.join(parent, 'secret.txt'), path.join(content, 'link.txt'));
  const { root, files } = await copy();
  expect(files.map((file) => file.path)).toEqual(['site.yaml']);
  expect((await readdir(root)).toSorted()).toEqual(['link.txt', 'site.yaml']);
  expect(await readlink(path.join(root, 'link.txt'))).not.toContain('secret');
});

test('files that are written all the time are found together as they were saved together', async () => {
  const pair = async (text: string) => {
    await write('one.txt', text);
    await write('two.txt', text);
  };
  await pair('0');
  for (let index = 0; index < 200; index += 1) await write(`more/${index}.txt`, 'x');
  let count = 0;
  const stop = new AbortController();
  const writer = (async () => {
    while (!stop.signal.aborted && count < 3) {
      count += 1;
      await pair(String(count));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  })();
  const { root } = await copy();
  stop.abort();
  await writer;
  const [one, two] = await Promise.all(
    ['one.txt', 'two.txt'].map((file) => readFile(path.join(root, file), 'utf8')),
  );
  expect(one).toBe(two);
});

test('a folder that never rests is still copied, each file whole', async () => {
  const long = (digit: number) => String(digit).repeat(200_000);
  await write('restless.txt', long(0));
  const stop = new AbortController();
  const writer = (async () => {
    for (let index = 1; !stop.signal.aborted; index += 1) {
      await write('next.txt', long(index % 10));
      await write(`come-and-gone-${index}.txt`, 'x');
      await rm(path.join(content, `come-and-gone-${index}.txt`));
    }
  })();
  const { root, files } = await copy();
  stop.abort();
  await writer;
  expect(files.map((file) => file.path)).toContain('restless.txt');
  const found = await Promise.all(
    files.map(async (file) => (await stat(path.join(root, file.path))).size === file.bytes),
  );
  expect(found.every(Boolean)).toBe(true);
});

test('one hash tells any difference', () => {
  const file = { path: 'a', bytes: 1, sha256: '0' };
  const digests = [[], [file], [{ ...file, path: 'b' }], [{ ...file, sha256: '1' }]].map(digestOf);
  expect(new Set(digests).size).toBe(4);
  expect(digestOf([{ ...file }])).toBe(digestOf([file]));
});
