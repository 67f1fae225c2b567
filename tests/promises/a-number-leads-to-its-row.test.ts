import { parseHTML } from 'linkedom';
import { keepsPromise, type Kept } from '../support/promises/promise.ts';
import { pagesOf, withoutFiles, withOther, type SiteText } from '../support/promises/site-text.ts';

// From a number on any page of a profile to its entry in the evidence, and from there to rows that are published.

const WORDS = /^[^/]+\/(?!evidence\/|share\/|embed\/).*index\.html$|^[^/]+\/index\.html$/;

interface Entry {
  value: string;
  rows: string[];
}

/** The entries of a profile's evidence, by the id of their measure. */
function entriesOf(html: string): Map<string, Entry> {
  const { document } = parseHTML(html);
  return new Map(
    [...document.querySelectorAll('article[id]')].map((entry) => [
      entry.id,
      {
        value:
          entry.querySelector('data[data-measure]:not([data-bound])')?.getAttribute('value') ?? '',
        rows: [...entry.querySelectorAll('a.source')].map((link) => link.getAttribute('href')!),
      },
    ]),
  );
}

const idsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));

function check(site: SiteText): Kept {
  const faults: string[] = [];
  let looked = 0;
  const evidence = new Map(
    pagesOf(site, /^[^/]+\/evidence\/index\.html$/).map(([file, html]) => [
      file.split('/')[0]!,
      entriesOf(html),
    ]),
  );
  const ids = new Map<string, Set<string>>();
  const leadsToRow = (address: string): boolean => {
    const [page, anchor] = address.slice(site.base.length).split('#');
    const file = `${page}index.html`;
    const html = site.texts.get(file);
    if (html === undefined) return false;
    if (!ids.has(file)) ids.set(file, idsOf(html));
    return anchor === undefined || ids.get(file)!.has(decodeURIComponent(anchor));
  };
  /** The number, or the words that it stands in, are a link to its entry, or to a page of which a number is. */
  const leadsToEntry = (mark: Element, id: string): boolean => {
    const near = mark.closest('li,tr,p,h1,h2,h3,dd,div')?.parentElement;
    const links = [...(near?.querySelectorAll('a[href]') ?? [])];
    return links.some((link) => {
      const address = link.getAttribute('href')!;
      if (address.endsWith(`/evidence/#${id}`)) return true;
      const page = site.texts.get(`${address.slice(site.base.length)}index.html`);
      return page?.includes(`/evidence/#${id}"`) ?? false;
    });
  };
  for (const [file, html] of pagesOf(site, WORDS)) {
    const entries = evidence.get(file.split('/')[0]!);
    if (!entries || file === 'embed/index.html') continue;
    const { document } = parseHTML(html);
    for (const mark of document.querySelectorAll('main data[data-measure]')) {
      // A bound stands beside its number; a drawing has a table of its own.
      if (mark.hasAttribute('data-bound') || mark.closest('svg')) continue;
      looked += 1;
      const id = mark.getAttribute('data-measure')!;
      const value = mark.getAttribute('value')!;
      const entry = entries.get(id);
      const place = `${file}: ${id} ${value}`;
      if (!entry) faults.push(`${place} has no entry`);
      else if (Math.abs(Number(entry.value) - Number(value)) >= 0.5)
        faults.push(`${place}, the evidence says ${entry.value}`);
      else if (entry.rows.length === 0) faults.push(`${place} has no rows`);
      else if (!entry.rows.every(leadsToRow)) faults.push(`${place} leads to no row`);
      // A drawing says its numbers in words, and has its rows beside them.
      if (mark.closest('figure') && html.includes(`/evidence/#${id}"`)) continue;
      if (!leadsToEntry(mark, id)) faults.push(`${place} leads nowhere`);
    }
  }
  return { looked, faults };
}

keepsPromise(check, {
  'numbers lead nowhere': (site) =>
    withOther(site, WORDS, (html) => html.replaceAll(/\/evidence\/#[\w.:-]+/g, '/evidence/')),
  'the evidence of a number is gone': (site) =>
    withOther(site, /evidence\/index\.html$/, (html) =>
      html.replaceAll(/<article id="following\.[^"]*"/g, '<article'),
    ),
  'a number is another one than in its evidence': (site) =>
    withOther(site, WORDS, (html) =>
      html.replaceAll(/<data value="(\d+)"/g, (_, digits) => `<data value="9${digits}"`),
    ),
  'rows are not published': (site) => withoutFiles(site, /^[^/]+\/evidence\/[^/]+\/index\.html$/),
});
