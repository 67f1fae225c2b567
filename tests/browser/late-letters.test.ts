import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/command.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

// Letters that come late move nothing that a reader sees move: what stands in for them is as wide and as high. Arimo, Tinos and Cousine have the
// measures of Arial, Times New Roman and Courier New, which the browser of the tests does not have.

const LATE = 800;
const pages = await pageOfEachKind(inject('sampleSite'));
let browser: Browser;
let served: Served;
let standIns: Record<string, Buffer>;
beforeAll(async () => {
  served = await serve(inject('sampleSite'), { base });
  browser = await openBrowser();
  const file = (family: string) =>
    readFile(
      path.join(
        projectRoot,
        `node_modules/@fontsource/${family}/files/${family}-latin-400-normal.woff2`,
      ),
    );
  standIns = {
    Arial: await file('arimo'),
    'Times New Roman': await file('tinos'),
    'Courier New': await file('cousine'),
  };
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** The rules as a machine sees them that has some of the systems' faces. */
function onSystem(css: string): string {
  return css.replaceAll(
    /@font-face\{font-family:'[^']*\(([^)]*)\)';src:[^;]*;/g,
    (rule, name: string) =>
      rule.replace(
        /src:[^;]*;/,
        name in standIns
          ? `src:url(data:font/woff2;base64,${standIns[name]!.toString('base64')});`
          : `src:local('none at all');`,
      ),
  );
}

/** The sum of the layout shifts of a visit. */
async function shiftOf(file: string, width: number): Promise<number> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((done) => setTimeout(done, LATE));
    await route.continue();
  });
  await page.route(/\/(?:404\.html)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: onSystem(await response.text()) });
  });
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        sum += (entry as PerformanceEntry & { value: number }).value;
      (window as unknown as { moved: number }).moved = sum;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(served.url + addressOf(file), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(LATE + 400);
  const moved = await page.evaluate(() => (window as unknown as { moved?: number }).moved ?? 0);
  await page.close();
  return moved;
}

// Good is below 0.1: https://web.dev/articles/cls. A line that breaks at another word is all that is left.
it.each([360, 1280])('letters that come late move next to nothing at %d px', async (width) => {
  const own = pages.filter(({ file }) => !file.startsWith('embed/'));
  expect(own.length).toBeGreaterThan(15);
  const moved: [string, number][] = [];
  // They wait for their letters most of the time.
  for (let at = 0; at < own.length; at += 5)
    moved.push(
      ...(await Promise.all(
        own
          .slice(at, at + 5)
          .map(async ({ kind, file }): Promise<[string, number]> => [
            kind,
            await shiftOf(file, width),
          ]),
      )),
    );
  expect(moved.filter(([, sum]) => sum >= 0.03)).toEqual([]);
});

it('every face of a system that stands in has measures of its own', async () => {
  const css = await readFile(path.join(inject('sampleSite'), 'fonts/faces.css'), 'utf8');
  const rules = css.match(/@font-face\{font-family:'[^']*\([^)]*\)'[^}]*\}/g) ?? [];
  expect(rules.length).toBe(5);
  for (const rule of rules) {
    expect(rule).toMatch(/src:local\('[^']+'\)/);
    const adjusted = Number(/size-adjust:([\d.]+)%/.exec(rule)![1]);
    expect(adjusted).toBeGreaterThan(85);
    expect(adjusted).toBeLessThan(115);
    expect(rule).toMatch(
      /ascent-override:[\d.]+%;descent-override:[\d.]+%;line-gap-override:[\d.]+%/,
    );
  }
});
