import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import {
  claimsMore,
  consentMutation,
  digitMutation,
  removal,
  replacement,
  swapMutation,
  wordMutation,
} from './changes.ts';
import type { Mutation } from './mutation.ts';
import { pick, seeded, type Random } from './random.ts';
import { saidPlaces, type Place } from './said-places.ts';

/** Each kind of output with the files that it consists of. */
const outputs: readonly (readonly [name: string, form: RegExp])[] = [
  ['rows page', /^[^/]+\/evidence\/[^/]+\/index\.html$/],
  ['dated widget', /^embed\/[^/]+\/[^/]+\/\d{4}-\d\d-\d\d\/index\.html$/],
  ['widget', /^embed\/.*\.html$/],
  ['page', /\.html$/],
  ['chart drawing', /^charts\/.*\.svg$/],
  ['published table', /^data\/.*\.csv$/],
  ['published data', /^data\/[^/]+\.json$/],
  ['proof.json', /^proof\.json$/],
  ['numerals.json', /^numerals\.json$/],
  ['feed', /^(?:feed\.json|rss\.xml)$/],
  ['sitemap and robots', /^(?:sitemap.*\.xml|robots\.txt)$/],
  ['oEmbed and newest', /^embed\/.*\.json$/],
];

const outputOf = (file: string): string | undefined =>
  outputs.find(([, form]) => form.test(file))?.[0];

/** Every file that a reader of text meets, by its kind of output. */
async function textFiles(folder: string, files: readonly string[]) {
  const texts: { file: string; output: string; text: string; places: Place[] }[] = [];
  for (const file of files) {
    const output = outputOf(file);
    if (output === undefined) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    const places = /\.(?:html|svg)$/.test(file)
      ? saidPlaces(text)
      : [{ at: 0, length: text.length }];
    texts.push({ file, output, text, places });
  }
  return texts;
}

/** The first lines of every quote that is published, as pages, tables and structured data hold them. */
async function quotesOf(folder: string, files: readonly string[]): Promise<string[]> {
  const quotes: string[] = [];
  for (const file of files.filter((one) => /^data\/[^/]+\.json$/.test(one))) {
    const { profile } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as {
      profile: { testimonials: { quote: string }[] };
    };
    quotes.push(
      ...profile.testimonials
        .flatMap(({ quote }) => quote.split(/[\n"*_`'’&]/)[0]!.slice(0, 80))
        .filter((part) => part.length >= 12),
    );
  }
  return quotes;
}

/** So many changes of one file at most: each that speaks for itself needs a look at the whole site of its own. */
const MOST_OF_A_FILE = 6;
/** Archives are looked at one by one. */
const MOST_OF_A_KIND: Readonly<Record<string, number>> = { zip: 8 };

/** Whether there are enough of this kind already, so that the others get their turn. */
function isEnough(mutation: Mutation, mutations: readonly Mutation[]): boolean {
  const ofKind = mutations.filter(({ output }) => output === mutation.output);
  if (ofKind.length >= (MOST_OF_A_KIND[mutation.output] ?? Infinity)) return true;
  return mutation.files.some(
    (file) => ofKind.filter(({ files }) => files.includes(file)).length >= MOST_OF_A_FILE,
  );
}

/** So many changes over all kinds of output, the same for the same seed. */
export async function mutationsOf(
  folder: string,
  count: number,
  seed: number,
): Promise<Mutation[]> {
  const random = seeded(seed);
  const files = await listFiles(folder);
  const texts = await textFiles(folder, files);
  const quotes = await quotesOf(folder, files);
  const byOutput = [...Map.groupBy(texts, ({ output }) => output)];
  const cards = files.filter((file) => /^cards\/.*\.png$/.test(file));
  const charts = files.filter((file) => /^charts\/.*\.png$/.test(file));
  const zips = files.filter((file) => file.endsWith('.zip'));
  const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html');
  const tables = files.filter((file) => file.endsWith('.csv'));
  const makers: (() => Mutation | null)[] = [
    // Digits and words are what there is most of.
    ...Array.from({ length: 3 }, () =>
      byOutput.map(([output, some]) => () => {
        const { file, text, places } = pick(random, some);
        return digitMutation(random, output, file, text, places);
      }),
    ).flat(),
    ...byOutput.map(([output, some]) => () => {
      const { file, text } = pick(random, some);
      return wordMutation(random, output, file, text, quotes);
    }),
    () => {
      const { file, text } = pick(
        random,
        texts.filter(({ output }) => output === 'published data'),
      );
      return consentMutation(random, file, text);
    },
    () => swapMutation('card', ...two(random, cards)),
    () => swapMutation('card', ...two(random, cards)),
    () => swapMutation('chart picture', ...two(random, charts)),
    () => removal('page', pick(random, pages)),
    () => removal('card', pick(random, cards)),
    () => removal('chart picture', pick(random, charts)),
    () => removal('published table', pick(random, tables)),
    () =>
      replacement('zip', pick(random, zips), 'is junk', () => Buffer.from('PK\u0005\u0006 junk')),
    () =>
      replacement('zip', pick(random, zips), 'a byte in its middle is another one', (bytes) => {
        const changed = Buffer.from(bytes);
        const at = Math.floor(bytes.length * (0.2 + 0.6 * random()));
        changed[at] = changed[at]! ^ 0xff;
        return changed;
      }),
    () =>
      replacement('card', pick(random, cards), 'its claim speaks of another number', (bytes) =>
        claimsMore(bytes),
      ),
  ];
  const mutations: Mutation[] = [];
  for (let turn = 0; mutations.length < count; turn += 1) {
    if (turn > count * 20) throw new Error('There is too little to change in this site');
    const mutation = makers[turn % makers.length]!();
    if (mutation && !isEnough(mutation, mutations)) mutations.push(mutation);
  }
  return mutations;
}

function two(random: Random, items: readonly string[]): [string, string] {
  const one = pick(random, items);
  return [
    one,
    pick(
      random,
      items.filter((item) => item !== one),
    ),
  ];
}
