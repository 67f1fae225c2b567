import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { base } from '../support/sample-site.ts';
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

async function withOpenMenu(act: (page: Page) => Promise<void>): Promise<boolean> {
  const { page, close } = await visit(browser, `${served.url}mira-solberg/`, { width: 390 });
  const menu = page.locator('header details');
  await menu.locator('summary').click();
  expect(await menu.evaluate((element: HTMLDetailsElement) => element.open)).toBe(true);
  await act(page);
  const open = await menu.evaluate((element: HTMLDetailsElement) => element.open);
  await close();
  return open;
}

describe('the contents menu', () => {
  it('closes on Escape and gives the keyboard back to its button', async () => {
    let focused: string | undefined;
    const open = await withOpenMenu(async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      focused = await page.evaluate(() => document.activeElement?.tagName);
    });
    expect({ open, focused }).toEqual({ open: false, focused: 'SUMMARY' });
  });

  it('closes where something outside of it is clicked', async () => {
    expect(await withOpenMenu((page) => page.mouse.click(20, 700))).toBe(false);
  });

  it('stays where something inside of it is clicked', async () => {
    const click = (page: Page) =>
      page.locator('header details nav').click({ position: { x: 4, y: 4 } });
    expect(await withOpenMenu(click)).toBe(true);
  });
});

it('the directory paints initials in the tint of their own profile', async () => {
  const { page, close } = await visit(browser, served.url);
  const tints = await page
    .locator('.entry')
    .evaluateAll((entries) =>
      entries.map((entry) => getComputedStyle(entry).getPropertyValue('--tint')),
    );
  await close();
  expect(tints.length).toBeGreaterThan(1);
  expect(new Set(tints).size).toBe(tints.length);
});
