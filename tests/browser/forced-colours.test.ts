import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(inject('sampleSite'), { base });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(served.url + path);
  return page;
}

/** What each element looks like but for its words, and whether it is the marked one. */
const looksOf = (elements: Locator, mark: string) =>
  elements.evaluateAll(
    (all, marked) =>
      all.map((element) => {
        const { color, backgroundColor, borderBlockEndColor } = getComputedStyle(element);
        const look = [color, backgroundColor, borderBlockEndColor].join(' ');
        return { marked: element.matches(marked), look };
      }),
    mark,
  );

function expectOneApart(looks: Awaited<ReturnType<typeof looksOf>>): void {
  expect(looks.length).toBeGreaterThan(1);
  const own = looks.filter(({ marked }) => marked);
  expect(own).toHaveLength(1);
  expect(looks.filter(({ look }) => look === own[0]!.look)).toHaveLength(1);
}

describe('in the reader’s own colours', () => {
  it('the current page looks unlike every other in the navigation', async () => {
    const page = await open('mira-solberg/testimonials/');
    expectOneApart(await looksOf(page.locator('.wide a'), '[aria-current=page]'));
    await page.close();
  });

  it('the chosen range looks unlike every other', async () => {
    const page = await open('mira-solberg/following/');
    const buttons = page.locator('.chart-tools').first().locator('button');
    await buttons.first().click();
    expectOneApart(await looksOf(buttons, '[aria-pressed=true]'));
    await page.close();
  });
});
