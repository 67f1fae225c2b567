import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { digestFolder } from '../support/build-process.ts';
import { command } from '../support/command.ts';
import { site, today } from '../support/sample-site.ts';
import { thinContent, thinWords } from '../support/thin-sites.ts';

// A site that several machines make together: here as many processes, each with a store of its own.

const SHARES = 4;
let folder: string;
const share = (place: number) => path.join(folder, `share-${place}`);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-shares-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is the same to the byte as one that was made alone', async () => {
  const words = ['--content', thinContent, '--site', site, '--today', today];
  const made = await Promise.all(
    Array.from({ length: SHARES }, (_, index) =>
      command('build', [
        ...words,
        '--shard',
        `${index + 1}/${SHARES}`,
        '--cache',
        share(index + 1),
      ]),
    ),
  );
  expect(made.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    made.map(() => ({ code: 0, stderr: '' })),
  );
  const profiles = made.map(({ stdout }) => /is made: (.*)\. It lies/.exec(stdout)?.[1]);
  expect(profiles).toEqual([
    'thin-followers, thin-sums',
    'thin-project, thin-words',
    'thin-rating',
    'thin-story',
  ]);

  const out = path.join(folder, 'site');
  const shares = made.map((_, index) => share(index + 1));
  const cache = ['--cache', path.join(folder, 'merged')];
  const merged = await command('merge', [...shares, ...thinWords(out), ...cache]);
  expect(merged.code, merged.stderr).toBe(0);
  expect(merged.stdout).toContain('pages: 6 of 6 profiles as they were');
  expect(merged.stdout).toMatch(/cards: (\d+) pictures, \1 of them kept/);
  expect(await digestFolder(out)).toBe(await digestFolder(inject('thinSites')));
});

it('is whole where a share is missing: that is made by who puts it together', async () => {
  const out = path.join(folder, 'with-two');
  const cache = ['--cache', path.join(folder, 'merged-two')];
  const merged = await command('merge', [share(1), share(3), ...thinWords(out), ...cache]);
  expect(merged.code, merged.stderr).toBe(0);
  expect(merged.stdout).toContain('pages: 3 of 6 profiles as they were');
  expect(await digestFolder(out)).toBe(await digestFolder(inject('thinSites')));
});

it('is not said to be made where it cannot be kept', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, 'no folder');
  const words = ['--content', thinContent, '--today', today, '--shard', '4/4'];
  const made = await command('build', [...words, '--cache', path.join(file, 'cache')]);
  expect(made.code).toBe(1);
  expect(made.stderr).toContain('The share cannot be kept');
  expect(made.stdout).not.toContain('is made');
});

it('is refused in one sentence where words are off', async () => {
  const none = await command('merge', [folder, ...thinWords(path.join(folder, 'none'))]);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('holds no share of a site');
  const third = await command('build', ['--shard', '3/2']);
  expect(third.code).toBe(2);
  expect(third.stderr).toContain('Write which share of how many: 2/8.');
});
