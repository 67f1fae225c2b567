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
        const style = getComputedStyle(element);
        const look = [
          style.color,
          style.backgroundColor,
          style.borderBlockEndColor,
          style.borderInlineStartWidth,
        ].join(' ');
        return { marked: element.matches(marked), look };
      }),
    mark,
  );

/** How many of them are marked, and how many look like those. */
function apart(looks: Awaited<ReturnType<typeof looksOf>>) {
  const own = looks.filter(({ marked }) => marked);
  return {
    several: looks.length > 1,
    marked: own.length,
    alike: looks.filter(({ look }) => own.some((each) => each.look === look)).length,
  };
}
const oneApart = { several: true, marked: 1, alike: 1 };

describe('in the reader’s own colours', () => {
  it('the current page looks unlike every other in the navigation', async () => {
    const page = await open('mira-solberg/reach/');
    const looks = await looksOf(page.locator('.wide a'), '[aria-current=page]');
    expect(apart(looks)).toEqual(oneApart);
    await page.close();
  });

  it('and among the contents', async () => {
    const page = await open('mira-solberg/testimonials/');
    await page.getByText('Contents', { exact: true }).click();
    const looks = await looksOf(page.locator('header details a'), '[aria-current=page]');
    expect(apart(looks)).toEqual(oneApart);
    await page.close();
  });

  it('the chosen range looks unlike every other', async () => {
    const page = await open('mira-solberg/following/');
    const buttons = page.locator('.chart-tools').first().locator('button');
    await buttons.first().click();
    const looks = await looksOf(buttons, '[aria-pressed=true]');
    expect(apart(looks)).toEqual(oneApart);
    await page.close();
  });
});
