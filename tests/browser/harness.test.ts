import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { findHtmlFaults } from '../support/html.ts';
import { takeScreenshot } from '../support/screenshot.ts';
import { serve, type Served } from '../support/serve.ts';

// What every other test in a browser leans on: it sees what is there, and it sees faults.

const page = (body: string, head = '') => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
@font-face { font-family: Own; src: url('/sub/own.woff2') format('woff2'); }
body { font: 2rem Own, monospace; background: #fff; color: #000; }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff; } }
</style>${head}</head>
<body><main>${body}</main></body>
</html>
`;

let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-harness-'));
  await mkdir(path.join(folder, 'about'));
  const require = createRequire(import.meta.url);
  const face = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';
  const files: Record<string, string | Buffer> = {
    'index.html': page('<h1>12,345 follow</h1><p>Their words</p>'),
    'about/index.html': page('<h1>About</h1>'),
    '404.html': page('<h1>Not here</h1>'),
    'foreign.html': page('<h1>Foreign</h1><img alt="" src="https://example.org/pixel.png">'),
    'broken.html': page('<h1>Broken</h1><script>throw new Error("on purpose")</script>'),
    'pale.html': page('<h1>Pale</h1><p style="color:#ddd">Too pale to read</p>'),
    'own.woff2': await readFile(require.resolve(face)),
    'feed.json': '{}',
    'table.csv': 'date,followers\n',
    'chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  site = await serve(folder, { base: '/sub' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('serving', () => {
  test.each([
    ['', 'text/html'],
    ['about/', 'text/html'],
    ['feed.json', 'application/json'],
    ['table.csv', 'text/csv'],
    ['chart.svg', 'image/svg+xml'],
    ['own.woff2', 'font/woff2'],
  ])('%s has its type', async (below, type) => {
    const answer = await fetch(site.url + below);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  test('a folder without its slash is redirected, under the base', async () => {
    const answer = await fetch(`${site.url}about`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/sub/about/');
  });

  test('what is absent gets 404.html, what is outside the base does not', async () => {
    const absent = await fetch(`${site.url}nothing/`);
    expect([absent.status, await absent.text()]).toEqual([
      404,
      expect.stringContaining('Not here'),
    ]);
    const outside = await fetch(`${site.origin}/about/`);
    expect([outside.status, await outside.text()]).toEqual([404, '']);
  });

  test('an address that is none is absent, and leads nowhere else', async () => {
    for (const [address, status] of [
      [`${site.url}%E0%A4%A`, 404],
      [`${site.origin}//example.org/`, 404],
    ] as const) {
      const answer = await fetch(address, { redirect: 'manual' });
      expect([address, answer.status]).toEqual([address, status]);
    }
  });
});

describe('a visit', () => {
  test('draws with the served face, and finds no fault with a good page', async () => {
    const { page: open, faults, foreign, close } = await visit(browser, site.url);
    const faces = await open.evaluate(() => [...document.fonts].map(({ status }) => status));
    expect({ faces, faults, foreign }).toEqual({ faces: ['loaded'], faults: [], foreign: [] });
    await close();
  });

  test('reports requests to elsewhere, errors of scripts, and absent pages', async () => {
    const elsewhere = await visit(browser, `${site.url}foreign.html`);
    expect(elsewhere.foreign).toEqual(['https://example.org/pixel.png']);
    const broken = await visit(browser, `${site.url}broken.html`);
    expect(broken.faults).toEqual(['script: on purpose']);
    const absent = await visit(browser, `${site.url}nothing/`);
    expect(absent.faults.join('\n')).toContain('answer: 404');
    const scriptless = await visit(browser, `${site.url}broken.html`, { script: false });
    expect(scriptless.faults).toEqual([]);
    await Promise.all([elsewhere, broken, absent, scriptless].map((each) => each.close()));
  });
});

test('a picture shows text, in light and dark', async () => {
  const ink = async (scheme: 'light' | 'dark') => {
    const file = path.join(folder, `${scheme}.png`);
    await takeScreenshot(browser, site.url, file, { scheme, width: 400, height: 300 });
    const { channels } = await sharp(file).greyscale().stats();
    return channels[0];
  };
  const [light, dark] = [await ink('light'), await ink('dark')];
  // Mostly paper, with letters on it that reach full black or white.
  expect(light).toMatchObject({ min: 0, max: 255 });
  expect(light?.mean).toBeGreaterThan(200);
  expect(dark).toMatchObject({ min: 0, max: 255 });
  expect(dark?.mean).toBeLessThan(55);
});

test('axe finds what is too pale, and nothing on a good page', async () => {
  const good = await visit(browser, site.url);
  expect(await findBarriers(good.page)).toEqual([]);
  const pale = await visit(browser, `${site.url}pale.html`);
  for (const asked of ['all', 'colour'] as const) {
    const barriers = await findBarriers(pale.page, asked);
    expect(barriers).toHaveLength(1);
    expect(barriers[0]).toMatch(/color-contrast \(serious\)/);
  }
  await Promise.all([good.close(), pale.close()]);
});

test('the HTML check finds faults with their place, and nothing in a good page', async () => {
  const modern = `<h1>Words</h1>
<details name="faq"><summary>Why</summary><p>Because.</p></details>
<search><form action="/"><label>Find <input type="search" name="q"></label><button type="submit">Go</button></form></search>
<figure><svg viewBox="0 0 10 10" role="img" aria-label="A line"><title>A line</title><path d="M0 0L10 10"/></svg><figcaption>A line</figcaption></figure>
<p><data value="12345">12,345</data> on <time datetime="2026-11-01">1 November</time></p>
<button type="button" popovertarget="more">More</button><div id="more" popover>More</div>
<picture><source srcset="a.avif" type="image/avif"><img src="a.png" alt="" width="1" height="1" loading="lazy" decoding="async" fetchpriority="low"></picture>
<blockquote lang="ar" dir="auto"><p>شكرا</p></blockquote><plaudit-wall profile="a"></plaudit-wall>`;
  const head = `<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">
<link rel="preload" as="font" href="/a.woff2" type="font/woff2" crossorigin><script type="application/ld+json">{"@context":"https://schema.org"}</script>`;
  expect(await findHtmlFaults(page(modern, head))).toEqual([]);

  const faults = await findHtmlFaults('<!doctype html>\n<p><div>in</div></p>', 'index');
  expect(faults.join('\n')).toMatch(/^index:2:\d+ /m);
  expect(await findHtmlFaults(page('<h1>A</h1><img src="a.png">'))).toHaveLength(1);
  expect(await findHtmlFaults(page('<h1 id="a">A</h1><p id="a">b</p>'))).toHaveLength(1);
});
