import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { findHtmlFaults } from '../support/html.ts';
import { base, site as origin } from '../support/sample-site.ts';

const site = inject('sampleSite');
const files = await listFiles(site);
const read = (file: string) => readFile(path.join(site, file), 'utf8');

/** The routes of the contract, `:profile` standing for a folder of the content. */
const routes = [
  'index.html',
  '404.html',
  '',
  'following/',
  'engagement/',
  'reach/',
  'relationships/',
  'authority/',
  'business/',
  'testimonials/',
  'stories/',
  'insights/',
  'feedback/',
  'press-kit/',
  'evidence/',
  'share/',
  'embed/',
].map((route) => (route.endsWith('.html') ? route : `mira-solberg/${route}index.html`));

describe('the site of the sample content', () => {
  it.each(routes)('has %s', (route) => {
    expect(files).toContain(route);
  });

  it.each([
    'proof.json',
    'manifest.json',
    'numerals.json',
    'feed.json',
    'rss.xml',
    'sitemap-index.xml',
    'robots.txt',
    '_headers',
    'embed.js',
  ])('has %s', (file) => {
    expect(files).toContain(file);
  });

  it('is HTML that a validator accepts, on every page', async () => {
    const faults: string[] = [];
    for (const file of files) {
      if (!file.endsWith('.html') || file.includes('/fragment/')) continue;
      faults.push(...(await findHtmlFaults(await read(file), file)));
    }
    expect(faults).toEqual([]);
  });

  it('has feeds and maps of sites that parsers accept', async () => {
    for (const file of files.filter((name) => name.endsWith('.xml') || name.endsWith('.svg'))) {
      expect([file, XMLValidator.validate(await read(file))]).toEqual([file, true]);
    }
    const parser = new XMLParser({ isArray: (name) => name === 'item' || name === 'url' });
    const { rss } = parser.parse(await read('rss.xml'));
    expect(rss.channel.item.length).toBeGreaterThan(0);
    for (const { link, title } of rss.channel.item) {
      expect(link.startsWith(`${origin}${base}`)).toBe(true);
      expect(title).toContain('(sample)');
    }
    const { urlset } = parser.parse(await read('sitemap-0.xml'));
    for (const { loc } of urlset.url) {
      const page = decodeURIComponent(loc.slice(origin.length + base.length));
      expect(files).toContain(`${page}index.html`);
    }
  });

  it('marks the sample as a sample on every page that shows it', async () => {
    const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html');
    for (const file of pages)
      expect([file, /sample/i.test(await read(file))]).toEqual([file, true]);
  });

  it('lets nothing private out, in no file at all', async () => {
    for (const file of files) {
      const bytes = await readFile(path.join(site, file));
      expect([file, bytes.includes('PRIVATE-DO-NOT-PUBLISH')]).toEqual([file, false]);
    }
  });

  it('has a share card for every profile, 1200 by 630, that another decoder reads', async () => {
    for (const profile of ['mira-solberg', 'tidemark']) {
      const card = path.join(site, `cards/${profile}/profile.og.png`);
      const { format, width, height } = await sharp(card).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      // Something is drawn: a blank picture has one colour.
      expect((await sharp(card).stats()).entropy).toBeGreaterThan(0.5);
    }
  });

  it('names its card where links are previewed', async () => {
    const html = await read('mira-solberg/index.html');
    expect(html).toContain(`content="${origin}${base}cards/mira-solberg/profile.og.png"`);
    expect(html).toMatch(/<meta property="og:image:alt" content="[^"]{20,420}"/);
    expect(html).toContain(`<link rel="canonical" href="${origin}${base}mira-solberg/"`);
  });

  it('gives every page structured data that is JSON', async () => {
    const html = await read('mira-solberg/index.html');
    const [, text] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)!;
    expect(JSON.parse(text!)).toMatchObject({ '@context': 'https://schema.org' });
  });
});
