import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { archivedFiles } from './archived-files.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { manifestFile } from './manifest.ts';
import { ROWS_PAGE } from './rows-pages.ts';

/** Where a site says which numerals each of its files prints. */
export const numeralsFile = 'numerals.json';

/**
 * Every numeral that a visitor, a search engine or a feed reader can meet, by file and in its order: what is marked is computed again,
 * and this holds the rest still, such as the digits of a date, a list's place or an axis. A member of a zip stands after a `!`.
 */
export interface Numerals {
  version: 1;
  generator: 'plaudit';
  files: Readonly<Record<string, string>>;
}

/** What is said of an element where no eye sees it, or where it leads. */
const SAYING =
  /\s(?:alt|title|aria-label|aria-description|placeholder|value|charset|datetime|href|src|srcset|cite|download|label|data-[a-z-]+)=(?:"([^"]*)"|'([^']*)')/gu;
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/gu;
/** Styles and scripts say nothing; structured data does. */
const SILENT =
  /<style\b[\s\S]*?<\/style>|<script\b(?![^>]*\bld\+json)[\s\S]*?<\/script>|<!--[\s\S]*?-->/gu;
const ENTITY = /&#x?[\da-f]+;/giu;
const NUMERAL = /\p{Nd}+/gu;

const numeralsIn = (text: string): string => (text.match(NUMERAL) ?? []).join(' ');

function numeralsOfHtml(html: string): string {
  const said = html.replaceAll(SILENT, ' ').replaceAll(TAG, (tag) => {
    // The policy of a page is made of hashes.
    if (/^<meta[^>]+http-equiv/i.test(tag)) return ' ';
    const attributes = [...tag.matchAll(SAYING)].map(([, double, single]) => double ?? single);
    const content = /^<meta/i.test(tag) ? /\scontent="([^"]*)"/.exec(tag)?.[1] : undefined;
    return ` ${attributes.join(' ')} ${content ?? ''} `;
  });
  return numeralsIn(said.replaceAll(ENTITY, ' '));
}

interface Point {
  value: number;
  low?: number;
  high?: number;
}

const isOpen = ({ value, low, high }: Point): boolean => low !== value || high !== value;
const boundsOf = ({ low, high }: Point) => [low, high];

/** What the published tables hold is compared with them; the rest of the data is held still here. */
function numeralsOfData(text: string): string {
  const value = JSON.parse(text) as unknown;
  const rest = JSON.stringify(value, (key, item: unknown) => {
    if (key === 'rows' || key === 'testimonials') return undefined;
    // A point is that of its row; what the platform's rounding leaves open is its own.
    return key === 'points' && Array.isArray(item) ? item.filter(isOpen).map(boundsOf) : item;
  });
  return numeralsIn(rest);
}

/** The numerals of one file; null where it has none that anybody reads, or where they are compared with their rows. */
export function numeralsOf(file: string, text: string): string | null {
  // Rows are compared with their table.
  if (ROWS_PAGE.test(file))
    return numeralsOfHtml(text.replaceAll(/<tbody\b[\s\S]*?<\/tbody>/gu, ' '));
  if (/\.(?:html|svg)$/.test(file)) return numeralsOfHtml(text);
  if (/^data\/[^/]+\.json$/.test(file)) return numeralsOfData(text);
  if (file === 'proof.json' || /^data\/.*\.csv$/.test(file)) return null;
  if (/\.(?:json|xml|txt|csv)$/.test(file)) return numeralsIn(text);
  return null;
}

/** Every text of a site with its name, those in zips among them. What a zip says is told by who could not open it. */
async function* textsOf(
  files: readonly string[],
  read: (file: string) => Promise<Buffer>,
): AsyncGenerator<[name: string, text: string]> {
  for (const file of files) {
    if (file === numeralsFile || file === manifestFile) continue;
    if (/\.(?:html|svg|json|xml|txt|csv)$/.test(file)) yield [file, String(await read(file))];
    if (!file.endsWith('.zip')) continue;
    const isText = (name: string) => /\.(?:txt|csv)$/.test(name);
    const archived = await archivedFiles(await read(file), isText).catch(
      () => new Map<string, Uint8Array>(),
    );
    for (const [name, bytes] of archived) yield [`${file}!${name}`, Buffer.from(bytes).toString()];
  }
}

async function countNumerals(
  files: readonly string[],
  read: (file: string) => Promise<Buffer>,
): Promise<[string, string][]> {
  const counted: [string, string][] = [];
  for await (const [name, text] of textsOf([...files].sort(), read)) {
    try {
      const numerals = numeralsOf(name, text);
      if (numerals !== null && numerals !== '') counted.push([name, numerals]);
    } catch {
      // Data that is no JSON is told elsewhere.
    }
  }
  return counted;
}

export async function makeNumerals(folder: string, files: readonly string[]): Promise<Numerals> {
  const read = (file: string) => readFile(path.join(folder, file));
  return {
    version: 1,
    generator: 'plaudit',
    files: Object.fromEntries(await countNumerals(files, read)),
  };
}

/** One file a line. */
export function numeralsText({ files, ...rest }: Numerals): string {
  const lines = Object.entries(files).map(
    ([file, numerals]) => `  ${JSON.stringify(file)}: ${JSON.stringify(numerals)}`,
  );
  return `{${JSON.stringify(rest).slice(1, -1)}, "files": {\n${lines.join(',\n')}\n}}\n`;
}

/** The first numeral that is not where it was. */
function difference(was: string, is: string): string {
  const [old, now] = [was.split(' '), is.split(' ')];
  const at = old.findIndex((numeral, index) => numeral !== now[index]);
  return at === -1
    ? `prints ${now.length - old.length} numerals more than were counted`
    : `its numeral ${at + 1} was ${old[at]} when it was built, and is ${now[at] ?? 'gone'}`;
}

/** Every printed numeral is the one that was printed when the site was built. */
export const numeralCheck: Check = {
  id: 'numerals',
  async run({ files, bytes }) {
    let counted: Numerals;
    try {
      counted = JSON.parse(String(await bytes(numeralsFile))) as Numerals;
    } catch {
      return { faults: [{ file: numeralsFile, message: 'cannot be read' }], looked: 'no numerals' };
    }
    const faults: Fault[] = [];
    const now = new Map(await countNumerals(files, bytes));
    for (const file of new Set([...Object.keys(counted.files), ...now.keys()])) {
      const was = counted.files[file] ?? '';
      const is = now.get(file) ?? '';
      if (was !== is) faults.push({ file, message: difference(was, is) });
    }
    const count = [...now.values()].reduce((sum, text) => sum + text.split(' ').length, 0);
    return { faults, looked: `${count} printed numerals are those that were counted` };
  },
};
