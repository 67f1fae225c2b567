import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { platforms } from '#model/platforms.ts';
import { pseudoBrackets, pseudoLocale } from '#words/pseudo.ts';
import { command, projectRoot } from '../support/command.ts';
import { displayNames, foreignFinder } from '../support/foreign-words.ts';
import { base, site, today } from '../support/sample-site.ts';
import { textsOfMarkup } from '../support/texts-of-output.ts';
import { thinContent } from '../support/thin-sites.ts';
import { unpack } from '../support/unpack.ts';

/** Whole sites in the pseudo-language: whatever a visitor reads in them is in its brackets, or it is the owner's. */

/** What is called so in every language. */
const names = [
  ...platforms.flatMap(({ id, name }) => [id, name]),
  'Plaudit',
  'React',
  'Vue',
  'Svelte',
  'Astro',
  'Markdown',
  'HTML',
  'RSS',
  'JSON',
  'CSV',
  'SVG',
  'PNG',
  'WebP',
  'PDF',
];
/** Of the files that say something to a reader; tables and lists for machines hold the owner's rows and names of files. */
const readable = /\.(html|svg|xml|txt|zip)$/;
/** Written by standards: `User-agent: *`. */
const machine = /^(robots\.txt|sitemap.*\.xml|llms\.txt)$/;
const [open, close] = pseudoBrackets;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-pseudo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/[*_`#[\]\\]/g, '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll('’', "'");

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Without the signs around it. */
const bare = (text: string): string =>
  text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');

interface OwnWords {
  pieces: ReadonlySet<string>;
  prose: string;
}

/** What the owner wrote: each field, each cell, each paragraph and each line. */
async function ownWords(content: string): Promise<OwnWords> {
  const pieces = new Set<string>();
  let prose = '';
  for (const file of await listFiles(content)) {
    for (const part of file.split(/[/.]/)) pieces.add(part);
    if (!/\.(ya?ml|csv|mdx?|json)$/.test(file)) continue;
    const text = await readFile(path.join(content, file), 'utf8');
    prose += ` ${spaced(plain(text))}`;
    // What components are given.
    for (const [, value] of text.matchAll(/="([^"]*)"/g)) pieces.add(value!);
    for (const line of [...text.split('\n'), ...text.split(/\n\s*\n/)]) {
      pieces.add(bare(spaced(plain(line))));
      for (const cell of line.split(/[,;]|: | - |^- |<[^>]*>/))
        pieces.add(bare(spaced(plain(cell))));
    }
  }
  return { pieces, prose };
}

/** A text that was cut has lost its last brackets. */
function closed(text: string): string {
  const depth = text.split(open).length - text.split(close).length;
  return depth > 0 && text.includes('…') ? text + close.repeat(depth) : text;
}

/** Names of files and fields, addresses, ids, colours. */
const codes = /\b[a-z]+:\/\/\S+|#[\w-]+|[\w@+-]*[\w-]+([._/][\w-]+)+|\b[a-z\d]+(-[a-z\d]+)+\b/gi;

/** Around which a text of the owner stands in parts: messages, and where it was cut. */
function ownParts(text: string): string[] {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replaceAll(new RegExp(`${open}[^${open}${close}]*${close}`, 'g'), '\n');
  }
  return left
    .replaceAll(/\S*…/g, '\n')
    .split('\n')
    .map((part) => bare(spaced(part)))
    .filter((part) => /\p{L}/u.test(part));
}

/** Whether a text is made of whole pieces and of runs of three words or more (of eight signs, without spaces) of the owner's prose. */
function isPutTogether(
  text: string,
  { pieces, prose }: OwnWords,
  known: (word: string) => boolean,
): boolean {
  const words = text.split(' ');
  const isRun = (from: number, to: number) => {
    const run = bare(words.slice(from, to).join(' '));
    if (!/\p{L}/u.test(run) || pieces.has(run)) return true;
    // An initial, a month, a unit.
    if (to - from === 1 && ([...run].length === 1 || known(run))) return true;
    return (to - from > 2 || (to - from === 1 && [...run].length >= 8)) && prose.includes(run);
  };
  const reached = new Set([0]);
  for (let to = 1; to <= words.length; to += 1)
    if ([...reached].some((from) => isRun(from, to))) reached.add(to);
  return reached.has(words.length);
}

type Finder = (text: string) => string;

function finderOf(own: OwnWords): Finder {
  const find = foreignFinder(pseudoLocale, [
    ...names,
    ...displayNames(pseudoLocale, [...own.pieces]),
  ]);
  const isOwn = (part: string) => isPutTogether(part, own, (word) => find(word) === '');
  // Initials, and the signs of ratings and the like, are no words.
  const isWord = (part: string) => [...part].length > 2;
  return (given) =>
    ownParts(plain(closed(given.replaceAll(/\bhttps?:[^\s·⟦⟧]+|#[\da-f]{6}\b/g, '\n'))))
      .filter((part) => isWord(part) && !isOwn(part))
      .map((part) => find(part.replaceAll(codes, ' ')))
      .filter((left) => left !== '')
      .join(' | ');
}

/** The rows of the owner's files, in their columns. */
const isRows = (file: string) => /(^|\/)evidence\/[^/]+\//.test(file);

/** What stands beside the pictures of a zip: its introduction, and of its table what is said of each card. */
async function textsInZip(zip: string, to: string): Promise<string[]> {
  if (!(await unpack(zip, to))) throw new Error('Nothing here unpacks a zip');
  const texts: string[] = [];
  for (const inside of await listFiles(to)) {
    const read = () => readFile(path.join(to, inside), 'utf8');
    // The folders of a zip are named by sizes, its table by its columns.
    if (inside.endsWith('README.txt'))
      texts.push(...(await read()).replaceAll(/^ +\w+\/|\bcards\.csv\b/gm, '').split('\n'));
    if (inside.endsWith('.csv')) {
      const rows = parse(await read(), { bom: true, columns: true }) as Record<string, string>[];
      texts.push(...rows.flatMap(({ card, post, alt }) => [card!, post!, alt!]));
    }
  }
  return texts;
}

async function textsOf(root: string, file: string): Promise<string[]> {
  if (file.endsWith('.zip'))
    return textsInZip(path.join(root, file), `${root}-${file.replaceAll('/', '-')}-unpacked`);
  const text = await readFile(path.join(root, file), 'utf8');
  if (file.endsWith('.txt')) return text.split('\n');
  if (!file.endsWith('.xml'))
    return textsOfMarkup(text, ({ tagName }) => isRows(file) && tagName === 'table');
  const texts: string[] = [];
  const parser = new XMLParser({
    tagValueProcessor: (name, value) => {
      if (['title', 'description', 'summary', 'name', 'category'].includes(name)) texts.push(value);
      if (name.startsWith('content')) texts.push(...textsOfMarkup(value));
      return value;
    },
  });
  parser.parse(text);
  return texts;
}

describe.each([
  ['the sample', path.join(projectRoot, 'content')],
  ['the thin profiles', thinContent],
])('in %s', (name, original) => {
  let out: string;
  let find: Finder;

  beforeAll(async () => {
    const content = path.join(folder, name.replaceAll(' ', '-'));
    out = `${content}-site`;
    await cp(original, content, { recursive: true });
    const settings = path.join(content, 'site.yaml');
    const text = await readFile(settings, 'utf8');
    const changed = text.replace(/^locale: .*$/m, `locale: ${pseudoLocale}`);
    if (changed === text) throw new Error(`${original} names no locale`);
    await writeFile(settings, changed);
    const words = ['--content', content, '--out', out, '--site', site, '--base', base];
    const { code, stdout, stderr } = await command('build', [...words, '--today', today]);
    if (code !== 0) throw new Error(`The pseudo-language cannot be built:\n${stdout}\n${stderr}`);
    find = finderOf(await ownWords(content));
  });

  test('every output says nothing that is neither in the catalogue nor the owner’s', async () => {
    const files = (await listFiles(out)).filter(
      (file) => readable.test(file) && !machine.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    const found = new Map<string, string>();
    for (const file of files)
      for (const text of await textsOf(out, file)) {
        const left = find(text);
        if (left !== '' && !found.has(text)) found.set(text, `${file}: ${left} ‖ ${text}`);
      }
    expect([...found.values()]).toEqual([]);
  });
});

describe('the search', () => {
  const find = finderOf({
    pieces: new Set(['Ada Example', 'wholesale']),
    prose: 'She came early and she stayed until the end.',
  });

  test.each([
    '⟦Numbers of Ada Example····⟧',
    'Ada Example',
    '⟦Grew by 3%·· …',
    '3.4 hours. ⟦Evidence···⟧',
    'She came early ⟦(2·)⟧ and she stayed',
    'https://example.com/following/',
  ])('lets be: %s', (text) => expect(find(text)).toBe(''));

  test.each([
    '⟦Numbers···⟧ (sample data)',
    'masonry',
    'Posts on Ada Example',
    'She came early ⟦(2·)⟧ and then',
    'no box',
  ])('finds: %s', (text) => expect(find(text)).not.toBe(''));
});
