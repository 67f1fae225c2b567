import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checks } from '#audit/checks.ts';
import { openSite } from '#audit/open-site.ts';
import { listFiles } from '#audit/read-pages.ts';
import { copyOf } from '../support/mutations/site-copy.ts';

/** What is no mark of its own follows from the published data too: each check, alone, finds a change that no hash and no count betrays. */

const site = inject('thinSites');
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'plaudit-told-'));
  await copyOf(site, copy);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

async function faultsOf(id: string): Promise<string[]> {
  const opened = await openSite(copy, await listFiles(copy));
  const check = checks.find((one) => one.id === id)!;
  return (await check.run(opened!)).faults.map(({ file, message }) => `${file}: ${message}`);
}

/** Changes a file of the copy, looks, and puts it back. */
async function lookedAt(id: string, file: string, from: RegExp, to: string): Promise<string[]> {
  const text = await readFile(path.join(site, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from}`);
  // The copy is made of links.
  const place = path.join(copy, file);
  await unlink(place);
  await writeFile(place, changed);
  try {
    return await faultsOf(id);
  } finally {
    await writeFile(place, text);
  }
}

const ids = ['charts', 'entries', 'sitemaps', 'feeds', 'alt texts', 'marks'];

test.each(ids)('%s: an untouched site has no fault', async (id) => {
  expect(await faultsOf(id)).toEqual([]);
});

describe.each([
  [
    'charts',
    'a cell of the table of a chart',
    'thin-followers/following/index.html',
    /1,825 </,
    '1,826 <',
  ],
  [
    'charts',
    'what a chart finds',
    'thin-followers/following/index.html',
    /(<figcaption[\s\S]*?)grew/,
    '$1shrank',
  ],
  [
    'charts',
    'the numbers that are read out',
    'thin-followers/following/index.html',
    /"values":\[1812/,
    '"values":[1813',
  ],
  [
    'charts',
    'the numbers of a view that a reader may choose',
    'charts/thin-followers/followers.views.json',
    /"values":\[2102/,
    '"values":[2103',
  ],
  [
    'charts',
    'what a view finds',
    'charts/thin-followers/followers.views.json',
    /grew 3\.1%/,
    'grew 31%',
  ],
  [
    'charts',
    'the description of the drawing of a view',
    'charts/thin-followers/followers.views.json',
    /(<desc[^>]*>[^<]*)2,168/,
    '$19,168',
  ],
  ['charts', 'views that nobody can read', 'charts/thin-followers/followers.views.json', /^\[/, ''],
  [
    'charts',
    'a view that is offered and is not there',
    'thin-followers/following/index.html',
    /ranges&quot;:\[30,90\]/,
    'ranges&quot;:[30,90,365]',
  ],
  [
    'charts',
    'the description of a drawing',
    'charts/thin-project/followers.light.svg',
    /(<desc[^>]*>[^<]*)339/,
    '$1939',
  ],
  [
    'charts',
    'the description in a widget',
    'embed/thin-project/growth/index.html',
    /(<desc[^>]*>[^<]*)339/,
    '$1939',
  ],
  [
    'charts',
    'a chart of a name that is none',
    'thin-sums/reach/index.html',
    /data-chart="views"/,
    'data-chart="view"',
  ],
  [
    'entries',
    'the day of a measure',
    'thin-followers/evidence/index.html',
    />16 Nov 2026<\/time>/,
    '>17 Nov 2026</time>',
  ],
  [
    'entries',
    'how a measure is reckoned',
    'thin-followers/evidence/index.html',
    /as it was observed/,
    'as it was hoped',
  ],
  [
    'entries',
    'the name of an entry',
    'thin-followers/evidence/index.html',
    /<article id="following.followers.instagram"/,
    '<article id="following.followers.other"',
  ],
  [
    'sitemaps',
    'a page that is none',
    'sitemap-0.xml',
    /thin-project\/embed\//,
    'thin-project/embeds/',
  ],
  [
    'sitemaps',
    'a page that is left out',
    'sitemap-0.xml',
    /<url><loc>[^<]*thin-project\/embed\/<\/loc><\/url>/,
    '',
  ],
  ['sitemaps', 'a sitemap that is not there', 'sitemap-index.xml', /sitemap-0/, 'sitemap-8'],
  ['sitemaps', 'another version of XML', 'sitemap-0.xml', /version="1\.0"/, 'version="1.1"'],
  ['sitemaps', 'robots that lead elsewhere', 'robots.txt', /sitemap-index/, 'sitemap-indices'],
  [
    'sitemaps',
    'a page that forbids what the sitemap offers',
    'thin-project/index.html',
    /<title>/,
    '<meta name="robots" content="noindex"><title>',
  ],
  ['feeds', 'the time of an entry', 'feed.json', /T12:00:00/, 'T13:00:00'],
  ['feeds', 'the zone of an entry', 'feed.json', /T12:00:00\+01:00/, 'T12:00:00+02:00'],
  ['feeds', 'the time of an entry in the other feed', 'rss.xml', /11:00:00 GMT/, '10:00:00 GMT'],
  [
    'feeds',
    'more than a title',
    'feed.json',
    /on Ada Muster \(sample\)/,
    'on Ada Muster, five stars (sample)',
  ],
  ['feeds', 'a tie that is left out', 'rss.xml', / \(Customer, not verified\)/, ''],
  [
    'alt texts',
    'a number in the words for a card',
    'embed/thin-followers/card/index.html',
    /2,168 on 16/,
    '9,168 on 16',
  ],
  [
    'alt texts',
    'a number beside a dated card',
    'embed/thin-followers/card/2026-11-16/index.html',
    /2,168 on 16/,
    '9,168 on 16',
  ],
  [
    'marks',
    'a day that is none',
    'thin-words/testimonials/index.html',
    /datetime="2026-0/,
    'datetime="2026-9',
  ],
  [
    'marks',
    'the day of a dated copy',
    'embed/thin-words/wall/2026-10-03/index.html',
    /As of 3 Oct/,
    'As of 8 Oct',
  ],
] as const)('%s finds %s', (id, _, file, from, to) => {
  test(`in ${file}`, async () => {
    expect(await lookedAt(id, file, from, to)).not.toEqual([]);
  });
});
