import { parse } from 'csv-parse/sync';
import { quoteToText } from '#model/quote.ts';
import type { PublishedProfile } from '#public/published-profile.ts';
import { archivedFiles } from './archived-files.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { bareText, elementsIn, textOf, type Element } from './html.ts';
import { profileOf, type OpenSite } from './open-site.ts';

/** Texts are recognised by stretches of so many characters, white space apart. */
const STRETCH = 8;
/** Fewer of them than these may be the same by chance. */
const FEWEST = 12;

/** What somebody said, without white space, and the stretches of it by their first places. */
interface Quote {
  id: string;
  words: string;
}

/** What a profile publishes of people's words, made ready to look for them. */
export interface KnownWords {
  quotes: readonly Quote[];
  /** Which quotes have a stretch, and where. */
  stretches: ReadonlyMap<string, readonly { quote: Quote; at: number }[]>;
  /** All else that the profile publishes: whoever wrote it may have used somebody's words. */
  others: string;
}

/** What a profile publishes of people's words. */
export function knownWords(profile: PublishedProfile): KnownWords {
  const quotes = profile.testimonials.map(({ id, quote }) => ({
    id,
    words: bareText(quoteToText(quote)),
  }));
  const stretches = new Map<string, { quote: Quote; at: number }[]>();
  for (const quote of quotes)
    for (let at = 0; at + STRETCH <= quote.words.length; at += 1) {
      const stretch = quote.words.slice(at, at + STRETCH);
      const places = stretches.get(stretch);
      if (places) places.push({ quote, at });
      else stretches.set(stretch, [{ quote, at }]);
    }
  const others = {
    ...profile,
    testimonials: profile.testimonials.map(({ quote: _, ...rest }) => rest),
  };
  return { quotes, stretches, others: bareText(JSON.stringify(others)) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** Code to copy is escaped once more. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);

/** Where in a text a quote would begin if these pieces of it, each without a gap, were a part of it. */
interface Run {
  quote: Quote;
  start: number;
  pieces: { from: number; to: number }[];
}

function runsIn(text: string, { stretches }: KnownWords): Run[] {
  const runs = new Map<string, Run>();
  for (let at = 0; at + STRETCH <= text.length; at += 1) {
    for (const { quote, at: inQuote } of stretches.get(text.slice(at, at + STRETCH)) ?? []) {
      const start = at - inQuote;
      const key = `${quote.id} ${start}`;
      const run = runs.get(key) ?? { quote, start, pieces: [] };
      const last = run.pieces.at(-1);
      // One stretch after the other, a sign further on.
      if (last && last.to === at + STRETCH - 1) last.to += 1;
      else run.pieces.push({ from: at, to: at + STRETCH });
      runs.set(key, run);
    }
  }
  return [...runs.values()];
}

/** Where a quote ends that a text has from its beginning to its end, or to where it says that it is cut off; null where it has not. */
function wholeUntil(text: string, start: number, { words }: Quote): number | null {
  if (start < 0) return null;
  for (let at = 0; at < words.length; at += 1) {
    const sign = text[start + at];
    if (sign === words[at]) continue;
    return at >= STRETCH && sign === '…' ? start + at : null;
  }
  return start + words.length;
}

const TAG = /<(?:"[^"]*"|'[^']*'|[^'"<>])*>/g;

/** Code is read as what it shows, and as what it says of it. */
function readings(text: string): string[] {
  if (!text.includes('<') && !text.includes('&lt;')) return [unescaped(text)];
  const code = text.includes('<') ? text : unescaped(text);
  const shown = unescaped(code.replaceAll(TAG, ' '));
  const attributes = [...code.matchAll(/="([^"]*)"/g)].map(([, value]) => unescaped(value!));
  return [shown, ...attributes];
}

/** The ids of those whose words a text repeats otherwise than they were said. */
export function misquoted(text: string, known: KnownWords): string[] {
  return [...new Set(readings(text).flatMap((reading) => alteredIn(bareText(reading), known)))];
}

function alteredIn(bare: string, known: KnownWords): string[] {
  const runs = runsIn(bare, known);
  const whole = runs.flatMap(({ quote, start }) => {
    const end = wholeUntil(bare, start, quote);
    return end === null ? [] : [{ start, end }];
  });
  /** Neither what the profile writes elsewhere, nor what repeats itself inside of somebody's whole words. */
  const isOfQuote = ({ from, to }: Run['pieces'][number]) =>
    !whole.some(({ start, end }) => start <= from && to <= end) &&
    !known.others.includes(bare.slice(from, to));
  return runs
    .filter(({ pieces }) => {
      // A word or two that are the same are no quote.
      const stretches = pieces
        .filter(isOfQuote)
        .reduce((sum, { from, to }) => sum + to - from - STRETCH + 1, 0);
      return stretches >= FEWEST;
    })
    .map(({ quote }) => quote.id);
}

/** On the page of a profile, quotes stand between what its owner writes freely. */
const isProfilePage = (file: string): boolean => /^(?:[^/]+\/)?index\.html$/.test(file);

/** What is said of an element, and what stands in it to be copied, read out or, on the page of a profile, quoted. */
function* textsIn(element: Element, file: string): Generator<string> {
  for (const { name, value } of element.attrs)
    if (!/^(?:href|src|srcset|style|class|d)$/.test(name)) yield value;
  if (isProfilePage(file) && ['blockquote', 'q'].includes(element.tagName))
    yield textOf(element.childNodes);
  if (['code', 'textarea', 'title', 'desc', 'option'].includes(element.tagName))
    yield textOf(element.childNodes);
}

async function tableTexts(site: OpenSite, file: string): Promise<string[]> {
  const archived = await archivedFiles(await site.bytes(file)).catch(() => new Map());
  const table = [...archived].find(([name]) => name.endsWith('/cards.csv'))?.[1] as
    Uint8Array | undefined;
  return table ? (parse(Buffer.from(table), { bom: true }) as string[][]).flat() : [];
}

async function textsOf(site: OpenSite, file: string): Promise<string[]> {
  if (file.endsWith('.zip')) return tableTexts(site, file);
  if (/\.(?:html|svg)$/.test(file))
    return [...elementsIn(await site.page(file))].flatMap((element) => [...textsIn(element, file)]);
  return [];
}

/** Where somebody's words are repeated, in descriptions, alt texts, code and tables, they are whole or say that they are cut. */
export const repeatedWordsCheck: Check = {
  id: 'repeated words',
  async run(site) {
    const words = new Map([...site.profiles].map(([id, profile]) => [id, knownWords(profile)]));
    const faults: Fault[] = [];
    let texts = 0;
    for (const file of site.files) {
      const known = words.get(profileOf(site, file) ?? '');
      if (!known || !/\.(?:html|svg|zip)$/.test(file)) continue;
      for (const text of new Set(await textsOf(site, file))) {
        if (text.length < FEWEST + STRETCH) continue;
        texts += 1;
        for (const id of misquoted(text, known))
          faults.push({
            file,
            message: `repeats the words of ${id} otherwise than they were said`,
          });
      }
    }
    return { faults, looked: `${texts} texts repeat nobody’s words otherwise than they were said` };
  },
};
