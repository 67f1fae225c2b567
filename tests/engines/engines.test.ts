import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { around, offeredCodes } from '../support/embeds.ts';
import { strangersPage, type Host } from '../support/hosts.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base, site as published } from '../support/sample-site.ts';
import { chromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { serveListening, type ListeningSite } from './listening-site.ts';
import { webkit } from './webkit.ts';

// Every page kind, every widget and every way to embed one, in each engine that this machine has.

const folder = inject('sampleSite');
const pages = await pageOfEachKind(folder);
const codes = await offeredCodes(folder, 'mira-solberg');
let site: ListeningSite;
let stranger: Host & { show(html: string, policy?: string): void };

beforeAll(async () => {
  site = await serveListening(folder, base);
  stranger = await strangersPage();
});
afterAll(async () => {
  await site?.close();
  await stranger?.close();
});

/** What a page says of itself, once its faces and pictures are there. */
const look = `await document.fonts.ready;
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.race([
    Promise.all([...document.images].map((picture) => picture.decode().catch(() => 0))),
    new Promise((done) => setTimeout(done, 8000)),
  ]);
  return {
    faults: window.faults,
    words: document.querySelector('main').innerText.trim().length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    width: innerWidth,
    broken: [...document.images].filter((one) => one.complete && one.naturalWidth === 0).map((one) => one.src),
  };`;

interface Seen {
  faults: string[];
  words: number;
  wide: number;
  width: number;
  broken: string[];
}

describe.each([chromium, firefox, webkit])('$id', (kind) => {
  let engine: Engine | null = null;
  beforeAll(async () => {
    engine = await kind.start();
    process.stderr.write(
      engine ? `${engine.name}\n` : `${kind.id} is not installed, and not tried: ${kind.missing}\n`,
    );
  });
  afterAll(() => engine?.close());

  it.each(
    pages.flatMap(({ kind: name, file }) => [480, 1280].map((width) => ({ name, file, width }))),
  )('$name, $width px wide', async ({ file, width }) => {
    if (!engine) return;
    const page = await engine.open(site.url + addressOf(file), width);
    const seen = await page.run<Seen>(look);
    await page.close();
    expect(seen.words).toBeGreaterThan(5);
    expect(seen).toMatchObject({ faults: [], broken: [], wide: 0, width });
  });

  const ways = [...codes].filter(([name]) => !/ (?:react|vue|svelte|oembed|markdown)/.test(name));
  it.each(ways)('%s, in a stranger’s page', async (_name, code) => {
    if (!engine) return;
    stranger.show(around(code.replaceAll(published, site.origin)));
    const page = await engine.open(stranger.origin, 900);
    const shown = await page.run<boolean>(`
      for (let tried = 0; tried < 100; tried += 1) {
        const element = document.querySelector('plaudit-widget');
        const frame = document.querySelector('iframe');
        const picture = document.querySelector('main img');
        if (element?.shadowRoot?.querySelector('.plaudit')?.offsetHeight > 20) return true;
        if (!element && frame && frame.offsetHeight > 20) return true;
        if (!element && !frame && picture?.naturalWidth > 20) return true;
        if (!element && !frame && document.querySelector('main').innerText.length > 60) return true;
        await new Promise((done) => setTimeout(done, 100));
      }
      return false;`);
    await page.close();
    expect(shown).toBe(true);
  });
});
