import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from '#site/built-site.ts';
import { profileCards } from '#site/card-items.ts';
import { datedCopy } from '#site/remade-widgets.ts';
import { checkOrigin, listFiles, readPage, type Reference } from '#audit/read-pages.ts';
import { correctionsOf, figuresOf, noteCorrections } from './corrections.ts';
import { wordsObjection, type Sayable } from './frozen-words.ts';

const SHEET = /^embed\/[^/]+\/faces\.[\da-f]+\.css$/;

export interface Kept {
  kept: number;
  /** Copies whose numbers were corrected, and that were made again. */
  remade: number;
  /** Copies of earlier builds that were left out, and why. */
  skipped: string[];
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** What is public of a profile today. */
function sayable(site: BuiltSite, profile: string): Sayable {
  const { testimonials } = site.views.get(profile)!.widget;
  return {
    testimonials: new Map(testimonials.map((testimonial) => [testimonial.id, testimonial])),
    alts: new Set(profileCards(site, profile).map(({ claim }) => claim.alt)),
    words: site.words,
  };
}

/** Why a copy can't be published any more; null where it can. */
async function objection(
  site: BuiltSite,
  profile: string,
  html: string,
  leadsSomewhere: (reference: Reference) => Promise<boolean>,
  file: string,
): Promise<string | null> {
  if (!site.views.has(profile)) return 'its profile is gone';
  const words = wordsObjection(html, sayable(site, profile));
  if (words !== null) return words;
  for (const reference of readPage(file, html, site.urls.home()).references) {
    if (!(await leadsSomewhere(reference))) return `${reference.url.pathname} is gone`;
  }
  return null;
}

/**
 * Copies dated widgets of an earlier build into the one that is being made, with the pictures beside them and over those of the same
 * day: once published they never change. Left out is what shows words that may not be shown any more, and what leads to nothing.
 */
export async function keepFrozen(
  site: BuiltSite,
  earlier: string | null,
  staging: string,
): Promise<Kept> {
  const result: Kept = { kept: 0, remade: 0, skipped: [] };
  if (earlier === null || !(await exists(path.join(earlier, 'embed')))) return result;
  const files = (await listFiles(path.join(earlier, 'embed'))).map((file) => `embed/${file}`);
  const sheets = new Set(files.filter((name) => SHEET.test(name)));
  const base = site.urls.home();
  const ids = new Map<string, ReadonlySet<string>>();
  const leadsSomewhere = async ({ url }: Reference): Promise<boolean> => {
    if (url.origin !== checkOrigin && url.origin !== site.urls.origin) return true;
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
    const copy = datedCopy(file);
    if (!copy) continue;
    const { profile } = copy;
    if (site.remade.has(file) && (await exists(path.join(staging, file)))) {
      result.remade += 1;
      continue;
    }
    const html = await readFile(path.join(earlier, file), 'utf8');
    const folder = path.posix.dirname(file);
    const beside = new Set(files.filter((name) => path.posix.dirname(name) === folder));
    const own = (reference: Reference) => reference.url.pathname.slice(base.length);
    const leads = async (reference: Reference): Promise<boolean> =>
      beside.has(own(reference)) || sheets.has(own(reference)) || leadsSomewhere(reference);
    const gone = await objection(site, profile, html, leads, file);
    const figures = gone === null ? figuresOf(html) : null;
    const corrections = figures ? correctionsOf(site, profile, copy.day, figures) : [];
    const why =
      gone ??
      (corrections.length > 0 && site.content.settings.correctedWidgets === 'remove'
        ? 'its numbers were corrected'
        : null);
    if (why === null) {
      // Of the faces of earlier builds, those that a kept copy is set in: others hold the letters of words that are gone.
      const faces = readPage(file, html, base)
        .references.map(own)
        .filter((name) => sheets.has(name));
      for (const name of [...beside, ...faces])
        await cp(path.join(earlier, name), path.join(staging, name));
      const noted = noteCorrections(html, corrections, site);
      if (noted !== html) await writeFile(path.join(staging, file), noted);
      result.kept += 1;
    } else if (!(await exists(path.join(staging, file)))) {
      result.skipped.push(`${path.dirname(file)}/ of an earlier build: ${why}`);
    }
  }
  return result;
}
