import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { widgets } from '#widgets/registry.ts';
import { openBrowser, visit, type Visit } from '../support/browser.ts';
import { around, measureShift, offeredCodes } from '../support/embeds.ts';
import { serveWithHeaders, type Host } from '../support/hosts.ts';
import { base, site as published } from '../support/sample-site.ts';

// A page that somebody opens from a disk: it has no origin, and its widgets come from a site all the same.

const site = inject('sampleSite');
const offered = await offeredCodes(site, 'mira-solberg');
const words = ['frame', 'element', 'html', 'bare', 'frozen'];
const pictures = ['picture', 'png'];
let browser: Browser;
let host: Host;
let folder: string;

beforeAll(async () => {
  host = await serveWithHeaders(site, base);
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-file-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(html: string): Promise<Visit> {
  const file = path.join(folder, 'page.html');
  await writeFile(file, around(html.replaceAll(published, host.origin)));
  return visit(browser, pathToFileURL(file).href, { width: 900, height: 1200 });
}

const casesOf = (some: readonly string[]) =>
  widgets.flatMap(({ id }) =>
    some.filter((way) => offered.has(`${id} ${way}`)).map((way): [string, string] => [id, way]),
  );

/** What a reader can see of a widget, wherever its words are. */
function placeOf(page: Page, way: string): Locator {
  if (way === 'bare') return page.locator('main');
  if (way === 'frame' || way === 'frozen') return page.frameLocator('iframe').locator('.plaudit');
  return page.locator('.plaudit');
}

/** Nothing went wrong, nothing was asked elsewhere, nothing moved. */
async function expectCalm({ page, faults, foreign, close }: Visit) {
  const shift = await measureShift(page);
  await close();
  const elsewhere = foreign.filter((url) => !url.startsWith(`${host.origin}${base}`));
  expect({ faults, elsewhere, shift }).toEqual({ faults: [], elsewhere: [], shift: 0 });
}

describe('a page from file:', () => {
  it('is tried with every kind', () => {
    for (const { id } of widgets) expect(casesOf(words)).toContainEqual([id, 'frame']);
    expect(casesOf(words)).toHaveLength(widgets.length * words.length);
    expect(casesOf(pictures).length).toBeGreaterThan(8);
  });

  it.each(casesOf(words))('shows %s as %s', async (kind, way) => {
    const shown = await open(offered.get(`${kind} ${way}`)!);
    const place = placeOf(shown.page, way);
    await place.filter({ hasText: 'Sample data' }).waitFor();
    expect(await place.innerText()).toContain('Sample data');
    await expectCalm(shown);
  });

  it.each(casesOf(pictures))('shows %s as %s', async (kind, way) => {
    const shown = await open(offered.get(`${kind} ${way}`)!);
    const image = shown.page.locator('main img');
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100);
    expect(await image.getAttribute('alt')).toContain('(sample data)');
    await expectCalm(shown);
  });
});
