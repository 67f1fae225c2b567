import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { widgets } from '#widgets/registry.ts';
import { findBarriers } from '../support/axe.ts';
import { openBrowser, visit, type View } from '../support/browser.ts';
import { around, measureShift, offeredCodes } from '../support/embeds.ts';
import { serveWithHeaders, strangersPage, type Host } from '../support/hosts.ts';
import { base, site as published } from '../support/sample-site.ts';

// Widgets where they live: on pages of others, at another origin, under every condition that a host may set.

const folder = inject('sampleSite');
const profile = 'mira-solberg';
const kinds = widgets.map(({ id }) => id);
let browser: Browser;
let site: Host;
let stranger: Awaited<ReturnType<typeof strangersPage>>;

beforeAll(async () => {
  site = await serveWithHeaders(folder, base);
  stranger = await strangersPage();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await stranger?.close();
});

const address = (kind: string) => `${site.origin}${base}embed/${profile}/${kind}/`;

const offered = await offeredCodes(folder, profile);
const code = (kind: string, way: string): string => {
  const text = offered.get(`${kind} ${way}`);
  if (text === undefined) throw new Error(`The embed page has no code for ${kind} as ${way}`);
  return text.replaceAll(published, site.origin);
};

interface Shown {
  page: Page;
  faults: string[];
  foreign: string[];
  shift: number;
  close(): Promise<void>;
}

/** Opens the stranger's page, waits until every widget is there, and measures how far anything moved. */
async function show(html: string, policy = '', view: View = {}): Promise<Shown> {
  stranger.show(html, policy);
  const shown = await visit(browser, `${stranger.origin}/`, { width: 900, height: 1200, ...view });
  const { page } = shown;
  if (view.script !== false && html.includes('<script')) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('plaudit-widget')].every((element) => element.shadowRoot),
    );
  }
  // Without script no timer runs, and nothing can come later either.
  const shift = view.script === false ? 0 : await measureShift(page);
  const foreign = shown.foreign.filter((url) => !url.startsWith(`${site.origin}${base}`));
  return { ...shown, foreign, shift };
}

/** The words that a reader sees in the element. */
const wordsIn = (page: Page, nth = 0): Promise<string> =>
  page.locator('plaudit-widget .plaudit').nth(nth).innerText();

const colourOf = (place: Locator): Promise<string> =>
  place.evaluate((root) => getComputedStyle(root).color);

describe.each(kinds)('%s', (kind) => {
  it('as a frame: on a plain page, nothing moves, nothing is asked elsewhere', async () => {
    const { page, faults, foreign, shift, close } = await show(around(code(kind, 'frame')));
    const frame = page.frameLocator('iframe');
    expect((await frame.locator('.plaudit').innerText()).length).toBeGreaterThan(20);
    await close();
    expect({ faults, foreign, shift }).toEqual({ faults: [], foreign: [], shift: 0 });
  });

  it('as a frame: without script, and in a sandbox that allows nothing', async () => {
    for (const html of [
      code(kind, 'frame'),
      code(kind, 'frame').replace('<iframe', '<iframe sandbox'),
    ]) {
      const { page, close } = await show(around(html), '', {
        script: html.includes('sandbox'),
      });
      const words = await page.frameLocator('iframe').locator('.plaudit').innerText();
      await close();
      expect(words).toContain('Sample data');
    }
  });

  it.each([
    ['a plain page', '', ''],
    ['a page that reads from right to left', '', 'rtl'],
    ['the strictest policy and its line', 'policy', ''],
  ])('as an element: on %s', async (_, strict, direction) => {
    const { origin } = site;
    const policy = strict
      ? `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}`
      : '';
    const html = around(code(kind, 'element')).replace(
      '<html',
      `<html dir="${direction || 'ltr'}"`,
    );
    const { page, faults, foreign, shift, close } = await show(html, policy);
    const words = await wordsIn(page);
    const way = await page
      .locator('plaudit-widget .plaudit')
      .evaluate((root) => getComputedStyle(root).direction);
    await close();
    expect(words).toContain('Sample data');
    expect(way).toBe('ltr');
    expect({ faults, foreign, shift }).toEqual({ faults: [], foreign: [], shift: 0 });
  });

  it('as an element: the host’s style does not come in, the widget’s does not go out', async () => {
    const hostile = `<style>* { all: unset !important; color: red !important } p, a, li { font-size: 4px !important; display: none !important }</style>`;
    const looks = (page: Page) =>
      page.locator('plaudit-widget .plaudit').evaluate((root) =>
        [root, ...root.querySelectorAll('*')].map((element) => {
          const { color, fontSize, display, fontFamily } = getComputedStyle(element);
          return [element.tagName, color, fontSize, display, fontFamily].join(' ');
        }),
      );
    const outside = (page: Page) =>
      page.locator('#after').evaluate((element) => ({ ...getComputedStyle(element) }));
    const plain = await show(around(code(kind, 'element')));
    const before = await looks(plain.page);
    const styled = await outside(plain.page);
    await plain.close();
    const unset = await show(around(code(kind, 'element'), hostile));
    expect(await looks(unset.page)).toEqual(before);
    await unset.close();
    const bare = await show(around('<p>No widget.</p>'));
    const own = await outside(bare.page);
    await bare.close();
    expect(styled['fontFamily' as never]).toBe(own['fontFamily' as never]);
    expect(styled['color' as never]).toBe(own['color' as never]);
  });

  it.each(['light', 'dark'] as const)('has no barrier, %s', async (scheme) => {
    const head =
      '<meta name="color-scheme" content="light dark"><style>body{background:Canvas}</style>';
    const element = await show(around(code(kind, 'element'), head), '', { scheme });
    expect(await findBarriers(element.page)).toEqual([]);
    await element.close();
  });

  it('in a shadow root of the host, by every way, where nothing of the host’s comes in', async () => {
    const shadowed = (way: string) =>
      `<div class="card"><template shadowrootmode="open"><style>* { color: red !important; font: 4px fantasy !important; letter-spacing: 1em !important }</style>${code(kind, way)}</template></div>`;
    const element = await show(around(shadowed('element')));
    const inner = element.page.locator('plaudit-widget .plaudit');
    await inner.waitFor();
    const { faults, foreign, shift } = element;
    const seen = [await inner.innerText(), await colourOf(inner)];
    await element.close();
    const plain = await show(around(code(kind, 'element')));
    expect(seen).toEqual([
      await wordsIn(plain.page),
      await colourOf(plain.page.locator('.plaudit')),
    ]);
    await plain.close();
    expect({ faults, foreign, shift }).toEqual({ faults: [], foreign: [], shift: 0 });

    const others = await show(around(['frame', 'html', 'bare'].map(shadowed).join('')));
    const { page } = others;
    expect(await page.frameLocator('iframe').locator('.plaudit').innerText()).toContain(
      'Sample data',
    );
    expect(await page.locator('.card .plaudit').innerText()).toContain('Sample data');
    expect(await colourOf(page.locator('.card .plaudit'))).toBe(seen[1]);
    expect(await page.locator('.card').last().getByText('Sample data').isVisible()).toBe(true);
    expect(others.faults).toEqual([]);
    await others.close();
  });

  it('as HTML to paste: styled without script, and bare in the strictest page', async () => {
    const styled = await show(around(code(kind, 'html')), '', { script: false });
    const root = styled.page.locator('.plaudit');
    expect(await root.innerText()).toContain('Sample data');
    expect(await root.evaluate((element) => getComputedStyle(element).containerType)).toBe(
      'inline-size',
    );
    expect(styled.foreign).toEqual([]);
    await styled.close();
    const bare = await show(
      around(code(kind, 'bare')),
      `default-src 'none'; img-src ${site.origin}`,
    );
    expect(await bare.page.locator('main').innerText()).toContain('Sample data');
    expect(bare.faults).toEqual([]);
    await bare.close();
  });
});

describe.each(kinds.filter((kind) => offered.has(`${kind} picture`)))('%s as a picture', (kind) => {
  it.each(['picture', 'png'])('%s is seen, with its words in alt', async (way) => {
    const { page, faults, foreign, close } = await show(
      around(code(kind, way)),
      `default-src 'none'; img-src ${site.origin}`,
    );
    const image = page.locator('img');
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
    expect((await image.getAttribute('alt'))!.length).toBeGreaterThan(15);
    await close();
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });
});

describe('the element', () => {
  const tag = (attributes: string, kind = 'wall') =>
    `<script type="module" src="${site.origin}${base}embed.js"></script><plaudit-widget src="${address(kind)}" ${attributes}>fallback</plaudit-widget>`;

  it('can stand several times, in a shadow root, be added and taken away, and have its script twice', async () => {
    const { page, faults, close } = await show(around(tag('') + tag('', 'rating')));
    await page.evaluate((src) => {
      const host = document.createElement('div');
      document.body.append(host);
      const inner = document.createElement('plaudit-widget');
      inner.setAttribute('src', src);
      host.attachShadow({ mode: 'open' }).append(inner);
      const gone = document.createElement('plaudit-widget');
      gone.setAttribute('src', src);
      document.body.append(gone);
      gone.remove();
    }, address('quote'));
    await page.waitForFunction(
      () => document.body.lastElementChild?.shadowRoot?.querySelector('plaudit-widget')?.shadowRoot,
    );
    expect(await page.locator('.plaudit').count()).toBe(3);
    await page.evaluate(() =>
      document
        .querySelector('plaudit-widget')!
        .setAttribute('src', document.querySelectorAll('plaudit-widget')[1]!.getAttribute('src')!),
    );
    await page.waitForFunction(() =>
      document.querySelectorAll('plaudit-widget')[0]!.shadowRoot!.querySelector('.badge'),
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('shows what stands inside it where its site is not there', async () => {
    const { page, close } = await show(
      around(
        `<plaudit-widget src="${address('nothing')}">fallback</plaudit-widget><script type="module" src="${site.origin}${base}embed.js"></script>`,
      )
        .replace('<script', '<scrip')
        .replace('<scrip', '<SCRIPT'),
    );
    await page.waitForTimeout(300);
    expect(await page.locator('plaudit-widget').innerText()).toBe('fallback');
    await close();
  });

  it('follows the scheme of the page around it, and theme where it is set', async () => {
    const paint = async (head: string, attributes: string, scheme: 'light' | 'dark') => {
      const { page, close } = await show(around(tag(attributes), head), '', { scheme });
      const ink = await page
        .locator('plaudit-widget .plaudit')
        .evaluate((root) => Number(/\d+/.exec(getComputedStyle(root).color)![0]));
      await close();
      return ink > 128 ? 'dark' : 'light';
    };
    const both = '<meta name="color-scheme" content="light dark">';
    expect(await paint('', '', 'dark')).toBe('light');
    expect(await paint(both, '', 'dark')).toBe('dark');
    expect(await paint(both, 'theme="light"', 'dark')).toBe('light');
    expect(await paint('', 'theme="dark"', 'light')).toBe('dark');
    // A page may say that it knows both schemes and be light, or be dark and say nothing.
    const light = `${both}<style>body{background:#fafaf7}</style>`;
    expect(await paint(light, '', 'dark')).toBe('light');
    expect(await paint('<style>body{background:oklch(.2 .02 260)}</style>', '', 'light')).toBe(
      'dark',
    );
    expect(await paint(light, 'theme="dark"', 'dark')).toBe('dark');
  });

  it('stays legible where the page changes its ground', async () => {
    const head = '<style>body{background:#fff}body.night{background:#111}</style>';
    const { page, close } = await show(around(tag(''), head));
    const scheme = () =>
      page
        .locator('plaudit-widget .plaudit')
        .evaluate((root) =>
          Number(/\d+/.exec(getComputedStyle(root).color)![0]) > 128 ? 'dark' : 'light',
        );
    expect(await scheme()).toBe('light');
    await page.evaluate(() => document.body.classList.add('night'));
    await expect.poll(scheme).toBe('dark');
    await page.evaluate(() => document.body.classList.remove('night'));
    await expect.poll(scheme).toBe('light');
    await close();
  });

  it('in a frame, auto on a dark system stands on a dark ground, whatever the page is', async () => {
    const head =
      '<meta name="color-scheme" content="light dark"><style>body{background:#fff}</style>';
    const { page, close } = await show(around(code('wall', 'frame'), head), '', { scheme: 'dark' });
    const frame = page.frames().find((each) => each !== page.mainFrame())!;
    const [ground, ink] = await frame.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector('.plaudit')!).color,
    ]);
    const first = (colour: string) => Number(/\d+/.exec(colour)![0]);
    expect(ground).not.toContain('rgba(0, 0, 0, 0)');
    expect(first(ink!) - first(ground!)).toBeGreaterThan(100);
    await close();
  });

  it('takes options, says that a selection is one, and never its average', async () => {
    const all = await show(around(tag('') + tag('', 'stack')));
    const items = all.page.locator('plaudit-widget').first().locator('[data-item]');
    const total = await items.count();
    expect(
      await all.page.getByText('Selected testimonials').filter({ visible: true }).count(),
    ).toBe(0);
    expect(await all.page.locator('[data-average]').count()).toBe(1);
    await all.close();
    const some = await show(
      around(tag('min-rating="5" limit="3" order="newest"') + tag('min-rating="5"', 'stack')),
    );
    const chosen = some.page.locator('plaudit-widget').first().locator('[data-item]');
    expect(await chosen.count()).toBe(3);
    expect(total).toBeGreaterThan(10);
    const dates = await chosen.evaluateAll((list) =>
      list.map((item) => item.getAttribute('data-date')),
    );
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(
      await some.page.getByText('Selected testimonials').filter({ visible: true }).count(),
    ).toBe(2);
    expect(await some.page.locator('[data-average]').count()).toBe(0);
    await some.close();
  });

  it('shows the newest card, or the newest of a kind, in the shape that was asked for', async () => {
    const shown = async (attributes: string) => {
      const { page, close } = await show(around(tag(attributes, 'card')));
      const image = page.locator('plaudit-widget img').filter({ visible: true });
      await page.waitForFunction(() =>
        [...document.querySelector('plaudit-widget')!.shadowRoot!.querySelectorAll('img')]
          .filter((one) => one.checkVisibility())
          .every((one) => one.complete && one.naturalWidth > 0),
      );
      const found = await image.evaluateAll((all) =>
        (all as HTMLImageElement[]).map(
          ({ src, naturalWidth, naturalHeight, alt, parentElement }) => ({
            src: src.split('/').pop(),
            size: `${naturalWidth}x${naturalHeight}`,
            described: alt.length > 20,
            leads: new URL((parentElement as HTMLAnchorElement).href).pathname,
          }),
        ),
      );
      await close();
      return found;
    };
    expect(await shown('')).toEqual([
      {
        src: 'testimonial-jane-doe.og.png',
        size: '1200x630',
        described: true,
        leads: `${base}${profile}/testimonials/jane-doe/`,
      },
    ]);
    expect(await shown('tags="milestone" layout="portrait"')).toEqual([
      {
        src: 'milestone-instagram-50000.portrait.png',
        size: '1080x1350',
        described: true,
        leads: `${base}${profile}/following/`,
      },
    ]);
    expect(await shown('limit="3" layout="square"')).toHaveLength(3);
  });

  it('takes an accent of any colour and stays readable', async () => {
    for (const accent of ['#ffff00', '#000', '#88f', '#fff']) {
      const { page, close } = await show(around(tag(`accent="${accent}"`, 'press')));
      expect(await findBarriers(page)).toEqual([]);
      await close();
    }
  });
});

describe('the frame', () => {
  const frame = (query: string, kind = 'wall') =>
    `<iframe src="${address(kind)}${query}" title="t" width="100%" height="500" data-plaudit></iframe>`;

  it('takes the same options as a query, and passes over what is off', async () => {
    const { page, close } = await show(
      around(frame('?tags=course&limit=2&theme=dark&layout=%22%3E%3Cscript%3E')),
    );
    const inside = page.frameLocator('iframe');
    expect(await inside.locator('[data-item]').count()).toBe(2);
    expect(await inside.locator('.plaudit').getAttribute('data-theme')).toBe('dark');
    expect(await inside.locator('.plaudit').getAttribute('data-layout')).toBe('masonry');
    expect(await inside.getByText('Selected testimonials').isVisible()).toBe(true);
    await close();
  });

  it('is as high as its words where the page has embed.js', async () => {
    const { page, close } = await show(
      around(
        `${frame('?limit=2')}<script type="module" src="${site.origin}${base}embed.js"></script>`,
      ),
    );
    await page.waitForFunction(() => document.querySelector('iframe')!.height !== '500');
    const inside = await page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((root) => root.scrollHeight - root.clientHeight);
    expect(inside).toBeLessThanOrEqual(1);
    await close();
  });

  it('is offered as high as its words are at its own width; only the wall may scroll', async () => {
    const tooHigh: string[] = [];
    for (const owner of [profile, 'tidemark']) {
      for (const kind of kinds.filter((id) => id !== 'wall')) {
        const folderOf = `${site.origin}${base}embed/${owner}/${kind}/`;
        const answer = await fetch(`${folderOf}oembed.json`);
        // Not every profile has data for every kind.
        if (!answer.ok) continue;
        const { width, height } = (await answer.json()) as { width: number; height: number };
        const { page, close } = await visit(browser, folderOf, { width, height });
        const needed = await page.evaluate(() => document.documentElement.scrollHeight);
        await close();
        if (needed > height) tooHigh.push(`${owner} ${kind}: ${needed} in ${height}`);
      }
    }
    expect(tooHigh).toEqual([]);
  });

  it('has a copy that is dated and says when there is a newer one', async () => {
    const { date } = (await (await fetch(`${address('wall')}newest.json`)).json()) as {
      date: string;
    };
    const { page, close } = await show(around(frame(`${date}/`)));
    const inside = page.frameLocator('iframe');
    expect(await inside.getByText('As of').isVisible()).toBe(true);
    expect(await inside.getByText('A newer one is there').isVisible()).toBe(false);
    await page.route('**/newest.json', (route) =>
      route.fulfill({
        json: { date: '2099-01-01' },
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    );
    await page.reload();
    await inside.getByText('A newer one is there').waitFor();
    await close();
  });
});

describe('what moves', () => {
  const tag = (kind: string) =>
    `<script type="module" src="${site.origin}${base}embed.js"></script><plaudit-widget src="${address(kind)}"></plaudit-widget>`;
  const moving = (page: Page) =>
    page
      .locator('plaudit-widget [data-items]')
      .evaluate((list) => list.getAnimations().some(({ playState }) => playState === 'running'));

  it('the marquee stands still where less motion is asked for, and is paused by the keyboard', async () => {
    const still = await show(around(tag('marquee')), '', { motion: 'reduce' });
    expect(await moving(still.page)).toBe(false);
    await still.close();
    const { page, close } = await show(around(tag('marquee')), '', { motion: 'no-preference' });
    expect(await moving(page)).toBe(true);
    await page.locator('plaudit-widget input').focus();
    await page.keyboard.press('Space');
    expect(await moving(page)).toBe(false);
    await close();
  });

  it('the carousel is moved by arrow keys', async () => {
    const { page, close } = await show(around(tag('carousel')));
    const reel = page.locator('plaudit-widget .reel');
    await reel.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () =>
        document.querySelector('plaudit-widget')!.shadowRoot!.querySelector('.reel')!.scrollLeft >
        0,
    );
    expect(await reel.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    await close();
  });
});
