import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import { lastingAmong } from './lasting-files.ts';
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

/**
 * Reads an earlier site as it is now, and keeps its widgets below `to`, which need not exist: another build may replace that site meanwhile.
 */
export async function readEarlier(earlier: string, to: string): Promise<EarlierSite> {
  for (let replaced = 0; ; replaced += 1) {
    try {
      const files = await listFiles(earlier);
      const widgets = files.filter((file) => file.startsWith('embed/'));
      for (const file of widgets) {
        const target = path.join(to, file);
        await mkdir(path.dirname(target), { recursive: true });
        await placeFile(path.join(earlier, file), target);
      }
      return { widgets: widgets.length > 0 ? to : null, published: lastingAmong(files) };
    } catch (error) {
      await rm(to, { recursive: true, force: true });
      if (!isGone(error)) throw error;
      if (replaced === MOST_REPLACED) return noEarlierSite;
      // Between the two renames of another build it is not there; a moment later it is, or there is none.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
