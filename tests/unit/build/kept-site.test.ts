import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest } from '#build/code-digest.ts';
import { noEarlierSite } from '#build/earlier-site.ts';
import {
  earlierDigest,
  keepSite,
  restoreSite,
  siteKey,
  type SiteInputs,
} from '#build/kept-site.ts';
import { day } from '#model/day.ts';
import { folderStore } from '#store/folder-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  const whole = path.join(folder, file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text);
}

describe('the key of a site', () => {
  const inputs: SiteInputs = {
    content: 'a',
    code: 'b',
    earlier: 'c',
    options: { today: day('2026-11-23'), site: null, base: null },
  };

  it.each<[string, SiteInputs]>([
    ['the content', { ...inputs, content: 'x' }],
    ['the code', { ...inputs, code: 'x' }],
    ['the earlier site', { ...inputs, earlier: 'x' }],
    ['the day', { ...inputs, options: { ...inputs.options, today: day('2026-11-24') } }],
    ['the address', { ...inputs, options: { ...inputs.options, site: 'https://x.example' } }],
    ['the base', { ...inputs, options: { ...inputs.options, base: '/x/' } }],
  ])('is another one where %s is', (_, other) => {
    expect(siteKey(other)).not.toBe(siteKey(inputs));
  });

  it('does not take one input for another', () => {
    const site = { ...inputs.options, site: '/x/', base: null };
    const base = { ...inputs.options, site: null, base: '/x/' };
    expect(siteKey({ ...inputs, options: site })).not.toBe(siteKey({ ...inputs, options: base }));
  });
});

describe('the hash of the code', () => {
  const digest = () => codeDigest(path.join(folder, 'app/plaudit'));
  const files = {
    'app/plaudit/src/a.ts': 'a',
    'app/plaudit/src/deep/b.astro': 'b',
    'app/plaudit/public/c.txt': 'c',
    'app/plaudit/package-lock.json': '{}',
    'app/plaudit/node_modules/.package-lock.json': '{}',
    // Of whoever has installed it.
    'app/node_modules/.package-lock.json': '{}',
  };

  it.each(Object.keys(files))('is another one where %s is', async (file) => {
    for (const [name, text] of Object.entries(files)) await write(name, text);
    const before = await digest();
    expect(await digest()).toBe(before);
    await write(file, 'other');
    expect(await digest()).not.toBe(before);
  });

  it('is another one where a file is new, or has another name', async () => {
    await write('app/plaudit/src/a.ts', 'a');
    const before = await digest();
    await write('app/plaudit/src/b.ts', '');
    const more = await digest();
    await rm(path.join(folder, 'app/plaudit/src/b.ts'));
    await write('app/plaudit/src/c.ts', '');
    expect(new Set([before, more, await digest()]).size).toBe(3);
  });
});

describe('a site that is kept', () => {
  const key = 'ab'.repeat(32);
  const told = [{ name: 'cards', made: '2 cards', notes: ['left out: one'] }];
  const store = () => folderStore(path.join(folder, 'store'));
  const site = () => path.join(folder, 'site');
  const back = () => path.join(folder, 'back');

  async function keep(): Promise<void> {
    await write('site/index.html', '<p>Ada</p>');
    await write('site/embed/ada/wall/index.html', '<p>Ada</p>');
    await writeFile(path.join(site(), 'card.png'), Buffer.from([0, 255, 128, 10, 13]));
    await mkdir(back());
    await keepSite(store(), [key, 'cd'.repeat(32)], site(), told);
  }

  it('comes back to the byte under each of its keys, with what was told', async () => {
    await keep();
    expect(await restoreSite(store(), 'cd'.repeat(32), back())).toEqual(told);
    const files = ['index.html', 'embed/ada/wall/index.html', 'card.png'];
    for (const file of files) {
      const bytes = await readFile(path.join(back(), file));
      expect(bytes.equals(await readFile(path.join(site(), file)))).toBe(true);
    }
  });

  it('does not come back where any file of the store is damaged, and leaves nothing half', async () => {
    await keep();
    const stored = (
      await readdir(path.join(folder, 'store'), { recursive: true, withFileTypes: true })
    )
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => path.basename(file) !== 'cd'.repeat(32));
    // Two of the files have the same bytes, and are kept once.
    expect(stored).toHaveLength(3);
    for (const file of stored) {
      const bytes = await readFile(file);
      await truncate(file, bytes.length - 1);
      expect(await restoreSite(store(), key, back())).toBeNull();
      expect(await readdir(back())).toEqual([]);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
      expect(await restoreSite(store(), key, back())).toEqual(told);
      await rm(back(), { recursive: true });
      await mkdir(back());
    }
  });

  it('is not there under another key', async () => {
    await keep();
    expect(await restoreSite(store(), 'ef'.repeat(32), back())).toBeNull();
  });
});

describe('the hash of an earlier site', () => {
  it('is over its widgets, names and bytes, and the addresses that stay', async () => {
    const site = { widgets: path.join(folder, 'site'), published: [] };
    const nothing = await earlierDigest(noEarlierSite);
    await write('site/index.html', 'a');
    expect(await earlierDigest(site)).toBe(nothing);
    await write('site/embed/ada/wall/2026-11-23/index.html', 'a');
    const one = await earlierDigest(site);
    await write('site/embed/ada/wall/2026-11-23/index.html', 'b');
    const other = await earlierDigest(site);
    const published = await earlierDigest({ ...site, published: ['ada/reach/index.html'] });
    expect(new Set([nothing, one, other, published]).size).toBe(4);
  });
});
