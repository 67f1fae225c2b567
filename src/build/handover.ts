import { hasErrors } from '#problems/problem.ts';
import { loadSite } from '#content/load-site.ts';
import { digestOf } from '#content/snapshot.ts';
import { buildReports, type BuiltSite } from '#site/built-site.ts';
import type { SiteOptions } from '#site/options.ts';
import { openStore } from '#site/open-store.ts';
import type { Places } from '#site/places.ts';
import { readOnly } from '#store/folder-store.ts';

/** All that Astro is told of a site. It is text, so that it can stand in a module of the bundle, or go to another process. */
export interface Handover extends SiteOptions {
  /** What the content must be, as the build read it; null in development, where it changes. */
  digest: string | null;
  /** One hash over our code as the build found it; null in development, where it changes. */
  code: string | null;
  /** Absolute path of the folder in which the build has drawn the cards before its pages; null in development. */
  drawn: string | null;
  places: Places;
}

/** The module from which pages read the handover: the integration makes it. */
export const handoverModule = 'virtual:plaudit/handover';

/** The site that was handed over. Throws where its content has errors, or is not what the build has read. */
export async function siteOf({ places, digest, code, ...options }: Handover): Promise<BuiltSite> {
  const { site, problems } = await loadSite(options.content, { today: options.today });
  if (!site || hasErrors(problems)) {
    throw new Error('The content has problems. Run `npm run check` to see them.');
  }
  if (digest !== null && digestOf(site.files) !== digest) {
    throw new Error('The copy of the content was changed while the site was being built.');
  }
  // A server that draws in passing leaves nothing behind.
  const store = openStore(places);
  return buildReports(site, options, places, digest === null ? readOnly(store) : store, code);
}
