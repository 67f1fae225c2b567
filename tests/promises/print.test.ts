import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

// On paper there is nothing to press: what is left is what the page says, dark on white.

const isRead = ({ kind }: { kind: string }): boolean =>
  /^:profile(?:\/(?:following|business|testimonials|stories\/:name|press-kit|evidence))?$/.test(
    kind,
  );

const sites = [
  { name: 'the sample', folder: inject('sampleSite'), base },
  { name: 'the thin profiles', folder: inject('thinSites'), base: '/' },
];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(sites)('$name', (site) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site.folder, { base: site.base });
  });
  afterAll(() => served?.close());

  it('has pages to print', async () => {
    expect((await pageOfEachKind(site.folder)).filter(isRead).length).toBeGreaterThan(4);
  });

  it('prints what it says, without what can only be pressed, on white', async () => {
    for (const { kind, file } of (await pageOfEachKind(site.folder)).filter(isRead)) {
      const { page, close } = await visit(browser, served.url + addressOf(file), {
        media: 'print',
        width: 794,
      });
      const seen = await page.evaluate(() => {
        const shown = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
            one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
          ).length;
        const ground = (element: Element) => getComputedStyle(element).backgroundColor;
        return {
          controls: shown('button,select,input'),
          menus: shown('header nav a, header details'),
          headings: shown('main h1'),
          grounds: [ground(document.documentElement), ground(document.body)],
          wide: document.documentElement.scrollWidth > 794,
        };
      });
      await close();
      expect({ kind, ...seen }).toEqual({
        kind,
        controls: 0,
        menus: 0,
        headings: 1,
        grounds: expect.not.arrayContaining([expect.stringMatching(/^rgb\((?:\d|\d\d)(?:,|\))/)]),
        wide: false,
      });
    }
  });
});
