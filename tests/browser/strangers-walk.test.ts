import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readClaim } from '#audit/picture-metadata.ts';
import { openBrowser } from '../support/browser.ts';
import { base, site as origin } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

// Somebody got a card and doubts it: from the picture alone to the row behind its number, and back.

const site = inject('sampleSite');
let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(site, { base });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Measures of each picture from which the way is walked. */
const WALKED = 2;

/** What the pictures of a profile claim that show measures, one of each design: the others lead the same way. */
async function claims(profile: string) {
  const folder = path.join(site, 'cards', profile);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.og.png'));
  const read = await Promise.all(
    files.map(async (file) => readClaim(await readFile(path.join(folder, file)))),
  );
  const shown = read.filter((claim) => claim !== null && claim.measures.length > 0);
  const designOf = (file: string) => path.basename(file).split(/[-.]/)[0];
  return [...Map.groupBy(shown, (claim) => designOf(claim!.file)).values()].map(([first]) => first);
}

/** What is folded away, a reader opens. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}

/** Clicks a link, and is there once the page that it leads to is. */
async function follow(page: Page, link: Locator): Promise<void> {
  const address = new URL((await link.getAttribute('href'))!, page.url()).href;
  await Promise.all([page.waitForURL(address, { waitUntil: 'domcontentloaded' }), link.click()]);
}

/** The way out of a page: none is a dead end. */
async function expectWaysOn(page: Page): Promise<void> {
  const ways = await page.locator('main a[href]').count();
  const up = await page.locator('header a[href], nav a[href]').count();
  expect({ page: page.url(), ways: ways > 0, up: up > 0 }).toEqual({
    page: page.url(),
    ways: true,
    up: true,
  });
}

describe.each(['mira-solberg', 'tidemark'])('from a card of %s', (profile) => {
  test('to the row, the formula, where the rows come from, and back', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const files = new Set<string>();
    const walked = new Set<string>();
    for (const claim of await claims(profile)) {
      // The picture says which page says more.
      const told = claim!.page.replace(`${origin}${base}`, served.url);
      expect((await page.goto(told))!.status()).toBe(200);
      await expectWaysOn(page);

      // Where every number of a site leads is tests/promises/a-number-leads-to-its-row.test.ts; these are walked.
      for (const { id, value } of claim!.measures.slice(0, WALKED)) {
        if (walked.has(id)) continue;
        walked.add(id);
        // The page, or the evidence that it leads to, has the number of the picture.
        await page.goto(told);
        await openAll(page);
        const mark = page.locator(`main a[href$="/evidence/#${id}"]`).first();
        if ((await mark.count()) > 0) await follow(page, mark);
        else {
          await follow(page, page.locator('a[href$="/evidence/"]').first());
          await page.goto(`${page.url()}#${id}`);
        }
        const entry = page.locator(`[id="${id}"]`);
        const shown = await entry.locator('data[data-measure]').first().getAttribute('value');
        expect({ id, value: Number(shown) }).toEqual({ id, value });
        expect((await entry.innerText()).toLowerCase()).toContain('how');
        await expectWaysOn(page);

        // The formula's rows, and there the very first of them.
        const rows = entry.locator('a.source').first();
        const anchor = new URL((await rows.getAttribute('href'))!, page.url()).hash.slice(1);
        await follow(page, rows);
        await expectWaysOn(page);
        const row = page.locator(`[id="${anchor}"]`);
        expect({ id, anchor, there: await row.count() }).toEqual({ id, anchor, there: 1 });
        files.add(new URL(page.url()).pathname);

        // Back to what rests on them, and from there to the chapter.
        await follow(page, page.locator('main a', { hasText: 'see what rests on it' }));
        expect(page.url()).toMatch(/\/evidence\/$/);
        // The index tells each in a row, and the whole of one where it is asked for.
        await follow(page, page.locator(`main a[href$="#${id}"]`).first());
        await follow(page, page.locator(`[id="${id}"] a`, { hasText: 'with what else' }));
        expect(page.url()).toContain(`/${profile}/`);
        await expectWaysOn(page);
      }
    }
    // Files of platforms say where they come from.
    const ofPlatforms = [...files].filter((file) => file.includes('/metrics-'));
    expect(ofPlatforms.length).toBeGreaterThan(0);
    for (const file of ofPlatforms) {
      await page.goto(new URL(file, served.origin).href);
      expect(await page.locator('.origin').innerText()).toMatch(/^They come from: \S+/);
    }
    await page.close();
  });
});
