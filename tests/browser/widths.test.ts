import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { command } from '../support/command.ts';
import { hostileScripts, writeHostileContent } from '../support/hostile-content.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { serve, type Served } from '../support/serve.ts';

// Strangers' words: as long as they may be, without a place to break, in scripts that are set in different ways.

let folder: string;
let browser: Browser;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-widths-'));
  const content = path.join(folder, 'content');
  await writeHostileContent(content);
  const words = ['--content', content, '--out', path.join(folder, 'dist'), '--today', '2026-11-25'];
  const { code, stdout, stderr } = await command('build', words);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  served = await serve(path.join(folder, 'dist'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

const address = (file: string) => served.url + addressOf(file);

/** CSS pixels: the smallest telephones, and the most common ones. */
const widths = [320, 390];

/** What is wrong with pages at any of the widths, by address. */
async function faultsOf(files: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of files) {
    const { page, close } = await visit(browser, address(file), { width: widths[0]! });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const { outside, over, small } = await findLayoutFaults(page);
      const found = [...outside, ...over, ...small];
      faults.push(...found.map((fault) => `${file} at ${width} px: ${fault}`));
    }
    await close();
  }
  return faults;
}

describe('on a telephone', () => {
  it.each(hostileScripts.map(({ id }) => id))(
    'no page or widget in %s runs over an edge, over other words or too small',
    async (profile) => {
      const kinds = await pageOfEachKind(path.join(folder, 'dist'), profile);
      expect(kinds.length).toBeGreaterThan(25);
      expect(await faultsOf(kinds.map(({ file }) => file))).toEqual([]);
    },
  );

  it('nor does the directory or what stands where nothing is', async () => {
    expect(await faultsOf(['index.html', '404.html'])).toEqual([]);
  });
});

it.each([
  ['a long word that is not broken', 'white-space:nowrap', 'outside'],
  ['a box that cuts', 'overflow:hidden;white-space:nowrap', 'outside'],
  ['words over words', 'margin-block-end:-2.1em', 'over'],
  ['small words', 'font-size:10px', 'small'],
])('%s is found', async (_fault, style, kind) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  await page.setContent(
    `<p style="${style}">${'Haltestelle'.repeat(9)}</p><p>What comes after it, and more</p>`,
  );
  const found = await findLayoutFaults(page);
  await page.close();
  expect(found[kind as keyof typeof found]).not.toEqual([]);
});
