import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import type { EarlierSite } from './earlier-site.ts';
import { keepFiles, putBack, type KeptFiles } from './kept-files.ts';
import type { SiteOptions } from '#site/options.ts';
import type { Store } from '#store/folder-store.ts';
import { keyOf } from '#store/kept.ts';

/** What a stage told the terminal. */
export interface Told {
  name: string;
  made: string;
  notes: readonly string[];
}

/** A whole site, as the store keeps it: the files by where their bytes are kept, and what was told while they were made. */
interface KeptSite {
  files: KeptFiles;
  told: readonly Told[];
}

/** All that decides the bytes of a site. */
export interface SiteInputs {
  /** One hash over the content. */
  content: string;
  /** One hash over our code and what it runs on. */
  code: string;
  /** One hash over what is taken over of the earlier site. */
  earlier: string;
  options: Pick<SiteOptions, 'today' | 'site' | 'base'>;
}

/** Larger sites are made anew: they would push all else out of the store. */
const MOST_BYTES = 300_000_000;

export const siteKey = ({ content, code, earlier, options }: SiteInputs): string =>
  keyOf([
    'site 2',
    content,
    code,
    earlier,
    options.today,
    JSON.stringify([options.site, options.base]),
  ]);

/** One hash over what the next build takes over of a site: its dated widgets with whatever lies beside them, and the addresses that stay. */
export async function earlierDigest({ widgets, published }: EarlierSite): Promise<string> {
  const digest = createHash('sha256').update(published.join('\n'));
  const embed = widgets === null ? null : path.join(widgets, 'embed');
  for (const file of embed === null ? [] : (await listFiles(embed).catch(() => [])).sort()) {
    const bytes = await readFile(path.join(embed!, file));
    digest.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}

/**
 * Puts the site of these inputs into the empty folder `staging`, each file checked by the store. Null where it is not kept, or not
 * wholly: then `staging` is empty again.
 */
export async function restoreSite(
  store: Store,
  key: string,
  staging: string,
): Promise<readonly Told[] | null> {
  const entry = await store.read(key);
  if (entry === null) return null;
  const { files, told } = JSON.parse(entry.toString()) as KeptSite;
  if (await putBack(store, files, staging)) return told;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  return null;
}

/** Keeps a site that was made and checked, for builds of the same inputs. One that is too large is not kept. */
export async function keepSite(
  store: Store,
  keys: readonly string[],
  staging: string,
  told: readonly Told[],
): Promise<void> {
  const names = (await listFiles(staging)).sort();
  const sizes = await Promise.all(names.map((name) => stat(path.join(staging, name))));
  if (sizes.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return;
  const site: KeptSite = { files: await keepFiles(store, staging, names), told };
  for (const key of keys) await store.write(key, Buffer.from(JSON.stringify(site)));
}
