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

it.each([true, false])('shows the chosen size and kind, script on: %s', async (script) => {
  const { page, close } = await open({ script });
  const shown = () => page.locator('main .stage a:visible').count();
  const all = await shown();
  expect(all).toBe(await page.locator('.card').count());
  await page.locator('#size-story').check();
  expect(await shown()).toBe(all);
  expect(await page.locator('main .stage a:visible').first().getAttribute('data-size')).toBe(
    'story',
  );
  await page.locator('#kind-testimonial').check();
  const kinds = await page
    .locator('.kind:visible')
    .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-kind')));
  expect(kinds).toEqual(['testimonial']);
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
  const { page, close } = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
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
  await page.goto(`${served.url}tidemark/share/`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.endsWith('.og.png'))).toEqual([]);
  expect(asked.length).toBeLessThan(await page.locator('.card').count());
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
  await context.close();
});
