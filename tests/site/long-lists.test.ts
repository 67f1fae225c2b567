import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { findBarriers } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { command } from '../support/command.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { addressOf } from '../support/page-kinds.ts';
import { serve, type Served } from '../support/serve.ts';
import { writeSmallContent } from '../support/small-content.ts';

// Whose lists are long: every page stays one that a phone can carry, and together the pages hold everything, once.

/** Beside the two of the small content. */
const PEOPLE = 118;
const DAYS = 1_400;
const all = PEOPLE + 2;
let folder: string;
let site: string;
let files: string[];
let browser: Browser;
let served: Served;

const dayAt = (index: number): string =>
  new Date(Date.UTC(2022, 3, 1) + index * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-long-'));
  const content = path.join(folder, 'content');
  await writeSmallContent(content);
  const quotes = Array.from(
    { length: PEOPLE },
    (_, index) =>
      `person-${index},Person ${index},2025-01-${String((index % 28) + 1).padStart(2, '0')},${index % 3 === 0 ? 'fr' : 'en'},customer,${(index % 5) + 1},${index % 2 === 0 ? 'Ordering' : 'Delivery;Café'},Letter ${index} came early.,2025-02-01,by e-mail,page;card;widget`,
  );
  await writeFile(
    path.join(content, 'profiles/ada/testimonials/many.csv'),
    `id,name,date,lang,relationship,rating,tags,quote,consent_granted,consent_how,consent_scope\n${quotes.join('\n')}\n`,
  );
  const rows = Array.from({ length: DAYS }, (_, index) => `${dayAt(index)},${1000 + index}`);
  await writeFile(
    path.join(content, 'profiles/ada/metrics/youtube.csv'),
    `date,followers\n${rows.join('\n')}\n`,
  );
  site = path.join(folder, 'dist');
  const words = ['--content', content, '--out', site, '--today', '2026-03-01'];
  const cache = ['--cache', path.join(folder, 'cache'), '--site', 'https://ada.example'];
  const { code, stdout, stderr } = await command('build', [...words, ...cache]);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  files = await listFiles(site);
  served = await serve(site);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

const pageAt = async (address: string) =>
  parseHTML(await readFile(path.join(site, address.slice(1), 'index.html'), 'utf8')).document;

/** From page to page by the link that says so, as a reader without script. */
async function walk(first: string) {
  const pages: { address: string; document: Document }[] = [];
  for (let address: string | null = first; address !== null;) {
    const document = await pageAt(address);
    pages.push({ address, document });
    const hrefOf = (selector: string): string | null =>
      document.querySelector(selector)?.getAttribute('href') ?? null;
    const next = hrefOf('nav a[rel=next]');
    expect(hrefOf('head link[rel=next]')).toBe(next);
    expect(hrefOf('head link[rel=prev]')).toBe(pages.at(-2)?.address ?? null);
    address = next;
  }
  return pages;
}

const namesOn = (document: Document) =>
  [...document.querySelectorAll('main .quote .who')].map((who) => who.textContent.trim());

describe('the testimonials', () => {
  it('stand on their pages, each once, in the order of all', async () => {
    const pages = await walk('/ada/testimonials/');
    expect(pages.map(({ address }) => address)).toEqual([
      '/ada/testimonials/',
      ...[2, 3, 4, 5].map((page) => `/ada/testimonials/page/${page}/`),
    ]);
    const names = pages.flatMap(({ document }) => namesOn(document));
    expect(new Set(names).size).toBe(all);
    // The words that lead may stand a second time, in their place.
    expect(names.length).toBeLessThanOrEqual(all + 1);
    const titles = pages.map(({ document }) => document.title);
    expect(new Set(titles).size).toBe(pages.length);
    for (const { address, document } of pages)
      expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(
        `https://ada.example${address}`,
      );
  });

  it('have a list of each tag, rating and language, that tells no mean and asks for no search', async () => {
    const { document } = { document: await pageAt('/ada/testimonials/') };
    const choices = [...document.querySelectorAll('dl dd a')].map((link) => ({
      href: link.getAttribute('href')!,
      count: Number(link.querySelector('small')!.textContent),
    }));
    expect(choices.map(({ href }) => href.split('/')[3])).toEqual([
      ...Array<string>(5).fill('rating'),
      ...Array<string>(3).fill('tag'),
      ...Array<string>(2).fill('language'),
    ]);
    const map = await readFile(path.join(site, 'sitemap-0.xml'), 'utf8');
    expect(map).toContain('/ada/testimonials/page/2/');
    for (const { href, count } of choices) {
      const pages = await walk(href);
      const names = pages.flatMap((page) => namesOn(page.document));
      expect([href, names.length, new Set(names).size]).toEqual([href, count, count]);
      for (const page of pages) {
        expect(page.document.querySelector('meta[name=robots]')!.getAttribute('content')).toBe(
          'noindex',
        );
        expect(page.document.querySelector('[data-measure="business.rating"]')).toBeNull();
        expect(page.document.querySelector('dl [aria-current=page]')!.getAttribute('href')).toBe(
          href,
        );
      }
      expect(map).not.toContain(href);
    }
    expect(choices.find(({ href }) => href.endsWith('/language/fr/'))!.count).toBe(40);
  });
});

describe('the cards', () => {
  it('of a kind that has many stand on pages of their own, the first of them with the others', async () => {
    const mixed = await pageAt('/ada/share/');
    const shown = [...mixed.querySelectorAll('.card')].map(({ id }) => id);
    expect(shown.filter((id) => id.startsWith('testimonial-'))).toHaveLength(12);
    const link = mixed.querySelector('a[href="/ada/share/testimonial/"]')!;
    expect(link.textContent).toContain(String(all));
    const pages = await walk('/ada/share/testimonial/');
    expect(pages.length).toBeGreaterThan(1);
    const cards = pages.flatMap(({ document }) =>
      [...document.querySelectorAll('.card')].map(({ id }) => id),
    );
    expect(new Set(cards).size).toBe(all);
    expect(cards).toHaveLength(all);
  });
});

describe('the rows', () => {
  it('stand on pages of which the older never change, and every number leads to its row', async () => {
    const pages = await walk('/ada/evidence/metrics-youtube/');
    expect(pages.map(({ address }) => address)).toEqual([
      '/ada/evidence/metrics-youtube/',
      '/ada/evidence/metrics-youtube/page/2/',
      '/ada/evidence/metrics-youtube/page/1/',
    ]);
    const days = pages.flatMap(({ document }) =>
      [...document.querySelectorAll('tbody .day')].map((cell) => cell.textContent.trim()),
    );
    expect(days).toEqual(Array.from({ length: DAYS }, (_, index) => dayAt(DAYS - 1 - index)));
    const evidence = await pageAt('/ada/evidence/');
    const sources = [...evidence.querySelectorAll('a.source')].map((a) => a.getAttribute('href')!);
    expect(sources.some((href) => href.startsWith('/ada/evidence/metrics-youtube/page/1/#L'))).toBe(
      true,
    );
    const dead: string[] = [];
    for (const href of new Set(sources)) {
      const [address, anchor] = href.split('#') as [string, string?];
      const document = await pageAt(address);
      if (anchor && !document.getElementById(anchor)) dead.push(href);
    }
    expect(dead).toEqual([]);
  });
});

describe('the wall', () => {
  const open = (query: string) =>
    visit(browser, `${served.url}embed/ada/wall/${query}`, { width: 900, height: 900 });

  it('shows the first, leads to all, and holds the first of each tag and language', async () => {
    const document = await pageAt('/embed/ada/wall/');
    const items = [...document.querySelectorAll('.wall > li')];
    expect(items.length).toBeLessThanOrEqual(96);
    expect(items.filter((item) => !item.hasAttribute('hidden'))).toHaveLength(36);
    expect(document.querySelector('.more a')!.getAttribute('href')).toBe('/ada/testimonials/');
    const { page, close } = await open('?lang=fr');
    const shown = page.locator('.wall > li:visible');
    expect(await shown.count()).toBeGreaterThanOrEqual(12);
    expect(await shown.evaluateAll((found) => found.map((one) => one.dataset['lang']))).toEqual(
      Array<string>(await shown.count()).fill('fr'),
    );
    await close();
  });
});

it('has no page that a phone cannot carry', async () => {
  const heavy: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const bytes = gzipSync(await readFile(path.join(site, file))).length;
    if (bytes > 100_000) heavy.push(`${file}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});

it.each(['light', 'dark'] as const)('has no barrier on any kind of them, %s', async (scheme) => {
  for (const file of [
    'ada/testimonials/page/2/index.html',
    'ada/testimonials/rating/5/index.html',
    'ada/share/testimonial/index.html',
    'ada/evidence/metrics-youtube/page/1/index.html',
  ]) {
    const { page, close } = await visit(browser, served.url + addressOf(file), {
      width: 360,
      scheme,
    });
    expect([file, await findBarriers(page)]).toEqual([file, []]);
    const { outside, over, small } = await findLayoutFaults(page);
    expect([file, outside, over, small]).toEqual([file, [], [], []]);
    await close();
  }
});
