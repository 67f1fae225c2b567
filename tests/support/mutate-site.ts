import { createHash } from 'node:crypto';
import { copyFile, cp, link, mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listFiles } from '#audit/read-pages.ts';

/** One change that somebody might make in a built site. */
export interface Mutation {
  /** The kind of output that it changes. */
  output: string;
  /** What it does, with the place: `the digit 4 at 1,204 is 9`. */
  what: string;
  /** The files that it changes, below the site's folder. */
  files: readonly string[];
  apply(folder: string): Promise<void>;
}

/** Numbers from 0 to below 1, the same for the same seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

/** A place in a text: from there on, so many characters. */
interface Place {
  at: number;
  length: number;
}

/** Attributes that place and paint, and say nothing. */
const GEOMETRY =
  /^(?:d|[xy][12]?|d[xy]|c[xy]|r[xy]?|width|height|viewbox|points|transform|style|class|id|for|font-.*|stroke.*|fill.*|opacity|offset|tabindex|aria-labelledby|aria-describedby|aria-controls|clip-path|mask|letter-spacing|text-.*|dominant-.*|rel|type|name|integrity|content-security-policy|sizes|style)$/i;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Where the text of a page stands, and what its attributes say: found by the parser's own places. */
function saidPlaces(html: string): Place[] {
  const places: Place[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const location = node.sourceCodeLocation;
      if (node.nodeName === '#text' && location)
        places.push({
          at: location.startOffset,
          length: location.endOffset - location.startOffset,
        });
      if (!('attrs' in node)) continue;
      const of = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? '';
      if (node.tagName === 'style') continue;
      if (node.tagName === 'script' && !of('type').includes('ld+json')) continue;
      const policy =
        node.tagName === 'meta' && /policy|viewport/i.test(of('http-equiv') + of('name'));
      for (const { name } of node.attrs) {
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (!place || policy || GEOMETRY.test(name)) continue;
        const at = place.startOffset + name.length;
        places.push({ at, length: place.endOffset - at });
      }
      visit(node.childNodes);
      if ('content' in node) visit((node as DefaultTreeAdapterTypes.Template).content.childNodes);
    }
  };
  visit(parse(html, { sourceCodeLocationInfo: true }).childNodes);
  return places;
}

/** Every digit of a text that somebody reads. Those of an entity (`&#39;`) are none. */
function digitsIn(text: string, places: readonly Place[]): number[] {
  return places.flatMap(({ at, length }) =>
    [
      ...text
        .slice(at, at + length)
        .replaceAll(/&#x?[\da-f]+;/gi, (entity) => ' '.repeat(entity.length))
        .matchAll(/[0-9]/g),
    ].map((match) => at + match.index),
  );
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const whole = path.join(folder, file);
  const text = change(await readFile(whole, 'utf8'));
  // The file may be a second name of one in the untouched site.
  await unlink(whole);
  await writeFile(whole, text);
}

/** A digit becomes another digit. */
function digitMutation(
  random: Random,
  output: string,
  file: string,
  text: string,
  places: readonly Place[],
): Mutation | null {
  const digits = digitsIn(text, places);
  if (digits.length === 0) return null;
  const at = pick(random, digits);
  const was = text[at]!;
  const now = String((Number(was) + 1 + Math.floor(random() * 9)) % 10);
  const around = text.slice(Math.max(0, at - 20), at + 20).replaceAll(/\s+/g, ' ');
  return {
    output,
    what: `${was} is ${now} at ${at}: ${around}`,
    files: [file],
    apply: (folder) =>
      edit(folder, file, (whole) => whole.slice(0, at) + now + whole.slice(at + 1)),
  };
}

/** Two files have each other's bytes. */
function swapMutation(output: string, one: string, other: string): Mutation {
  return {
    output,
    what: `${one} and ${other} are swapped`,
    files: [one, other],
    async apply(folder) {
      const [a, b] = [path.join(folder, one), path.join(folder, other)];
      const [first, second] = [await readFile(a), await readFile(b)];
      await unlink(a);
      await unlink(b);
      await writeFile(a, second);
      await writeFile(b, first);
    },
  };
}

function removal(output: string, file: string): Mutation {
  return {
    output,
    what: `${file} is gone`,
    files: [file],
    apply: (folder) => rm(path.join(folder, file)),
  };
}

function replacement(
  output: string,
  file: string,
  what: string,
  change: (bytes: Buffer) => Buffer,
): Mutation {
  return {
    output,
    what: `${file}: ${what}`,
    files: [file],
    async apply(folder) {
      const whole = path.join(folder, file);
      const bytes = change(await readFile(whole));
      await unlink(whole);
      await writeFile(whole, bytes);
    },
  };
}

/** A word of somebody's quote is another one. */
function wordMutation(
  random: Random,
  output: string,
  file: string,
  text: string,
  quotes: readonly string[],
): Mutation | null {
  const inside = quotes.flatMap((quote) => {
    const at = text.indexOf(quote);
    return at === -1 ? [] : [{ at, quote }];
  });
  if (inside.length === 0) return null;
  const { at, quote } = pick(random, inside);
  const words = [...quote.matchAll(/\p{L}{3,}/gu)];
  if (words.length === 0) return null;
  const word = pick(random, words);
  const from = at + word.index;
  return {
    output,
    what: `the word ${word[0]} of a quote is “never”`,
    files: [file],
    apply: (folder) =>
      edit(
        folder,
        file,
        (whole) => `${whole.slice(0, from)}never${whole.slice(from + word[0].length)}`,
      ),
  };
}

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

export const outputOf = (file: string): string | undefined =>
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

/** A digit in a date of consent, or its scope, in the published data. */
function consentMutation(random: Random, file: string, text: string): Mutation | null {
  const consents = [...text.matchAll(/"granted":"(\d{4}-\d\d-)(\d\d)"|"scope":\["page","card"/g)];
  if (consents.length === 0) return null;
  const match = pick(random, consents);
  const now = match[0].startsWith('"granted"')
    ? `"granted":"${match[1]}${match[2] === '09' ? '10' : '09'}"`
    : '"scope":["page","wall"';
  return {
    output: 'published data',
    what: `a consent: ${match[0]} is ${now}`,
    files: [file],
    apply: (folder) =>
      edit(
        folder,
        file,
        (whole) => whole.slice(0, match.index) + now + whole.slice(match.index + match[0].length),
      ),
  };
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
    if (mutation) mutations.push(mutation);
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

/** A digit of the alt text in a picture's metadata is another one, its length the same. */
function claimsMore(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const from = changed.indexOf('dc:description');
  const to = changed.indexOf('</dc:description');
  for (let at = from; at !== -1 && at < to; at += 1) {
    const code = changed[at]!;
    if (code >= 0x30 && code <= 0x39) {
      changed[at] = code === 0x39 ? 0x30 : code + 1;
      return changed;
    }
  }
  // It has no digit: its first letter is another one.
  changed[to - 30] = changed[to - 30]! ^ 1;
  return changed;
}

/** A copy of a site that shares its bytes with the first, file by file: what is changed in it has to be replaced. */
export async function copyOf(site: string, folder: string): Promise<void> {
  for (const file of await listFiles(site)) {
    const to = path.join(folder, file);
    await mkdir(path.dirname(to), { recursive: true });
    await link(path.join(site, file), to).catch(() => copyFile(path.join(site, file), to));
  }
}

/** Puts the files of a change back as they were. */
export async function undo(
  site: string,
  folder: string,
  { files }: Pick<Mutation, 'files'>,
): Promise<void> {
  for (const file of files) {
    await rm(path.join(folder, file), { force: true });
    await cp(path.join(site, file), path.join(folder, file));
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Rewrites every hash that the site tells of the changed files, as somebody would who knows what a manifest is. */
export async function rewriteHashes(
  site: string,
  folder: string,
  mutations: readonly Pick<Mutation, 'files'>[],
): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: Record<string, { bytes: number; sha256: string }>;
  };
  const renamed = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const file of new Set(mutations.flatMap(({ files }) => files))) {
    const bytes = await readFile(path.join(folder, file)).catch(() => null);
    if (bytes === null) {
      delete manifest.files[file];
      continue;
    }
    renamed.set(hashOf(await readFile(path.join(site, file))), hashOf(bytes));
    sizes.set(file, bytes.byteLength);
  }
  const rehashed = (text: string): string =>
    text.replaceAll(/\b[\da-f]{64}\b/g, (hash) => renamed.get(hash) ?? hash);
  // The ledger holds the hashes of tables and data.
  const proof = JSON.parse(rehashed(await readFile(path.join(folder, 'proof.json'), 'utf8'))) as {
    files: { path: string; bytes: number }[];
  };
  for (const file of proof.files) file.bytes = sizes.get(file.path) ?? file.bytes;
  const proofText = `${JSON.stringify(proof, null, 1)}\n`;
  await edit(folder, 'proof.json', () => proofText);
  for (const [file, facts] of Object.entries(manifest.files)) {
    facts.sha256 = renamed.get(facts.sha256) ?? facts.sha256;
    facts.bytes = sizes.get(file) ?? facts.bytes;
  }
  const proofBytes = Buffer.from(proofText);
  manifest.files['proof.json'] = { bytes: proofBytes.byteLength, sha256: hashOf(proofBytes) };
  await edit(folder, 'manifest.json', () => `${JSON.stringify(manifest)}\n`);
}
