import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base } from '../support/sample-site.ts';
import { pageWeight, sumOf } from '../support/page-weight.ts';
import { serve, type Served } from '../support/serve.ts';

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

/**
 * KB that a page may weigh, whatever its content. The embed page shows a frame of each widget, each with its own letters; a page in many
 * scripts has letters for each.
 */
const budgets: Record<string, number> = {
  ':profile/embed': 1400,
  ':profile/testimonials': 500,
  ':profile/relationships': 200,
  ':profile/share': 200,
};
const usual = 100;

it('weighs no page of the sample above the budget of its kind', async () => {
  // Frames of widgets are weighed where they are built.
  const pages = (await pageOfEachKind(inject('sampleSite'))).filter(
    ({ kind }) => !kind.startsWith('embed/'),
  );
  expect(pages.length).toBeGreaterThan(15);
  const heavy: string[] = [];
  for (const { kind, file } of pages) {
    const weights = await pageWeight(browser, served.url + addressOf(file));
    expect(weights['document'], file).toBeGreaterThan(1);
    if (sumOf(weights) > (budgets[kind] ?? usual)) heavy.push(`${file} ${JSON.stringify(weights)}`);
  }
  expect(heavy).toEqual([]);
});
