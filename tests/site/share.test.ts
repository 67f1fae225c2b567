import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { formatBytes } from '#words/measure-format.ts';
import { networks } from '#model/post.ts';
import { listFiles } from '#audit/read-pages.ts';
import { base, site as origin, today } from '../support/sample-site.ts';
import { unpack } from '../support/unpack.ts';

const site = inject('sampleSite');
const files = await listFiles(site);
const profiles = ['mira-solberg', 'tidemark'];
const read = async (file: string) =>
  parseHTML(await readFile(path.join(site, file), 'utf8')).document;
const fileOf = (address: string) => address.replace(origin, '').slice(base.length);

describe.each(profiles)('the share page of %s', (profile) => {
  const cards = files.filter((file) => file.startsWith(`cards/${profile}/`));

  const previews = cards.filter((file) => file.endsWith('.og.png'));

  it('shows every picture that was drawn, each with its size and its alt text', async () => {
    const page = await read(`${profile}/share/index.html`);
    const pictures = [...page.querySelectorAll('main .stage img')];
    expect(pictures.map((picture) => fileOf(picture.getAttribute('src')!)).toSorted()).toEqual(
      cards.toSorted(),
    );
    for (const picture of pictures) {
      const { width, height } = await sharp(
        path.join(site, fileOf(picture.getAttribute('src')!)),
      ).metadata();
      expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual([
        String(width),
        String(height),
      ]);
      expect(picture.getAttribute('loading')).toBe('lazy');
      expect(picture.getAttribute('alt')!.length).toBeLessThanOrEqual(420);
    }
    const downloads = [...page.querySelectorAll('main .sizes a[download]')];
    expect(downloads.map((link) => fileOf(link.getAttribute('href')!)).toSorted()).toEqual(
      cards.toSorted(),
    );
  });

  it('has a post for each, with an address of the site, that fits every network', async () => {
    const page = await read(`${profile}/share/index.html`);
    const posts = [...page.querySelectorAll('[data-copy="post"]')];
    expect(posts.length).toBe(previews.length);
    for (const post of posts) {
      const text = post.textContent.trim();
      const address = text.split('\n').at(-1)!;
      expect(files).toContain(`${decodeURIComponent(fileOf(address))}index.html`);
      for (const { name, most, lengthOf } of networks) {
        expect([name, text, lengthOf(text) <= most]).toEqual([name, text, true]);
      }
    }
  });

  it('leads to one zip, and says how heavy it is', async () => {
    const page = await read(`${profile}/share/index.html`);
    const link = page.querySelector(`a[href="${base}cards/${profile}.zip"]`)!;
    const { size } = await stat(path.join(site, `cards/${profile}.zip`));
    expect(link.textContent).toContain(formatBytes(size, 'en-GB'));
  });

  it('has a zip that another program unpacks to the same cards, with their texts', async ({
    skip,
  }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-unpacked-'));
    try {
      if (!(await unpack(path.join(site, `cards/${profile}.zip`), folder))) {
        skip('This machine has neither unzip nor Python.');
      }
      const root = path.join(folder, `${profile}-cards`);
      const packed = await listFiles(root);
      expect(packed.length).toBe(cards.length + 2);
      for (const card of cards) {
        const [name, size] = path.basename(card, '.png').split('.') as [string, string];
        const [ours, theirs] = await Promise.all([
          readFile(path.join(site, card)),
          readFile(path.join(root, size, `${name}.png`)),
        ]);
        expect([card, ours.equals(theirs)]).toEqual([card, true]);
      }
      const rows: Record<string, string>[] = parse(await readFile(path.join(root, 'cards.csv')), {
        columns: true,
        bom: true,
      });
      expect(rows.length).toBe(previews.length);
      for (const row of rows) {
        expect(packed).toContain(row['og']);
        const others = ['square', 'portrait', 'story', 'wide'].map((size) => row[size]!);
        for (const other of others.filter(Boolean)) expect(packed).toContain(other);
        expect(row['post']).not.toBe('');
        expect(row['alt']!.length).toBeGreaterThan(10);
        expect(row['url']!.startsWith(`${origin}${base}${profile}/`)).toBe(true);
      }
      expect(await readFile(path.join(root, 'README.txt'), 'utf8')).toContain(today.slice(0, 4));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('what a link shows when it is shared', () => {
  const pages = files.filter(
    (file) => file.endsWith('.html') && !file.startsWith('embed/') && file !== '404.html',
  );

  it('is a card with its width, its height and its alt text, on every page', async () => {
    for (const file of pages) {
      const page = await read(file);
      const meta = (property: string) =>
        page.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
      const image = meta('og:image');
      expect([file, image.startsWith(`${origin}${base}cards/`)]).toEqual([file, true]);
      const { width, height } = await sharp(path.join(site, fileOf(image))).metadata();
      expect([meta('og:image:width'), meta('og:image:height')]).toEqual([
        String(width),
        String(height),
      ]);
      const { length } = meta('og:image:alt');
      expect([file, length > 10 && length <= 420]).toEqual([file, true]);
    }
  });

  it.each([
    ['reach/', 'ripple'],
    ['stories/havnvik-ferries/', 'story-havnvik-ferries'],
    ['testimonials/kari-nordmann/', 'testimonial-kari-nordmann'],
    ['testimonials/', 'wall'],
    ['press-kit/', 'profile'],
  ])('is the card that says what %s says', async (page, card) => {
    const document = await read(`mira-solberg/${page}index.html`);
    const image = document.querySelector('meta[property="og:image"]')!.getAttribute('content')!;
    expect(image).toContain(`cards/mira-solberg/${card}`);
  });
});

it('leads an English profile with an English quote', async () => {
  for (const profile of profiles) {
    const page = await read(`${profile}/index.html`);
    const lead = page.querySelector('.pull blockquote')!;
    expect(lead.closest('[lang]')!.getAttribute('lang')).toMatch(/^en/);
  }
});
