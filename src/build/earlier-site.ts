import { access, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import { publishedBy } from './published.ts';
import { placeFile } from './site-files.ts';

/** How often the earlier site may be replaced by other builds while it is being read. */
const MOST_REPLACED = 20;

const isGone = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** What a build takes over of an earlier site. */
export interface EarlierSite {
  /** Absolute path of a folder with its widgets; null where there are none. */
  widgets: string | null;
  /** Its files whose addresses stay, below its folder. */
  published: readonly string[];
}

/** What is known of it where there is none. */
export const noEarlierSite: EarlierSite = { widgets: null, published: [] };

/** Reads an earlier site, and keeps its widgets below `to`, which need not exist. */
export async function readEarlier(earlier: string, to: string): Promise<EarlierSite> {
  return { published: await publishedBy(earlier), widgets: await keepWidgets(earlier, to) };
}

/**
 * Keeps the widgets of an earlier site as they are now, below `to`, which need not exist: another build may replace that site meanwhile.
 * Null where there are none.
 */
async function keepWidgets(earlier: string, to: string): Promise<string | null> {
  const embed = path.join(earlier, 'embed');
  for (let replaced = 0; ; replaced += 1) {
    try {
      await access(embed);
      for (const file of await listFiles(embed)) {
        const target = path.join(to, 'embed', file);
        await mkdir(path.dirname(target), { recursive: true });
        await placeFile(path.join(embed, file), target);
      }
      return to;
    } catch (error) {
      await rm(to, { recursive: true, force: true });
      if (!isGone(error)) throw error;
      if (replaced === MOST_REPLACED) return null;
      // Between the two renames of another build it is not there; a moment later it is, or there is none.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
