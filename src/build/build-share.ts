import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { tmpdir } from 'node:os';
import {
  beginBuild,
  runStages,
  tidy,
  type BuildListener,
  type BuildOptions,
} from './build-site.ts';
import { ownFolder } from './own-folder.ts';
import { archives } from './stages/archives.ts';
import { cards } from './stages/cards.ts';
import { pages } from './stages/pages.ts';
import { StageError } from './stages/stage.ts';

const ELSEWHERE = 'Name a folder that can be written with --cache.';

/** One of several that make a site together: the first is 1. */
export interface Share {
  place: number;
  count: number;
}

/** The profiles of a share: every so many-th, so that neighbours in the folder, which are often alike, are spread. */
export const profilesOf = ({ place, count }: Share, ids: readonly string[]): string[] =>
  ids.filter((_, index) => index % count === place - 1);

/**
 * Makes the pictures and the pages of a share of the profiles, and leaves them in the store alone: a build with that store, or with those of
 * all shares, takes them from there and makes what is of the site as a whole. Returns the profiles; null where the content has errors
 * (the listener has been told). Throws as `buildSite` does.
 */
export async function buildShare(
  options: Omit<BuildOptions, 'out' | 'fresh'>,
  share: Share,
  listener: BuildListener,
): Promise<string[] | null> {
  const work = ownFolder(path.join(tmpdir(), 'plaudit-share'), 'staging');
  const staging = path.join(work, 'site');
  try {
    await mkdir(staging, { recursive: true, mode: 0o700 });
    const begun = await beginBuild({ ...options, fresh: false }, work, listener);
    if (!begun) return null;
    const { earlier, code: _, todo: __, ...read } = begun;
    const { site, files } = read;
    const own = profilesOf(share, [...site.reports.keys()]);
    listener.stageEnded('content', `${files.length} files`, []);
    if (own.length === 0) return own;
    const stageOptions = { ...options, earlier: earlier.widgets };
    const context = { options: stageOptions, ...read, only: new Set(own), staging, work };
    // Pages say how heavy the cards and their zips are.
    await runStages([cards, archives, pages], context, listener);
    // Shares of one site may be made in one store: none forgets what another has made.
    const owner = `${options.content} ${share.place}/${share.count}`;
    await tidy(site.store, { ...options, content: owner }, listener);
    const trouble = site.store.trouble();
    if (trouble !== null) {
      const fault = { file: options.places.caches, message: trouble };
      throw new StageError('The share cannot be kept', [fault], ELSEWHERE);
    }
    return own;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
