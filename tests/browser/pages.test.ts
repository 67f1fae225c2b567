import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

const kinds = await pageOfEachKind(inject('sampleSite'));
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

const address = (file: string) => served.url + addressOf(file);

/** The words that can be seen, without those of controls: a switch that only script can turn may be there for it alone. */
async function wordsOf(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button,select,label,input,output,[role="slider"],[role="status"],[aria-live]',
    );
    // By hand, because the pages' policy lets no style in.
    for (const control of controls) control.style.setProperty('display', 'none', 'important');
    const { innerText } = document.querySelector('main')!;
    for (const control of controls) control.style.removeProperty('display');
    return innerText;
  });
  return text.split(/\s+/).filter(Boolean);
}

/** CSS pixels at 1280 wide: what is longer is a list that wants to be a tool. */
const MOST_HEIGHT: Readonly<Record<string, number>> = {
  ':profile': 3500,
  ':profile/evidence': 6000,
  ':profile/share': 6000,
  ':profile/embed': 6000,
};

describe.each(kinds)('$kind', ({ kind, file }) => {
  it('has no barrier, no fault and no foreign request, light and dark, stays within windows of 360 to 1280 px, ends, and says the same without script', async () => {
    const { page, faults, foreign, close } = await visit(browser, address(file));
    // A frame has no ground of its own but the browser's, which axe takes for white in dark mode too.
    if (file.startsWith('embed/')) {
      await page.evaluate(() => (document.documentElement.style.background = 'Canvas'));
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const withScript = await wordsOf(page);
    const barriers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await findBarriers(page, colorScheme === 'light' ? 'all' : 'colour');
      barriers.push(...found.map((barrier) => `${colorScheme}: ${barrier}`));
    }
    const wide: number[] = [];
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) wide.push(width);
    }
    await close();
    expect(height).toBeLessThan(MOST_HEIGHT[kind] ?? Infinity);
    expect({ barriers, faults, foreign, wide }).toEqual({
      barriers: [],
      faults: [],
      foreign: [],
      wide: [],
    });
    const still = await visit(browser, address(file), { script: false });
    const without = await wordsOf(still.page);
    await still.close();
    expect(without.length).toBeGreaterThan(5);
    expect(withScript.filter((word) => !without.includes(word))).toEqual([]);
    expect(without.filter((word) => !withScript.includes(word))).toEqual([]);
  });
});

it('leads a keyboard past the head, and shows where it is', async () => {
  const { page, close } = await visit(browser, `${served.url}mira-solberg/`);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.getAttribute('href')).toBe('#main');
  expect(
    await skip.evaluate((element) => element.getBoundingClientRect().top),
  ).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page
    .locator(':focus')
    .evaluate((element) => element.closest('main') !== null);
  await close();
  expect(inMain).toBe(true);
});
