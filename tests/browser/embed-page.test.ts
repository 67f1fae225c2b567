import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visit, type Visit } from '../support/browser.ts';
import { serve, type Served } from '../support/serve.ts';
import { base } from '../support/sample-site.ts';

// The page that shows every widget and gives the code for it.

const folder = inject('sampleSite');
let browser: Browser;
let served: Served;
let shown: Visit;

beforeAll(async () => {
  served = await serve(folder, { base });
  browser = await openBrowser();
  shown = await visit(browser, `${served.url}mira-solberg/embed/`, { width: 1280 });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const studio = (kind: string) =>
  shown.page
    .locator('[data-studio]')
    .filter({ has: shown.page.locator(`iframe[src*="/${kind}/"]`) });
/** The studio of a kind, opened as a visitor opens it: from the gallery. */
const openStudio = async (kind: string) => {
  await shown.page.locator(`.gallery a[href="#${kind}"]`).click();
  await studio(kind).waitFor();
  return studio(kind);
};
const codeOf = async (kind: string, way: string) =>
  (await shown.page.locator(`[data-way="${kind} ${way}"]`).textContent())!;
const heightsIn = (code: string) =>
  [...code.matchAll(/height="(\d+)"/g)].map(([, text]) => Number(text));

test('as it comes, every code says how high the widget is', async () => {
  const marks = await shown.page
    .locator('[data-way]')
    .evaluateAll((all) => all.flatMap(({ textContent }) => textContent.match(/%[A-Z]+%/g) ?? []));
  expect(marks).toEqual([]);
  expect(heightsIn(await codeOf('wall', 'frame'))).toEqual([960]);
});

test('what is chosen is shown, and written into every code with the height that it takes', async () => {
  const wall = await openStudio('wall');
  await wall.scrollIntoViewIfNeeded();
  const steps = await shown.page.evaluate(() => history.length);
  await wall.locator('input[name=limit]').fill('1');
  await wall.locator('select[name=theme]').selectOption('dark');
  const inside = shown.page.frameLocator('[data-studio] iframe[src*="/wall/"]');
  // Each choice loads the frame anew: what is read before the last one is there is of the one before it.
  await inside.locator('.plaudit[data-theme="dark"]').waitFor();
  expect(await inside.locator('[data-item]').count()).toBe(1);
  const height = await inside
    .locator('.plaudit')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  await expect
    .poll(async () => heightsIn(await codeOf('wall', 'frame')), { timeout: 30_000 })
    .toEqual([height]);
  expect(height).toBeLessThan(600);
  expect(await codeOf('wall', 'frame')).toContain('/wall/?theme=dark&amp;limit=1"');
  expect(await codeOf('wall', 'react')).toContain(' theme="dark" limit="1"');
  for (const way of ['frame', 'element', 'vue']) {
    expect(new Set(heightsIn(await codeOf('wall', way)))).toEqual(new Set([height]));
  }
  expect(
    await wall
      .locator('iframe')
      .evaluate((element: HTMLIFrameElement) => element.contentWindow!.location.search),
  ).toBe('?theme=dark&limit=1');
  // A choice is no page: the way back leads to where the reader came from.
  expect(await shown.page.evaluate(() => history.length)).toBe(steps);
  // What a choice was still loading is given up with the next one.
  expect(shown.faults.filter((fault) => !fault.endsWith('net::ERR_ABORTED'))).toEqual([]);
});

test('the card offers its own kinds, and a shape', async () => {
  const card = await openStudio('card');
  await card.scrollIntoViewIfNeeded();
  const kinds = await card.locator('select[name=tags] option').allTextContents();
  expect(kinds.map((text) => text.trim())).toEqual([
    'any',
    'testimonial',
    'appearance',
    'story',
    'milestone',
    'insight',
    'growth',
  ]);
  await card.locator('select[name=tags]').selectOption('milestone');
  await card.locator('select[name=layout]').selectOption('square');
  const inside = shown.page.frameLocator('[data-studio] iframe[src*="/card/"]');
  await inside.locator('img[src*="milestone-"].square').waitFor();
  expect(await inside.getByText('Selected').count()).toBe(0);
  await shown.page.waitForFunction(
    () =>
      !document.querySelector('[data-way="card element"]')!.textContent!.includes('height="392"'),
  );
  expect(await codeOf('card', 'element')).toMatch(/ layout="square" tags="milestone"/);
});

test('without script every widget and every code is within reach', async () => {
  const plain = await visit(browser, `${served.url}mira-solberg/embed/`, { script: false });
  const links = plain.page.locator('.gallery a');
  const kinds = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(kinds.length).toBeGreaterThan(8);
  for (const kind of kinds) {
    await plain.page.locator(`.gallery a[href="${kind}"]`).click();
    const open = plain.page.locator('.kind:visible');
    expect(await open.evaluateAll((all) => all.map(({ id }) => `#${id}`))).toEqual([kind]);
    const labels = open.locator('.ways > label');
    for (let nth = 0; nth < (await labels.count()); nth += 1) {
      await labels.nth(nth).click();
      const codes = open.locator('[data-way]:visible');
      expect(await codes.count()).toBe(1);
      expect(await codes.textContent()).not.toBe('');
    }
  }
  await plain.close();
});
