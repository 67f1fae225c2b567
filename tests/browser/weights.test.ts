import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

// What a first visit loads beside pictures: text as a host sends it, packed, and letters, which are packed already.

let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await serve(inject('sampleSite'), { base });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** KB of 1,000 bytes, by kind of file, of one visit. */
async function weigh(url: string): Promise<Record<string, number>> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const loads: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'image' || response.url().startsWith('data:')) return;
    loads.push(
      response
        .body()
        .then((body) => [kind, kind === 'font' ? body.length : gzipSync(body).length] as const),
    );
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const weights: Record<string, number> = {};
  for (const [kind, bytes] of await Promise.all(loads))
    weights[kind] = (weights[kind] ?? 0) + bytes / 1000;
  await page.close();
  return weights;
}

/**
 * KB that a page may weigh, whatever its content. The embed page shows a frame of each widget, each with its own letters; a page in many
 * scripts has letters for each; the first chapter draws the history of every platform.
 */
const budgets: Record<string, number> = {
  ':profile/embed': 1400,
  ':profile/testimonials': 500,
  ':profile/relationships': 200,
  ':profile/share': 200,
  ':profile/following': 110,
};
const usual = 102;

it('weighs no page of the sample above the budget of its kind', async () => {
  // Frames of widgets are weighed where they are built.
  const pages = (await pageOfEachKind(inject('sampleSite'))).filter(
    ({ kind }) => !kind.startsWith('embed/'),
  );
  expect(pages.length).toBeGreaterThan(15);
  const heavy: string[] = [];
  for (const { kind, file } of pages) {
    const weights = await weigh(served.url + addressOf(file));
    const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
    expect(weights['document'], file).toBeGreaterThan(1);
    if (sum > (budgets[kind] ?? usual)) heavy.push(`${file} ${JSON.stringify(weights)}`);
  }
  expect(heavy).toEqual([]);
});
