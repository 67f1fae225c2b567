import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openBrowser, visit, type View } from '../support/browser.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(inject('sampleSite'), { base });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const open = (view?: View) => visit(browser, `${served.url}tidemark/share/`, view);

it.each([true, false])('shows the chosen card, size and kind, script on: %s', async (script) => {
  const { page, close } = await open({ script });
  const thumbnails = page.locator('main .sheet a');
  const picture = page.locator('main .stage a:visible');
  const names = await page.locator('.card').evaluateAll((cards) => cards.map(({ id }) => `#${id}`));
  expect(names.length).toBeGreaterThan(30);
  expect(
    await thumbnails.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(names);
  expect(await thumbnails.filter({ visible: true }).count()).toBe(names.length);
  // One card at a time, each within reach.
  for (const name of names) {
    await page.goto(`${served.url}tidemark/share/${name}`);
    expect(
      await page.locator('.card:visible').evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual([name.slice(1)]);
    expect(await picture.count()).toBe(1);
  }
  await page.locator('#size-story').check();
  expect(await picture.count()).toBe(1);
  expect(await picture.getAttribute('data-size')).toBe('story');
  await page.locator('#kind-testimonial').check();
  const kinds = await page
    .locator('.sheet li:visible')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds)).toEqual(new Set(['testimonial']));
  await page.locator('.sheet a:visible').last().click();
  const opened = new URL(page.url()).hash;
  expect(await page.locator('.card:visible').getAttribute('id')).toBe(opened.slice(1));
  await close();
});

it('is free of barriers whatever is chosen', async () => {
  const { page, close } = await open({ width: 360, scheme: 'dark' });
  await page.locator('#size-portrait').check();
  await page.locator('#kind-measure').check();
  await page.locator('summary:visible').first().click();
  expect(await findBarriers(page)).toEqual([]);
  await close();
});

it('copies what stands there, and no button is dead without script', async () => {
  const { page, close } = await open({ alone: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.sheet a[href="#profile"]').click();
  const card = page.locator('#profile');
  for (const [label, part] of [
    ['Copy post', 'post'],
    ['Copy alt text', 'alt text'],
  ] as const) {
    await card.getByRole('button', { name: label }).click();
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe((await card.locator(`[data-copy="${part}"]`).innerText()).trim());
    expect(copied).not.toBe('');
    await card.getByRole('button', { name: label }).waitFor();
  }
  await close();
  const without = await open({ script: false });
  expect(await without.page.locator('main button').count()).toBe(0);
  await without.close();
});

it('asks only for the pictures that are shown, and nothing moves while they come', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/cards\/.*\.png$/.test(request.url())) asked.push(request.url());
  });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Its sheet is longer than any browser looks ahead.
  await page.goto(`${served.url}mira-solberg/share/`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.endsWith('.og.png'))).toEqual([]);
  expect(asked.length).toBeLessThan(await page.locator('.card').count());
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
  await context.close();
});
