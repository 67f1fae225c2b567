import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { projectRoot } from '../command.ts';
import { base } from '../sample-site.ts';
import { thinContent } from '../thin-sites.ts';

/** What a visitor, a search engine or a host reads of a built site. */
export interface SiteText {
  name: string;
  /** Absolute paths of the site, and of the content that it was made from. */
  folder: string;
  content: string;
  /** Begins and ends with a slash. */
  base: string;
  files: readonly string[];
  /** Every file that is text, by its path. */
  texts: ReadonlyMap<string, string>;
}

const isText = (file: string): boolean =>
  /\.(?:html|css|js|json|xml|txt|svg|csv)$/.test(file) || file === '_headers';

async function readSite(name: string, folder: string, content: string, below: string) {
  const files = await listFiles(folder);
  const texts = await Promise.all(
    files
      .filter(isText)
      .map(async (file): Promise<[string, string]> => [
        file,
        await readFile(path.join(folder, file), 'utf8'),
      ]),
  );
  return { name, folder, content, base: below, files, texts: new Map(texts) };
}

/** The two sites that every promise is held against: the full sample, below a base, and six profiles with little in them. */
export const promisedSites = (): Promise<SiteText[]> =>
  Promise.all([
    readSite('the sample', inject('sampleSite'), path.join(projectRoot, 'content'), base),
    readSite('the thin profiles', inject('thinSites'), thinContent, '/'),
  ]);

/** The pages of a site, or those of a form. */
export const pagesOf = (site: SiteText, form = /\.html$/): [file: string, html: string][] =>
  [...site.texts].filter(([file]) => form.test(file) && file.endsWith('.html'));

/** The same site with other words in its files of a form: in all of them, as a slip in a template makes it. */
export function withOther(
  site: SiteText,
  form: RegExp,
  change: (text: string) => string,
): SiteText {
  return {
    ...site,
    texts: new Map(
      [...site.texts].map(([file, text]) => [file, form.test(file) ? change(text) : text]),
    ),
  };
}

/** The same site without its files of a form. */
export function withoutFiles(site: SiteText, form: RegExp): SiteText {
  const stays = (file: string) => !form.test(file);
  return {
    ...site,
    files: site.files.filter(stays),
    texts: new Map([...site.texts].filter(([file]) => stays(file))),
  };
}
