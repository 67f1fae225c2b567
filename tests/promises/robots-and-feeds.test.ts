import { XMLParser } from 'fast-xml-parser';
import { keepsPromise, type Kept } from '../support/promises/promise.ts';
import { pagesOf, withOther, type SiteText } from '../support/promises/site-text.ts';

// Whoever searches finds every page; whoever subscribes gets what is new, by addresses that are there.

/** Found by nobody: what is not there, what stands on other people's pages, and choices of what stands on other pages. */
const HIDDEN = /^404\.html$|^embed\/|^[^/]+\/testimonials\/(?!page\/)[^/]+\/[^/]+\//;

const parser = new XMLParser({ isArray: (name) => ['item', 'url'].includes(name) });

function check(site: SiteText): Kept {
  const faults: string[] = [];
  const text = (file: string) => site.texts.get(file) ?? '';
  const fileOf = (address: string) => {
    const { pathname } = new URL(address, 'https://x.example');
    const below = decodeURIComponent(pathname.slice(site.base.length));
    return below === '' || below.endsWith('/') ? `${below}index.html` : below;
  };
  if (/^Disallow:\s*\/\s*$/m.test(text('robots.txt'))) faults.push('robots.txt forbids all');
  if (!/^Sitemap: https:\/\/\S+\/sitemap-index\.xml$/m.test(text('robots.txt')))
    faults.push('robots.txt names no map of the site');
  const { urlset } = parser.parse(text('sitemap-0.xml')) as { urlset: { url: { loc: string }[] } };
  const mapped = new Set(urlset.url.map(({ loc }) => fileOf(loc)));
  const pages = pagesOf(site);
  for (const [file, html] of pages) {
    const hidden = HIDDEN.test(file);
    const noindex = /<meta name="robots" content="[^"]*noindex/.test(html);
    // A part of a widget is no page: it has no head.
    if (noindex !== hidden && html.includes('<head'))
      faults.push(`${file}: ${noindex ? 'asks not to be found' : 'asks to be found'}`);
    if (mapped.has(file) === hidden) faults.push(`${file}: ${hidden ? 'is' : 'is not'} on the map`);
  }
  for (const file of mapped) if (!site.files.includes(file)) faults.push(`${file} is not there`);

  const { items } = JSON.parse(text('feed.json')) as { items: { url: string }[] };
  const { rss } = parser.parse(text('rss.xml')) as {
    rss: { channel: { item: { link: string }[] } };
  };
  const links = [items.map(({ url }) => url), rss.channel.item.map(({ link }) => link)];
  if (links[0]!.join() !== links[1]!.join()) faults.push('the feeds tell of different things');
  for (const link of links.flat())
    if (!site.files.includes(fileOf(link))) faults.push(`a feed leads to ${link}`);
  if (items.length === 0) faults.push('the feeds are empty');
  return { looked: pages.length, faults };
}

keepsPromise(check, {
  'every page asks not to be found': (site) =>
    withOther(site, /\.html$/, (html) =>
      html.replace('</head>', '<meta name="robots" content="noindex"></head>'),
    ),
  'robots.txt forbids all': (site) =>
    withOther(site, /^robots\.txt$/, (text) => text.replace('Allow: /', 'Disallow: /')),
  'a page is missing on the map': (site) =>
    withOther(site, /^sitemap-0\.xml$/, (text) => text.replace(/<url>.*?<\/url>/s, '')),
  'a feed is empty': (site) =>
    withOther(site, /^feed\.json$/, (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), items: [] }),
    ),
});
