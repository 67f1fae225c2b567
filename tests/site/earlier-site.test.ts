import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { command } from '../support/command.ts';
import { writeSmallContent } from '../support/small-content.ts';

// What the addresses of an earlier build become, where its content went.

let folder: string;
let out: string;
let before: string[];
let after: string[];

const build = async () => {
  const { code, stdout, stderr } = await command('build', [
    '--content',
    path.join(folder, 'content'),
    '--out',
    out,
    '--today',
    '2026-03-01',
    '--cache',
    path.join(folder, 'cache'),
  ]);
  expect(code, stdout + stderr).toBe(0);
  return { files: await listFiles(out) };
};
const read = (file: string) => readFile(path.join(out, file), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-earlier-'));
  out = path.join(folder, 'dist');
  const settings = path.join(folder, 'content/site.yaml');
  await writeSmallContent(path.join(folder, 'content'));
  const asWritten = await readFile(settings, 'utf8');
  await writeFile(settings, `${asWritten}cards:\n  profile: [story]\n  chart: all\n`);
  before = (await build()).files;
  // The owner changes their mind on sizes, and both who spoke take their words back.
  await writeFile(settings, `${asWritten}cards:\n  profile: []\n  chart: []\n`);
  await rm(path.join(folder, 'content/profiles/ada/testimonials'), { recursive: true });
  after = (await build()).files;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a page that has nothing to show any more', () => {
  it('keeps its address, says so, and leads on', async () => {
    expect(before).toContain('ada/testimonials/index.html');
    expect(before).toContain('ada/business/index.html');
    for (const part of ['testimonials', 'business']) {
      const { document } = parseHTML(await read(`ada/${part}/index.html`));
      expect(document.querySelector('h1')!.textContent.trim()).toBe(
        'Nothing is shown here any more',
      );
      expect(document.querySelector('main a')!.getAttribute('href')).toBe('/ada/');
      expect(document.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
    }
  });

  it('is in no menu and no sitemap', async () => {
    for (const part of ['testimonials', 'business']) {
      expect(await read('sitemap-0.xml')).not.toContain(`/ada/${part}/`);
      const { document } = parseHTML(await read('ada/index.html'));
      expect(document.querySelector(`a[href="/ada/${part}/"]`)).toBeNull();
    }
  });

  it('says nothing of whose words they were', async () => {
    const texts = await Promise.all(
      after.filter((file) => /\.(?:html|json|xml|txt|csv)$/.test(file)).map(read),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(after.filter((file) => /kim|lee/.test(file))).toEqual([]);
    expect(texts.filter((text) => /ortega/i.test(text))).toEqual([]);
  });
});

it('a widget that has nothing to show any more says so on the pages that have it, and dated ones that still may stand do', async () => {
  expect(before).toContain('embed/ada/wall/index.html');
  const { document } = parseHTML(await read('embed/ada/wall/index.html'));
  expect(document.querySelector('.plaudit p')!.textContent).toBe(
    'There is nothing to show here any more.',
  );
  expect(document.querySelector('.plaudit a')!.getAttribute('href')).toBe('/ada/');
  const dated = (files: string[]) =>
    files.filter((file) => /^embed\/ada\/[^/]+\/\d[^/]+\/index\.html$/.test(file));
  expect(dated(after).length).toBeGreaterThan(0);
  expect(dated(before).length).toBeGreaterThan(dated(after).length);
});

it('a picture that was published keeps its address, whatever sizes are asked for since', () => {
  const pictures = (files: string[]) =>
    files.filter((file) => /^cards\/ada\/(?:profile|chart)/.test(file));
  expect(pictures(before).length).toBeGreaterThan(5);
  expect(pictures(after)).toEqual(pictures(before));
});

it('and the build after that makes the same', async () => {
  const digest = async () => Promise.all(after.map(async (file) => [file, await read(file)]));
  const first = await digest();
  expect((await build()).files).toEqual(after);
  expect(await digest()).toEqual(first);
});
