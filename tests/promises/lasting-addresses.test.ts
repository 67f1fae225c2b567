import path from 'node:path';
import { expect, it } from 'vitest';
import { keepsPromise, type Kept } from '../support/promises/promise.ts';
import { promisedSites, withoutFiles, type SiteText } from '../support/promises/site-text.ts';

// What others have embedded stays where it is. The addresses of the sites are written down; new ones may come, none may go.

const LASTING =
  /^(?:cards\/|charts\/|embed\/|data\/|embed\.js$|proof\.json$|feed\.json$|rss\.xml$)/;
/** Faces have the hash of their letters in the name; a dated copy is that of its day, and kept by the build that follows. */
const CHANGING = /\/faces\.[\da-f]+\.css$|\/\d{4}-\d\d-\d\d\//;

const lastingOf = ({ files }: SiteText): string[] =>
  files.filter((file) => LASTING.test(file) && !CHANGING.test(file)).sort();

const written = (site: SiteText): string =>
  path.join(import.meta.dirname, 'addresses', `${path.basename(site.content)}.txt`);

const sites = await promisedSites();

it.each(sites.map((site) => [site.name, site] as const))(
  'those of %s are written down',
  async (_, site) => {
    const lasting = lastingOf(site);
    expect(lasting.length).toBeGreaterThan(50);
    await expect(`${lasting.join('\n')}\n`).toMatchFileSnapshot(written(site));
  },
);

/** By the words of the README: each profile has a card, data and a card to embed, whatever it has little of. */
function check(site: SiteText): Kept {
  const faults: string[] = [];
  const profiles = (
    JSON.parse(site.texts.get('proof.json') ?? '{"profiles":[]}') as { profiles: { id: string }[] }
  ).profiles.map(({ id }) => id);
  const expected = [
    'proof.json',
    'feed.json',
    'rss.xml',
    'embed.js',
    ...profiles.flatMap((id) => [
      `${id}/index.html`,
      `cards/${id}/profile.og.png`,
      `data/${id}.json`,
    ]),
  ];
  for (const file of expected) if (!site.files.includes(file)) faults.push(`${file} is gone`);
  return { looked: expected.length, faults };
}

keepsPromise(check, {
  'the cards have other names': (site) => withoutFiles(site, /^cards\/.*\/profile\.og\.png$/),
  'the script of widgets has another name': (site) => withoutFiles(site, /^embed\.js$/),
  'the data are elsewhere': (site) => withoutFiles(site, /^data\//),
});
