import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { fontFaceCss } from '#fonts/css.ts';
import { openBrowser } from '../support/browser.ts';
import { draw, packages, pictures } from './pictures.ts';

/** The faces as data, so that the page needs no server. */
function facesFor(texts: readonly string[]): string {
  const addresses = new Map<string, string>();
  const { css, files } = fontFaceCss(
    packages,
    texts.map((text) => ({ text, lang: 'en' })),
    (name) => `{${name}}`,
  );
  for (const { name, path } of files)
    addresses.set(name, `data:font/woff2;base64,${readFileSync(path).toString('base64')}`);
  return css.replaceAll(/\{([\w.-]+\.woff2)\}/g, (_, name: string) => addresses.get(name)!);
}

/** Runs in the page: texts that leave their frame, and pairs of texts that cover each other. */
function findFaults(): string[] {
  const faults: string[] = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((element) => ({
      words: element.textContent,
      box: element.getBoundingClientRect(),
      // A line box is higher than its letters: what counts is from the height of an x to the baseline.
      inner: Number(element.getAttribute('font-size')) * 0.28,
    }));
    for (const [index, one] of texts.entries()) {
      const { box } = one;
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      )
        faults.push(`leaves the frame: ${one.words}`);
      for (const other of texts.slice(index + 1))
        if (
          box.left + 1 < other.box.right &&
          other.box.left + 1 < box.right &&
          box.top + one.inner < other.box.bottom - other.inner &&
          other.box.top + other.inner < box.bottom - one.inner
        )
          faults.push(`overlap: ${one.words} | ${other.words}`);
    }
  }
  return faults;
}

describe('charts in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 800, height: 700 } })).newPage();
    const words = pictures.flatMap(({ gallery, story }) => [
      story.title,
      ...gallery.report.profile.milestones.rows.map((row) => row.title),
      ...gallery.report.profile.platforms.map((platform) => platform.name + platform.noun),
    ]);
    await page.setContent(
      `<!doctype html><html lang="en"><head><title>Charts</title><style>${facesFor(words)}</style></head><body><main></main></body></html>`,
    );
  });
  afterAll(() => browser.close());

  it.each(pictures)('$name: text stays in the frame and labels never overlap', async (picture) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const svg = await draw(picture, layout);
      const parsed = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')
            ?.textContent ?? null,
        svg,
      );
      expect(parsed).toBeNull();
      await page.evaluate(async (text) => {
        document.querySelector('main')!.innerHTML = text;
        await document.fonts.ready;
      }, svg);
      expect(await page.evaluate(findFaults), layout).toEqual([]);
    }
  });

  it('an accessibility engine finds nothing', async () => {
    const all = await Promise.all(pictures.map((picture) => draw(picture, 'wide')));
    await page.evaluate((svgs) => {
      document.querySelector('main')!.innerHTML =
        `<h1>Charts</h1>${svgs.map((svg) => `<figure>${svg}</figure>`).join('')}`;
    }, all);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe;
      return (await run.run(document)).violations.map(
        ({ id, nodes }) => `${id} ${nodes[0]!.html.slice(0, 200)}`,
      );
    });
    expect(found).toEqual([]);
  });
});
