import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { visit, type View } from './browser.ts';

export interface Shot extends View {
  /** The whole page rather than the first screen. */
  full?: boolean;
  /** A whole page is cut into pictures of at most this many pixels in height; 0 for one picture. */
  slice?: number;
}

/**
 * Takes a picture of an address, in PNG. A page in slices gives `name.1.png`, `name.2.png` and so on.
 * @returns the files written, and what went wrong on the page.
 */
export async function takeScreenshot(
  browser: Browser,
  url: string,
  file: string,
  { full = false, slice = 0, ...view }: Shot = {},
): Promise<{ files: string[]; faults: string[] }> {
  await mkdir(path.dirname(file), { recursive: true });
  const { page, faults, close } = await visit(browser, url, view);
  try {
    const width = page.viewportSize()?.width ?? 1280;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`wide: the page scrolls sideways, ${wide} of ${width} px`);
    if (!full || slice === 0 || height <= slice) {
      await page.screenshot({ path: file, fullPage: full, animations: 'disabled' });
      return { files: [file], faults };
    }
    const files: string[] = [];
    for (let top = 0; top < height; top += slice) {
      const part = file.replace(/\.png$/, `.${files.length + 1}.png`);
      const clip = { x: 0, y: top, width, height: Math.min(slice, height - top) };
      await page.screenshot({ path: part, fullPage: true, clip, animations: 'disabled' });
      files.push(part);
    }
    return { files, faults };
  } finally {
    await close();
  }
}
