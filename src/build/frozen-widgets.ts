import { cp, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { reportOn, type BuiltSite } from '#site/built-site.ts';
import { checkOrigin, listFiles, readPage, type Reference } from '#audit/read-pages.ts';

const DATED = /^embed\/([^/]+)\/[^/]+\/\d{4}-\d\d-\d\d\/index\.html$/;
const SHEET = /^embed\/[^/]+\/faces\.[\da-f]+\.css$/;

export interface Kept {
  kept: number;
  /** Copies of earlier builds that were left out, and why. */
  skipped: string[];
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Why a copy can't be published any more; null where it can. */
async function objection(
  site: BuiltSite,
  profile: string,
  html: string,
  leadsSomewhere: (reference: Reference) => Promise<boolean>,
  file: string,
): Promise<string | null> {
  if (!site.reports.has(profile)) return 'its profile is gone';
  const { testimonials } = reportOn(site, profile, 'widget').profile;
  const allowed = new Set(testimonials.map(({ id }) => id));
  for (const [, id] of html.matchAll(/ data-item="([^"]*)"/g)) {
    // A promise never to change is no reason to show words that somebody took back.
    if (!allowed.has(id!)) return `the consent of ${id} is gone`;
  }
  for (const reference of readPage(file, html, site.urls.home()).references) {
    if (!(await leadsSomewhere(reference))) return `${reference.url.pathname} is gone`;
  }
  return null;
}

/**
 * Copies dated widgets of an earlier build into the one that is being made, with the pictures beside them and over those of the same
 * day: once published they never change. Left out is what shows words whose consent is gone, and what leads to nothing.
 */
export async function keepFrozen(
  site: BuiltSite,
  earlier: string | null,
  staging: string,
): Promise<Kept> {
  const result: Kept = { kept: 0, skipped: [] };
  if (earlier === null || !(await exists(path.join(earlier, 'embed')))) return result;
  const files = (await listFiles(path.join(earlier, 'embed'))).map((file) => `embed/${file}`);
  for (const file of files.filter((name) => SHEET.test(name))) {
    if (await exists(path.join(staging, file))) continue;
    await cp(path.join(earlier, file), path.join(staging, file));
  }
  const base = site.urls.home();
  const ids = new Map<string, ReadonlySet<string>>();
  const leadsSomewhere = async ({ url }: Reference): Promise<boolean> => {
    if (url.origin !== checkOrigin && url.origin !== new URL(site.urls.absolute('/')).origin)
      return true;
    if (!url.pathname.startsWith(base)) return false;
    const below = decodeURIComponent(url.pathname.slice(base.length)).replace(
      /(^|\/)$/,
      '$1index.html',
    );
    if (!(await exists(path.join(staging, below)))) return false;
    if (url.hash === '' || !below.endsWith('.html')) return true;
    if (!ids.has(below)) {
      ids.set(below, readPage(below, await readFile(path.join(staging, below), 'utf8'), base).ids);
    }
    return ids.get(below)!.has(decodeURIComponent(url.hash.slice(1)));
  };
  for (const file of files) {
    const profile = DATED.exec(file)?.[1];
    if (profile === undefined) continue;
    const html = await readFile(path.join(earlier, file), 'utf8');
    const folder = path.posix.dirname(file);
    const beside = new Set(files.filter((name) => path.posix.dirname(name) === folder));
    const leads = async (reference: Reference): Promise<boolean> =>
      beside.has(reference.url.pathname.slice(base.length)) || leadsSomewhere(reference);
    const why = await objection(site, profile, html, leads, file);
    if (why === null) {
      for (const name of beside) await cp(path.join(earlier, name), path.join(staging, name));
      result.kept += 1;
    } else if (!(await exists(path.join(staging, file)))) {
      result.skipped.push(`${path.dirname(file)}/ of an earlier build: ${why}`);
    }
  }
  return result;
}
