import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { around, offeredCodes } from '../support/embeds.ts';
import { strangersPage, type Host } from '../support/hosts.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base, site as published } from '../support/sample-site.ts';
import type { Engine, EngineKind } from './engine.ts';
import { serveListening, type ListeningSite } from './listening-site.ts';

const folder = inject('sampleSite');
const pages = await pageOfEachKind(folder);
const codes = await offeredCodes(folder, 'mira-solberg');

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

/** Whether a widget is there, by whichever way it was embedded. */
const shown = `
  const main = document.querySelector('main');
  const isThere = () => {
    // A custom element, or a shadow root that stands in the code itself.
    const host = [...main.children].find((one) => one.localName === 'plaudit-widget' || one.shadowRoot);
    if (host) return host.shadowRoot?.querySelector('.plaudit')?.offsetHeight > 20;
    const frame = main.querySelector('iframe');
    if (frame) return frame.offsetHeight > 20;
    const picture = main.querySelector('img');
    return picture?.naturalWidth > 20 || main.innerText.length > 60;
  };
  for (let tried = 0; tried < 100; tried += 1) {
    if (isThere()) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;`;

/** Every page kind, every widget and every way to embed one, in an engine, where this machine has it. */
export function describeInEngine(kind: EngineKind): void {
  describe(`in ${kind.id}`, () => {
    let site: ListeningSite;
    let stranger: Host & { show(html: string, policy?: string): void };
    let engine: Engine | null = null;
    beforeAll(async () => {
      site = await serveListening(folder, base);
      stranger = await strangersPage();
      const started = await kind.start();
      if (typeof started === 'string') {
        process.stderr.write(`Not tried: ${kind.id} ${started}.\n`);
        return;
      }
      engine = started;
      process.stderr.write(`${engine.name}\n`);
    });
    afterAll(async () => {
      await engine?.close();
      await site?.close();
      await stranger?.close();
    });

    it.for(
      pages.flatMap(({ kind: name, file }) => [480, 1280].map((width) => ({ name, file, width }))),
    )('$name, $width px wide', async ({ file, width }, { skip }) => {
      if (!engine) return skip();
      const page = await engine.open(site.url + addressOf(file), width);
      const seen = await page.run<Seen>(look);
      await page.close();
      expect(seen.words).toBeGreaterThan(5);
      expect(seen).toMatchObject({ faults: [], broken: [], wide: 0, width });
    });

    const ways = [...codes].filter(([name]) => !/ (?:react|vue|svelte|oembed|markdown)/.test(name));
    it.for(ways)('%s, in a stranger’s page', async ([_name, code], { skip }) => {
      if (!engine) return skip();
      stranger.show(around(code.replaceAll(published, site.origin)));
      const page = await engine.open(stranger.origin, 900);
      const isShown = await page.run<boolean>(shown);
      await page.close();
      expect(isShown).toBe(true);
    });
  });
}
