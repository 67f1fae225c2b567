import { addressOf } from './audit-site.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, elementsIn, readHtml, textOf } from './html.ts';
import type { OpenSite } from './open-site.ts';
import { servedAt } from './read-pages.ts';

const SITEMAP = /^sitemap-(?:index|\d+)\.xml$/;
/** https://www.sitemaps.org/protocol.html */
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const BEGINNING = '<?xml version="1.0" encoding="UTF-8"?>';

/** The pages that a search engine may show, each by the one address that it says is its own. */
async function openPages({ files, text, ledger }: OpenSite): Promise<string[]> {
  const open: string[] = [];
  const { origin, base } = addressOf(ledger);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await text(file);
    // What a widget's element fetches is a part of a page.
    const isPage = /^<!doctype/i.test(html);
    if (!isPage || /<meta name="robots" content="noindex"/.test(html)) continue;
    const address = servedAt(file);
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    // The page of the profile that is home stands at two.
    if (canonical === undefined || canonical === encodeURI(`${origin}${base}${address}`))
      open.push(address);
  }
  return open;
}

/** What is wrong with one list, apart from what it lists. */
function formFault(file: string, xml: string): string | null {
  if (!xml.startsWith(BEGINNING)) return 'does not begin as XML does';
  const name = file === 'sitemap-index.xml' ? 'sitemapindex' : 'urlset';
  const root = [...elementsIn(readHtml(xml))].find(({ tagName }) => tagName === name);
  return root && attributeOf(root, 'xmlns') === NAMESPACE ? null : `is no ${name} of sitemaps.org`;
}

/** The sitemaps list each page that search engines may show, and nothing else; robots.txt leads to them. */
export const sitemapCheck: Check = {
  id: 'sitemaps',
  async run(site) {
    const faults: Fault[] = [];
    const listed = new Map<string, Set<string>>();
    for (const file of site.files.filter((name) => SITEMAP.test(name))) {
      const xml = await site.text(file);
      const fault = formFault(file, xml);
      if (fault !== null) faults.push({ file, message: fault });
      const places = [...elementsIn(readHtml(xml))].filter(({ tagName }) => tagName === 'loc');
      listed.set(file, new Set(places.map(({ childNodes }) => textOf(childNodes).trim())));
    }
    const index = listed.get('sitemap-index.xml');
    // A site that has no address yet has none.
    if (!index) return { faults, looked: 'no sitemaps' };
    const { origin, base } = addressOf(site.ledger);
    const home = `${origin}${base}`;
    const sitemaps = [...listed.keys()].filter((file) => file !== 'sitemap-index.xml');
    faults.push(
      ...differences('sitemap-index.xml', new Set(sitemaps.map((file) => home + file)), index),
    );
    const pages = new Set((await openPages(site)).map((address) => encodeURI(home + address)));
    const shown = new Set(sitemaps.flatMap((file) => [...listed.get(file)!]));
    faults.push(...differences(sitemaps[0] ?? 'sitemap-index.xml', pages, shown));
    const robots = await site.text('robots.txt').catch(() => '');
    if (!robots.split('\n').includes(`Sitemap: ${home}sitemap-index.xml`))
      faults.push({ file: 'robots.txt', message: 'does not lead to the sitemap' });
    return { faults, looked: `${shown.size} pages are in the sitemap, and no others` };
  },
};

function differences(file: string, wanted: Set<string>, found: Set<string>): Fault[] {
  return [
    ...[...wanted.difference(found)].map((address) => ({ file, message: `lacks ${address}` })),
    ...[...found.difference(wanted)].map((address) => ({
      file,
      message: `lists ${address}, which is no page to be shown`,
    })),
  ];
}
