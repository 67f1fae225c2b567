import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { pageOfEachKind } from '../support/page-kinds.ts';
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

const address = (file: string) => served.url + file.replace(/(^|\/)index\.html$/, '$1');

describe.each(kinds)('$kind', ({ file }) => {
  it.each(['light', 'dark'] as const)(
    'has no barrier, no fault and no foreign request, %s',
    async (scheme) => {
      const { page, faults, foreign, close } = await visit(browser, address(file), { scheme });
      // A frame has no ground of its own but the browser's, which axe takes for white in dark mode too.
      if (file.startsWith('embed/')) {
        await page.evaluate(() => (document.documentElement.style.background = 'Canvas'));
      }
      const barriers = await findBarriers(page);
      await close();
      expect({ barriers, faults, foreign }).toEqual({ barriers: [], faults: [], foreign: [] });
    },
  );

  it.each([360, 768, 1280])('stays within a window %i px wide', async (width) => {
    const { page, close } = await visit(browser, address(file), { width });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    await close();
    expect(wide).toBeLessThanOrEqual(width);
  });

  it('says all that it says without script', async () => {
    const texts: string[] = [];
    for (const script of [true, false]) {
      const { page, close } = await visit(browser, address(file), { script });
      texts.push(await page.locator('main').innerText());
      await close();
    }
    // Script may add controls; it may not be needed for a single word.
    const [withScript, without] = texts.map((text) => text.split(/\s+/).filter(Boolean));
    const missing = without!.filter((word) => !withScript!.includes(word));
    expect(without!.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
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
