import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cssTheme } from '#theme/css.ts';
import { variablePalette } from '#theme/palette.ts';
import { resolveTheme } from '#theme/theme.ts';
import { openBrowser } from '../support/browser.ts';
import { draw, pictures } from './pictures.ts';

const folder = new URL('../../src/charts/reader/', import.meta.url);
const script = (name: string) => stripTypeScriptTypes(readFileSync(new URL(name, folder), 'utf8'));

/** A page with one chart, the way the site embeds it. */
async function pageOf(name: string): Promise<string> {
  const picture = pictures.find((each) => each.name === name)!;
  const options = { palette: variablePalette, titled: false };
  const [wide, narrow] = [
    await draw(picture, 'wide', options),
    await draw(picture, 'narrow', options),
  ];
  const data = JSON.stringify(picture.chart.readable!(picture.story, variablePalette));
  return `<!doctype html><html lang="en"><head><title>Chart</title><style>${cssTheme(resolveTheme())}</style></head>
<body><main><h1>Chart</h1><figure data-chart-reader><div>${wide}</div><div hidden>${narrow}</div>
<script type="application/json">${data.replaceAll('<', '\\u003c')}</script></figure></main>
<script type="module" src="/reader.ts"></script></body></html>`;
}

describe('reading a chart in the page', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const open = async (name: string) => {
    const html = await pageOf(name);
    await page.route('http://127.0.0.1/', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('http://127.0.0.1/');
    await page.waitForSelector('[role=slider]');
  };
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 800, height: 700 } })).newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    for (const name of ['reader.ts', 'scale.ts'])
      await page.route(`http://127.0.0.1/${name}`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script(name) }),
      );
  });
  afterAll(() => browser.close());

  const readout = () => page.locator('[role=slider]');

  it('reads out day by day with the arrow keys', async () => {
    await open('followers.ordinary');
    await expect(readout().textContent()).resolves.toMatch(
      /^30 Nov 2024: Instagram 10,\d{3} followers$/,
    );
    await readout().focus();
    await page.keyboard.press('ArrowLeft');
    await expect(readout().textContent()).resolves.toMatch(/^29 Nov 2024/);
    await page.keyboard.press('Home');
    await expect(readout().textContent()).resolves.toMatch(/^1 Jan 2023/);
    await expect(readout().getAttribute('aria-valuenow')).resolves.toBe('0');
    await page.keyboard.press('ArrowLeft');
    await expect(readout().textContent()).resolves.toMatch(/^1 Jan 2023/);
  });

  it('follows the pointer', async () => {
    await open('followers.ordinary');
    const box = (await page.locator('svg').first().boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.6);
    await expect(readout().textContent()).resolves.toMatch(/(2023|2024): Instagram/);
    await expect(
      page.locator('svg').first().locator('circle[stroke="var(--paper)"]').count(),
    ).resolves.toBe(1);
  });

  it.each([
    ['engagement-rate.ordinary', /^November 2024: Instagram \d\.\d%$/],
    ['net-growth.a-purge', /^November 2024: X \+\d+ followers$/],
    ['forecast.ordinary', /: expected 1[12],\d{3} followers$/],
  ])('reads %s in its own words, with the mark on the drawing', async (name, words) => {
    await open(name);
    await readout().focus();
    await expect(readout().textContent()).resolves.toMatch(words);
    await expect(page.locator('.chart-tools button').count()).resolves.toBe(0);
    // The mark stands where the drawing ends, at the newest point.
    const [mark, plot] = await Promise.all([
      page.locator('svg').first().locator('circle[stroke="var(--paper)"]').boundingBox(),
      page.locator('svg').first().locator('[data-plot]').boundingBox(),
    ]);
    const middle = mark!.y + mark!.height / 2;
    expect(middle).toBeGreaterThanOrEqual(plot!.y - 1);
    expect(middle).toBeLessThanOrEqual(plot!.y + plot!.height + 1);
  });

  it('shows a shorter range, says what the scale does, and goes back to the picture as it was', async () => {
    await open('followers.ordinary');
    const plot = page.locator('svg').first().locator('[data-plot]');
    const before = await plot.innerHTML();
    await page.getByRole('button', { name: '30 days' }).click();
    expect(await plot.innerHTML()).not.toBe(before);
    await expect(page.locator('.chart-scale').textContent()).resolves.toBe(
      'Does not begin at zero.',
    );
    await expect(
      page.getByRole('button', { name: '30 days' }).getAttribute('aria-pressed'),
    ).resolves.toBe('true');
    await page.getByRole('button', { name: 'Logarithmic' }).click();
    await expect(page.locator('.chart-scale').textContent()).resolves.toMatch(/^Logarithmic/);
    await page.getByRole('button', { name: 'Logarithmic' }).click();
    await page.getByRole('button', { name: 'All' }).click();
    expect(await plot.innerHTML()).toBe(before);
  });

  it.each(pictures.filter(({ chart }) => chart.readable).map(({ name }) => name))(
    'redraws %s without a fault',
    async (name) => {
      faults.length = 0;
      await open(name);
      for (const button of await page.locator('.chart-tools button').all()) await button.click();
      const drawn = await page.locator('svg').first().innerHTML();
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      expect(faults).toEqual([]);
    },
  );

  it('leaves nothing for an accessibility engine to find', async () => {
    await open('followers.ordinary');
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe;
      return (await run.run(document)).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });

  it('is under 6 KB compressed', () => {
    expect(gzipSync(script('reader.ts') + script('scale.ts')).length).toBeLessThan(6 * 1024);
  });
});
