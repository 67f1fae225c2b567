import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Findings } from '#audit/check.ts';
import type { Fault } from '#audit/fault.ts';
import { listFiles } from '#audit/read-pages.ts';
import { makeCards } from '#cards/make.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { buildReports } from '#site/built-site.ts';
import { siteOrders } from '#site/card-order.ts';
import { cardTools } from '#site/card-tools.ts';
import type { SiteOptions } from '#site/options.ts';
import { ownPlaces } from '#site/places.ts';
import { lastingAmong } from './lasting-files.ts';
import { noStore } from '#store/folder-store.ts';

/** Whether two pictures show the same: encoders of other versions write the same pixels in other bytes. */
async function samePixels(one: Buffer, other: Buffer): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((picture) =>
      sharp(picture)
        .raw()
        .toBuffer()
        .catch(() => Buffer.alloc(0)),
    ),
  );
  return first!.length > 0 && first!.equals(second!);
}

/**
 * Draws every card of a built site again, from its content, and compares the pixels. `options` are those of its build. The content is
 * its owner's: a stranger has the claims of the pictures, which are compared with the published data without it.
 */
export async function drawCardsAgain(
  folder: string,
  content: SiteContent,
  options: SiteOptions,
  progress: (done: number, total: number) => void,
): Promise<Findings> {
  const given = { ...options, published: lastingAmong(await listFiles(folder)) };
  const site = buildReports(content, given, ownPlaces(), noStore);
  const orders = (await siteOrders(site)).map(({ order }) => order);
  const drawn = await mkdtemp(path.join(tmpdir(), 'plaudit-cards-'));
  try {
    await makeCards(orders, drawn, await cardTools(site), progress);
    const faults: Fault[] = [];
    for (const { file } of orders) {
      const published = await readFile(path.join(folder, file)).catch(() => null);
      const again = await readFile(path.join(drawn, file));
      if (published === null) faults.push({ file, message: 'is not there' });
      else if (!published.equals(again) && !(await samePixels(published, again)))
        faults.push({ file, message: 'drawn again, it shows something else' });
    }
    return { faults, looked: `${orders.length} cards drawn again show the same` };
  } finally {
    await rm(drawn, { recursive: true, force: true });
  }
}
