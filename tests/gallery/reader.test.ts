import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { chartReading } from '#proofs/chart-reading.ts';
import { cssTheme } from '#theme/css.ts';
import { variablePalette } from '#theme/palette.ts';
import { resolveTheme } from '#theme/theme.ts';
import { sayReader } from '#charts/reader/say-reader.ts';
import { wordsOf } from '#words/words.ts';
import { openBrowser } from '../support/browser.ts';
import { draw, pictures } from './pictures.ts';

/** The script as a page gets it: one file with all that it imports. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/charts/reader/reader.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: entry } },
  });
  const { output } = (Array.isArray(built) ? built[0]! : built) as Rolldown.RolldownOutput;
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error('The script is more than one file');
  return chunk.code;
}

/** A page with one chart, the way the site embeds it. */
async function pageOf(name: string): Promise<string> {
  const picture = pictures.find((each) => each.name === name)!;
  const options = { palette: variablePalette, titled: false, readable: true };
  const [wide, narrow] = [
    await draw(picture, 'wide', options),
    await draw(picture, 'narrow', options),
  ];
  const { chart, story, gallery } = picture;
  const readable = chartReading(chart, story, gallery.report);
  const data = readable ? JSON.stringify(readable).replaceAll('<', '\\u003c') : null;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chart</title><style>${cssTheme(resolveTheme())}</style></head>
<body><main><h1>Chart</h1><figure data-chart-reader='${JSON.stringify(sayReader(wordsOf('en')))}'><figcaption><h2>${story.title}</h2><p class="summary">All of it.</p></figcaption><div>${wide}</div><div hidden>${narrow}</div>
${data === null ? '' : `<script type="application/json">${data}</script>`}</figure></main>
<script type="module" src="/reader.ts"></script></body></html>`;
}

describe('reading a chart in the page', () => {
  let browser: Browser;
  let page: Page;
  let script: string;
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
    script = await bundled();
    await page.route('http://127.0.0.1/reader.ts', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
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

  it('keeps diamonds at their counts and says nothing of another scale, drawn anew', async () => {
    const jumping = pictures.find(({ name, story }) => {
      if (!name.startsWith('followers.')) return false;
      const { jumps } = story.data as { jumps?: readonly unknown[] };
      return jumps !== undefined && jumps.length > 0;
    })!;
    await open(jumping.name);
    const picture = page.locator('svg').first();
    await page.getByRole('button', { name: 'Logarithmic' }).click();
    const diamonds = picture.locator('[data-jump]');
    await expect(diamonds.count()).resolves.toBe(
      (jumping.story.data as { jumps: readonly unknown[] }).jumps.length,
    );
    // Read at the day of the jump, the mark on the line stands on the diamond.
    const diamond = (await diamonds.first().boundingBox())!;
    const middle = { x: diamond.x + diamond.width / 2, y: diamond.y + diamond.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    const marks = picture.locator('circle[stroke="var(--paper)"]');
    const distances = await Promise.all(
      (await marks.all()).map(async (mark) => {
        const box = (await mark.boundingBox())!;
        return Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y);
      }),
    );
    expect(Math.min(...distances)).toBeLessThan(4);
    await expect(picture.locator('text:visible', { hasText: 'not at zero' }).count()).resolves.toBe(
      0,
    );
    await page.getByRole('button', { name: 'Logarithmic' }).click();
    await expect(diamonds.count()).resolves.toBe(0);
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
    // The mark stands where the drawing ends, at the newest point.
    const [mark, plot] = await Promise.all([
      page.locator('svg').first().locator('circle[stroke="var(--paper)"]').boundingBox(),
      page.locator('svg').first().locator('[data-plot]').boundingBox(),
    ]);
    const middle = mark!.y + mark!.height / 2;
    expect(middle).toBeGreaterThanOrEqual(plot!.y - 1);
    expect(middle).toBeLessThanOrEqual(plot!.y + plot!.height + 1);
  });

  it.each([
    ['weekdays.ordinary', /^Sunday, November 2024: \d+ a day, mean of 4 days$/],
    ['funnel.ordinary', /^Customers: [\d,]+, [\d.]+% of leads/],
    ['ratings.ordinary', /^1 star: \d+ · \d+%$/],
    ['audience.ordinary', /^Language, /],
    ['milestones.ordinary', /^\d+ \w+ \d{4}: /],
    ['ripple.ordinary', /shares in a row$/],
    ['answer-time.ordinary', /^More than a day: /],
    ['aligned-growth.platforms-of-one-size', /^After \d+ days: .+ ×/],
    ['jumps.a-purge', /^\d+ \w+ \d{4}: .+ [+-]?\d+ followers a day$/],
  ])('reads %s mark by mark', async (name, words) => {
    await open(name);
    await readout().focus();
    await page.keyboard.press('End');
    await expect(readout().textContent()).resolves.toMatch(words);
    const last = await readout().textContent();
    await page.keyboard.press('Home');
    const first = await readout().textContent();
    expect(first).not.toBe(last);
  });

  it.each(['weekdays', 'funnel', 'ratings', 'audience', 'milestones', 'ripple', 'answer-time'])(
    'marks what is read of %s, by keys and under the pointer',
    async (chart) => {
      await open(`${chart}.ordinary`);
      await expect(readout().textContent()).resolves.toMatch(/^Point at /);
      await readout().focus();
      const first = await readout().textContent();
      const svg = page.locator('svg').first();
      expect(await svg.locator('[data-reading]').count()).toBe(1);
      await expect(svg.locator('[data-reading]').getAttribute('data-read')).resolves.toBe(first);
      const box = (await svg.locator('[data-read]').nth(1).boundingBox())!;
      await page.mouse.move(box.x + 1.5, box.y + box.height / 2);
      expect(await readout().textContent()).not.toBe(first);
    },
  );

  it('gives paper the picture of the build', async () => {
    await open('followers.ordinary');
    const plot = page.locator('svg').first().locator('[data-plot]');
    const before = await plot.innerHTML();
    await page.getByRole('button', { name: '30 days' }).click();
    const chosen = await plot.innerHTML();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await plot.innerHTML()).toBe(before);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await plot.innerHTML()).toBe(chosen);
  });

  it.each(['net-growth.ordinary', 'engagement-rate.ordinary', 'jumps.ordinary'])(
    'draws %s over a shorter range by the same rules, and back',
    async (name) => {
      await open(name);
      const plot = page.locator('svg').first().locator('[data-plot]').first();
      const before = await plot.innerHTML();
      await page.getByRole('button', { name: '1 year' }).click();
      expect(await plot.innerHTML()).not.toBe(before);
      await expect(page.locator('.chart-scale').textContent()).resolves.toBe('');
      await expect(page.getByRole('button', { name: 'Logarithmic' }).count()).resolves.toBe(0);
      await page.getByRole('button', { name: 'All' }).click();
      expect(await plot.innerHTML()).toBe(before);
    },
  );

  it.each([
    ['followers.ordinary', '1 year', /^Instagram followers .* in 12 months$/],
    ['net-growth.ordinary', '1 year', /, most in [A-Z][a-z]+ 2024$/],
  ])('says what %s finds over a shorter range, and takes it back', async (name, range, found) => {
    await open(name);
    const [title, sentence] = [page.locator('figcaption h2'), page.locator('figcaption .summary')];
    const whole = await title.innerHTML();
    await page.getByRole('button', { name: range }).click();
    await expect(title.textContent()).resolves.toMatch(found);
    expect(await title.innerHTML()).not.toBe(whole);
    await expect(sentence.textContent()).resolves.not.toBe('All of it.');
    await page.getByRole('button', { name: 'All' }).click();
    expect(await title.innerHTML()).toBe(whole);
    await expect(sentence.textContent()).resolves.toBe('All of it.');
  });

  it('keeps the labels at the ends of lines over a shorter range, each at its line, none on another', async () => {
    await open('followers.platforms-of-one-size');
    const places = () =>
      page
        .locator('svg')
        .first()
        .evaluate((svg) =>
          [...svg.querySelectorAll<SVGGElement>('[data-end]')]
            .filter((group) => group.style.display !== 'none')
            .map((group) => {
              const [first, ...rest] = [...group.querySelectorAll('text')];
              const { top } = first!.getBoundingClientRect();
              const { bottom } = (rest.at(-1) ?? first!).getBoundingClientRect();
              return {
                name: first!.textContent,
                top,
                bottom,
                moved: group.hasAttribute('transform'),
              };
            }),
        );
    const before = await places();
    expect(before.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: '30 days' }).click();
    const after = await places();
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after.every(({ moved }) => moved)).toBe(true);
    const down = after.toSorted((one, other) => one.top - other.top);
    const overlaps = down.filter(
      ({ top }, index) => index > 0 && top < down[index - 1]!.bottom - 3,
    );
    expect(overlaps).toEqual([]);
    // The largest last value stands highest.
    expect(down.map(({ name }) => name)).toEqual(
      before.toSorted((one, other) => one.top - other.top).map(({ name }) => name),
    );
    await page.getByRole('button', { name: 'All' }).click();
    expect(await places()).toEqual(before);
  });

  it('keeps what it found where a shorter range would speak of something else', async () => {
    await open('views.ordinary');
    const title = page.locator('figcaption h2');
    const whole = await title.innerHTML();
    await page.getByRole('button', { name: '90 days' }).click();
    expect(await title.innerHTML()).toBe(whole);
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
    expect(gzipSync(script).length).toBeLessThan(6 * 1024);
  });
});
