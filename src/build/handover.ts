import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { hasErrors } from '#problems/problem.ts';
import { loadSite } from '#content/load-site.ts';
import { digestOf } from '#content/snapshot.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { buildReports, type BuiltSite } from '#site/built-site.ts';
import type { SiteOptions } from '#site/options.ts';
import { openStore } from '#site/open-store.ts';
import type { Places } from '#site/places.ts';
import { readOnly } from '#store/folder-store.ts';

/** All that Astro is told of a site. It is text, so that it can stand in a module of the bundle, or go to another process. */
export interface Handover extends SiteOptions {
  /** What the content must be, as the build read it; null in development, where it changes. */
  digest: string | null;
  /** Absolute path of what the build has read of the content (`writeRead`); null in development, where it is read again each time. */
  read: string | null;
  /** One hash over our code as the build found it; null in development, where it changes. */
  code: string | null;
  /** Absolute path of the folder in which the build has drawn the cards before its pages; null in development. */
  drawn: string | null;
  places: Places;
}

/** The module from which pages read the handover: the integration makes it. */
export const handoverModule = 'virtual:plaudit/handover';

/** Writes down what was read of a content folder: reading it a second time takes a hundred times as long. */
export const writeRead = (file: string, site: SiteContent): Promise<void> =>
  writeFile(file, serialize(site), { mode: 0o600 });

async function contentOf({ read, content, today }: Handover): Promise<SiteContent> {
  if (read !== null) return deserialize(await readFile(read)) as SiteContent;
  const { site, problems } = await loadSite(content, { today });
  if (!site || hasErrors(problems)) {
    throw new Error('The content has problems. Run `npm run check` to see them.');
  }
  return site;
}

/** The site that was handed over. Throws where its content has errors, or is not what the build has read. */
export async function siteOf(handover: Handover): Promise<BuiltSite> {
  const { places, digest, code, ...options } = handover;
  const site = await contentOf(handover);
  if (digest !== null && digestOf(site.files) !== digest) {
    throw new Error('The copy of the content was changed while the site was being built.');
  }
  // A server that draws in passing leaves nothing behind.
  const store = openStore(places);
  return buildReports(site, options, places, digest === null ? readOnly(store) : store, code);
}
