import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import type { ContentFile } from '#schemas/site-content.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { drawnCards } from '#site/drawn-cards.ts';
import { goneParts, goneWidgets } from '#site/gone-parts.ts';
import { shownParts } from '#site/shown-parts.ts';
import { siteFonts } from '#site/site-fonts.ts';
import { keyOf } from '#store/kept.ts';
import { keepFiles, putBack, type KeptFiles } from './kept-files.ts';

/** All that Astro made of a profile: its pages and data, and what of the folder of assets its pages name. */
interface KeptPages {
  own: KeptFiles;
  assets: KeptFiles;
}

/** Folders that have one for each profile. */
const SHARED_FOLDERS = ['charts', 'data', 'avatars', 'embed'];

/** Whose file this is, or whose address; null where it is of the site as a whole. Both are below the base. */
export function ownerOf(file: string, profiles: ReadonlySet<string>): string | null {
  const [first = '', second = ''] = file.split('/');
  const name = SHARED_FOLDERS.includes(first) ? second.replace(/\.json$/, '') : first;
  return profiles.has(name) ? name : null;
}

/** What the owner's pages import: how styles are put together depends on it, on the pages of everybody. */
async function importsOf(site: BuiltSite, files: readonly ContentFile[]): Promise<string[]> {
  const texts = await Promise.all(
    files
      .filter(({ path: file }) => file.endsWith('.mdx'))
      .map(({ path: file }) => readFile(path.join(site.content.root, file), 'utf8')),
  );
  return [
    ...new Set(texts.flatMap((text) => text.match(/^\s*(?:import|export)\b.*$/gm) ?? [])),
  ].sort();
}

/**
 * A key for the pages of each profile, over all that decides their bytes: our code, the day, the settings, what the heads of all pages say of
 * other profiles, the files of its own folder, and what keeps its address. `files` are those of the content.
 */
export async function pageKeys(
  site: BuiltSite,
  files: readonly ContentFile[],
): Promise<Map<string, string>> {
  const { content, urls, today, code } = site;
  if (code === null) return new Map();
  const { preload } = await siteFonts(site);
  const heads = await Promise.all(
    content.profiles.map(async ({ id, page }) => {
      const { chapters, appendices } = await shownParts(site, id);
      return [id, page.frontMatter, chapters, [...appendices]];
    }),
  );
  const imports = await importsOf(site, files);
  const hashesOf = (some: readonly ContentFile[]) =>
    some.map(({ path: file, sha256 }) => [file, sha256]);
  const shared = JSON.stringify([
    today,
    urls.origin,
    urls.home(),
    content.settings,
    heads,
    preload,
    imports,
    // What is imported from another folder may be anything there.
    imports.some((line) => line.includes('../')) ? hashesOf(files) : null,
  ]);
  const own = Map.groupBy(files, ({ path: file }) => file.split('/')[1] ?? '');
  const gone = [...(await goneParts(site)), ...(await goneWidgets(site))];
  const keys = content.profiles.map(async ({ id }): Promise<[string, string]> => {
    const cards = (await drawnCards(site, id)).map(({ path: { card, key }, sizes }) => [
      card.id,
      key,
      sizes.map((size) => size.id),
    ]);
    const kept = [
      ...gone.filter(({ profile }) => profile === id),
      ...[...site.remade].filter((file) => file.startsWith(`embed/${id}/`)),
    ];
    return [
      id,
      keyOf(['pages 1', code, shared, JSON.stringify([hashesOf(own.get(id) ?? []), cards, kept])]),
    ];
  });
  return new Map(await Promise.all(keys));
}

const isCode = (file: string): boolean => /\.(?:css|m?js)$/.test(file);

/** The pages that were taken from the store. */
export interface TakenPages {
  profiles: ReadonlySet<string>;
  /** Below the folder of the site. */
  files: readonly string[];
  /** Styles and scripts that they ask for: Astro makes them again. */
  code: readonly string[];
}

export const nothingTaken: TakenPages = { profiles: new Set(), files: [], code: [] };

/** Puts the pages that are kept under these keys into `staging`, each file checked by the store. A profile whose pages are not all there is left out. */
export async function takePages(
  { store }: BuiltSite,
  keys: ReadonlyMap<string, string>,
  staging: string,
): Promise<TakenPages> {
  const profiles = new Set<string>();
  const files: string[] = [];
  const code = new Set<string>();
  for (const [profile, key] of keys) {
    const entry = await store.read(key);
    if (entry === null) continue;
    const { own, assets } = JSON.parse(entry.toString()) as KeptPages;
    const pictures = assets.filter(([file]) => !isCode(file));
    if (await putBack(store, [...own, ...pictures], staging)) {
      profiles.add(profile);
      files.push(...own.map(([file]) => file));
      for (const [file] of assets) if (isCode(file)) code.add(file);
    } else await removeAll(staging, own);
  }
  return { profiles, files, code: [...code] };
}

async function removeAll(staging: string, files: KeptFiles): Promise<void> {
  for (const [file] of files) await rm(path.join(staging, file), { force: true });
}

/** Keeps what Astro has just made of the profiles that were not taken. */
export async function keepPages(
  { store, content, urls }: BuiltSite,
  keys: ReadonlyMap<string, string>,
  { profiles: taken }: TakenPages,
  staging: string,
): Promise<void> {
  const ids = new Set(content.profiles.map(({ id }) => id));
  const all = await listFiles(staging);
  const byOwner = Map.groupBy(all, (file) => ownerOf(file, ids));
  const assets = all.filter((file) => file.startsWith('assets/'));
  for (const [profile, key] of keys) {
    if (taken.has(profile)) continue;
    const names = byOwner.get(profile) ?? [];
    const named = new Set<string>();
    for (const file of names.filter((name) => name.endsWith('.html'))) {
      const html = await readFile(path.join(staging, file), 'utf8');
      for (const asset of assets) if (html.includes(urls.asset(asset))) named.add(asset);
    }
    const pages: KeptPages = {
      own: await keepFiles(store, staging, names),
      assets: await keepFiles(store, staging, [...named]),
    };
    await store.write(key, Buffer.from(JSON.stringify(pages)));
  }
}
