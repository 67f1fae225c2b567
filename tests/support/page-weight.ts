import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What one first visit loads beside pictures, in KB of 1,000 bytes by kind of file: text as a host sends it, packed, and letters, which are packed already. */
export async function pageWeight(browser: Browser, url: string): Promise<Record<string, number>> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const loads: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'image' || response.url().startsWith('data:')) return;
    loads.push(
      response
        .body()
        .then((body) => [kind, kind === 'font' ? body.length : gzipSync(body).length] as const),
    );
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const weights: Record<string, number> = {};
  for (const [kind, bytes] of await Promise.all(loads))
    weights[kind] = (weights[kind] ?? 0) + bytes / 1000;
  await page.close();
  return weights;
}

export const sumOf = (weights: Record<string, number>): number =>
  Object.values(weights).reduce((all, weight) => all + weight, 0);
