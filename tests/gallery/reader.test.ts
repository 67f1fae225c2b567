import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { drawViews } from '#charts/views.ts';
import { choiceOf, rangeFindings, readingOf, viewsOf } from '#proofs/chart-views.ts';
import { cssTheme } from '#theme/css.ts';
import { variablePalette } from '#theme/palette.ts';
import { resolveTheme } from '#theme/theme.ts';
import { sayReader } from '#charts/reader/say-reader.ts';
import { wordsOf } from '#words/words.ts';
import { openBrowser } from '../support/browser.ts';
import { draw, measured, pictures } from './pictures.ts';

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

interface Shown {
  html: string;
  /** What the page asks for when another view is chosen. */
  views: string;
}

/** A page with one chart, the way the site embeds it. */
async function pageOf(name: string): Promise<Shown> {
  const picture = pictures.find((each) => each.name === name)!;
  const options = { palette: variablePalette, titled: false, readable: true };
  const [wide, narrow] = [
    await draw(picture, 'wide', options),
    await draw(picture, 'narrow', options),
  ];
  const { chart, story, gallery } = picture;
  const { report } = gallery;
  const readable = readingOf(chart, story, report.words);
  const ranges = rangeFindings(chart, story, report);
  const choice = readable && choiceOf(chart, readable, ranges);
  const data = readable ? JSON.stringify(readable).replaceAll('<', '\\u003c') : null;
  const views = readable
    ? drawViews(chart, viewsOf(chart, story, report, ranges), {
        palette: variablePalette,
        words: report.words,
        today: report.today,
        measureText: await measured,
        logarithmic: chart.logarithmic === true,
      })
    : [];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chart</title><style>${cssTheme(resolveTheme())} .picture svg + svg { display: none }</style></head>
<body><main><h1>Chart</h1><figure ${choice ? `data-chart-choice='${JSON.stringify(choice)}' data-chart-views="/views.json"` : ''} data-chart-reader='${JSON.stringify(sayReader(wordsOf('en')))}'><figcaption><h2>${story.title}</h2><p class="summary">All of it.</p></figcaption><div class="picture">${wide}${narrow}</div>
${data === null ? '' : `<script type="application/json">${data}</script>`}</figure></main>
<script type="module" src="/reader.ts"></script></body></html>`;
  return { html, views: JSON.stringify(views) };
}

describe('reading a chart in the page', () => {
  let browser: Browser;
  let page: Page;
  let script: string;
  const faults: string[] = [];
  const open = async (name: string) => {
    const { html, views } = await pageOf(name);
    await page.route('http://127.0.0.1/views.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: views }),
    );
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

  /** Presses a button, and waits until what it stands for is shown. */
  const choose = async (name: string) => {
    const button = page.getByRole('button', { name });
    const pressed = await button.getAttribute('aria-pressed');
    await button.click();
    const isToggle = name === 'Logarithmic';
    const wanted = isToggle && pressed === 'true' ? 'false' : 'true';
    await page.waitForFunction(
      ([label, state]) =>
        [...document.querySelectorAll('.chart-tools button')].some(
          (each) => each.textContent === label && each.getAttribute('aria-pressed') === state,
        ),
      [name, wanted] as const,
    );
  };
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

  it('keeps diamonds at their counts, drawn on another scale', async () => {
    const jumping = pictures.find(({ name, story }) => {
      if (!name.startsWith('followers.')) return false;
      const { jumps } = story.data as { jumps?: readonly unknown[] };
      return jumps !== undefined && jumps.length > 0;
    })!;
    await open(jumping.name);
    const picture = page.locator('.picture svg').first();
    const diamonds = picture.locator(
      'path[fill="var(--paper)"][stroke="var(--ink)"][d*="l4.5,4.5"]',
    );
    const { jumps } = jumping.story.data as { jumps: readonly unknown[] };
    const before = (await diamonds.first().boundingBox())!;
    await choose('Logarithmic');
    await expect(diamonds.count()).resolves.toBe(jumps.length);
    // Read at the day of the jump, the mark on the line stands on the diamond.
    const diamond = (await diamonds.first().boundingBox())!;
    expect(diamond.y).not.toBe(before.y);
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
    await expect(picture.locator('text', { hasText: 'not at zero' }).count()).resolves.toBe(0);
    await expect(picture.locator('text', { hasText: 'Logarithmic' }).count()).resolves.toBe(1);
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
    ['new-followers.gains-and-losses', /^Week of \d+ \w+ \d{4}: /],
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

  const drawn = () => page.locator('.picture').innerHTML();

  it('gives paper the picture of the page', async () => {
    await open('followers.ordinary');
    const before = await drawn();
    await choose('30 days');
    const chosen = await drawn();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await drawn()).toBe(before);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await drawn()).toBe(chosen);
  });

  it.each(['net-growth.ordinary', 'engagement-rate.ordinary', 'jumps.ordinary', 'views.ordinary'])(
    'shows %s over a shorter range as the build draws it, says what it finds, and goes back',
    async (name) => {
      await open(name);
      const { chart, story, gallery } = pictures.find((each) => each.name === name)!;
      const before = await drawn();
      await choose('1 year');
      const found = rangeFindings(chart, story, gallery.report).find(({ days }) => days === 365)!;
      await expect(page.locator('figcaption h2').textContent()).resolves.toBe(found.finding.title);
      const [title, description] = [
        await page.locator('.picture svg title').first().textContent(),
        await page.locator('.picture svg desc').first().textContent(),
      ];
      expect([title, description]).toEqual([found.finding.title, found.finding.summary]);
      await expect(page.getByRole('button', { name: 'Logarithmic' }).count()).resolves.toBe(0);
      await choose('All');
      expect(await drawn()).toBe(before);
    },
  );

  it.each([
    ['followers.ordinary', '1 year', /^Instagram followers .* in 12 months$/],
    ['net-growth.ordinary', '1 year', /, most in [A-Z][a-z]+ 2024$/],
  ])('says what %s finds over a shorter range, and takes it back', async (name, range, found) => {
    await open(name);
    const [title, sentence] = [page.locator('figcaption h2'), page.locator('figcaption .summary')];
    const whole = await title.innerHTML();
    await choose(range);
    await expect(title.textContent()).resolves.toMatch(found);
    expect(await title.innerHTML()).not.toBe(whole);
    await expect(sentence.textContent()).resolves.not.toBe('All of it.');
    await choose('All');
    expect(await title.innerHTML()).toBe(whole);
    await expect(sentence.textContent()).resolves.toBe('All of it.');
  });

  it('keeps the labels at the ends of lines over a shorter range', async () => {
    await open('followers.platforms-of-one-size');
    const { data } = pictures.find(({ name }) => name === 'followers.platforms-of-one-size')!.story;
    const names = (data as { lines: readonly { name: string }[] }).lines.map(({ name }) => name);
    await choose('30 days');
    const texts = await page.locator('.picture svg').first().locator('text').allTextContents();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(texts).toContain(name);
  });

  it('reads what it shows', async () => {
    await open('followers.ordinary');
    await choose('30 days');
    await readout().focus();
    await page.keyboard.press('Home');
    await expect(readout().textContent()).resolves.toMatch(/^31 Oct 2024: Instagram/);
    await choose('All');
    await readout().focus();
    await page.keyboard.press('Home');
    await expect(readout().textContent()).resolves.toMatch(/^1 Jan 2023/);
  });

  it('shows a range on another scale, and says what each does', async () => {
    await open('followers.ordinary');
    const before = await drawn();
    await choose('30 days');
    await expect(page.locator('.picture svg').first().textContent()).resolves.toContain(
      'not at zero',
    );
    await choose('Logarithmic');
    await expect(page.locator('.picture svg').first().textContent()).resolves.toContain(
      'equal steps up are equal ratios',
    );
    await choose('All');
    await choose('Logarithmic');
    expect(await drawn()).toBe(before);
  });

  it('asks for views once, when a button is pointed at, and says where they did not come', async () => {
    await open('followers.ordinary');
    const before = await drawn();
    let asked = 0;
    await page.route('http://127.0.0.1/views.json', (route) => {
      asked += 1;
      return route.abort();
    });
    await page.getByRole('button', { name: '30 days' }).click();
    await expect
      .poll(() => page.locator('.chart-note').textContent())
      .toBe('This view could not be loaded.');
    expect(asked).toBeGreaterThan(0);
    expect(await drawn()).toBe(before);
    await expect(
      page.getByRole('button', { name: 'All' }).getAttribute('aria-pressed'),
    ).resolves.toBe('true');
    await page.unroute('http://127.0.0.1/views.json');
    await open('followers.ordinary');
    await choose('30 days');
    await expect(page.locator('.chart-note').textContent()).resolves.toBe('');
  });

  it.each(pictures.filter(({ chart }) => chart.readable).map(({ name }) => name))(
    'shows every view of %s without a fault',
    async (picture) => {
      faults.length = 0;
      await open(picture);
      for (const name of await page.locator('.chart-tools button').allTextContents())
        await choose(name);
      expect(await drawn()).not.toMatch(/NaN|Infinity|undefined/);
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

  it('is under 5 KB compressed', () => {
    expect(gzipSync(script).length).toBeLessThan(5 * 1024);
  });
});
