import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, projectRoot } from '../support/command.ts';
import {
  flagDay,
  flagPlaces,
  writeFlagContent,
  type FlagPiece,
  type FlagPlace,
} from '../support/flag-content.ts';
import { unpack } from '../support/unpack.ts';

/** Every output of a site × every flag of its content. A new page, widget, card or feed is in it by itself. */

let folder: string;
let pieces: FlagPiece[];
/** The text of every file of the site, archives unpacked, with what pictures hold besides their pixels. */
let outputs: Map<string, string>;

const WORD = /zq([tsif])(\d+)([a-z]+)/g;

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The compressed text of a PNG; what is not compressed is among its bytes anyway. */
function pngTexts(bytes: Buffer): string {
  let text = '';
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'zTXt') text += inflateSync(data.subarray(data.indexOf(0) + 2)).toString('latin1');
    if (type === 'iTXt') text += data.toString('utf8');
    at += length + 12;
  }
  return text;
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  const kind = /\.(png|webp|avif|jpe?g)$/.exec(file)?.[1];
  if (!kind) return bytes.toString('utf8');
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  const hidden = [exif, xmp, iptc].map((part) => part?.toString('latin1') ?? '').join(' ');
  return bytes.toString('latin1') + hidden + (kind === 'png' ? pngTexts(bytes) : '');
}

/** Where an output belongs. The code to embed a widget stands on a page. */
function placeOf(file: string): FlagPlace {
  if (file.startsWith('cards/')) return 'card';
  return file.startsWith('embed/') ? 'widget' : 'page';
}

/** Its words, by piece: `zqt1` -> name, quote. */
function wordsIn(text: string): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const [, kind, number, word] of text.toLowerCase().matchAll(WORD)) {
    const mark = `zq${kind}${number}`;
    words.set(mark, (words.get(mark) ?? new Set()).add(word!));
  }
  return words;
}

const quoteWords = ['quote', 'quoted', 'how'];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-flags-'));
  const [content, out, zips] = ['content', 'dist', 'zips'].map((name) => path.join(folder, name));
  pieces = await writeFlagContent(content!);
  const words = ['--content', content!, '--out', out!, '--today', flagDay];
  const { code, stdout, stderr } = await command('build', words);
  if (code !== 0) throw new Error(`The flags cannot be built:\n${stdout}\n${stderr}`);
  outputs = new Map();
  for (const file of await filesIn(out!)) {
    // The build's own lists of names say no more than they do.
    if (['.plaudit-files', 'manifest.json', 'numerals.json'].includes(file)) continue;
    // A name is published too.
    outputs.set(file, `${file}\n${await textOf(path.join(out!, file))}`);
    if (!file.endsWith('.zip')) continue;
    if (!(await unpack(path.join(out!, file), zips!)))
      throw new Error('Nothing here unpacks a zip');
    for (const inside of await filesIn(zips!)) {
      const name = `${file}/${inside}`;
      outputs.set(name, `${name}\n${await textOf(path.join(zips!, inside))}`);
    }
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the words of a piece', () => {
  it('stand nowhere but where its flags allow', () => {
    const byMark = new Map(pieces.map((piece) => [piece.mark, piece]));
    const leaks: string[] = [];
    for (const [file, text] of outputs) {
      const place = placeOf(file);
      for (const [mark, words] of wordsIn(text)) {
        const piece = byMark.get(mark);
        for (const word of words) {
          const isQuote = quoteWords.includes(word);
          const allowed = (isQuote ? piece?.quotePlaces : piece?.places) ?? [];
          // An insight and a story have no words of their own in widgets, but may stand on a card there.
          const open = allowed.includes(place) && !['mail', 'notes'].includes(word);
          if (!open) leaks.push(`${mark}${word} (${piece?.flags.join('; ')}) in ${file}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it('stand in each place that their flags open', () => {
    const found = new Map<string, Set<FlagPlace>>();
    for (const [file, text] of outputs) {
      for (const [mark, words] of wordsIn(text)) {
        if (!words.has('name') && !words.has('title')) continue;
        found.set(mark, (found.get(mark) ?? new Set()).add(placeOf(file)));
      }
    }
    const missing = pieces
      // The card widget shows one story and one insight of all.
      .flatMap(({ mark, places, flags }) =>
        places
          .filter((place) => mark.startsWith('zqt') || place !== 'widget')
          .filter((place) => !found.get(mark)?.has(place))
          .map((place) => `${mark} (${flags.join('; ')}) on no ${place}`),
      );
    expect(missing).toEqual([]);
  });

  it('go nowhere without what ties their author to the profile', () => {
    const byMark = new Map(pieces.map((piece) => [piece.mark, piece]));
    const untold: string[] = [];
    for (const [file, text] of outputs) {
      const lower = text.toLowerCase();
      // Words of one piece that follow each other, up to the first of another.
      const runs: { mark: string; from: number; words: Set<string> }[] = [];
      for (const match of lower.matchAll(WORD)) {
        const mark = `zq${match[1]}${match[2]}`;
        if (runs.at(-1)?.mark !== mark) runs.push({ mark, from: match.index, words: new Set() });
        runs.at(-1)!.words.add(match[3]!);
      }
      for (const [index, { mark, from, words }] of runs.entries()) {
        if (!words.has('quote')) continue;
        const said = lower.slice(from, runs[index + 1]?.from);
        for (const tie of byMark.get(mark)?.ties ?? [])
          if (!tie.test(said)) untold.push(`${mark} without ${tie} in ${file}`);
      }
    }
    expect(untold).toEqual([]);
  });

  it('are not told by proof.json, neither as a path nor by a hash', () => {
    const ledger = JSON.parse(outputs.get('proof.json')!.replace(/^.*\n/, '')) as {
      files: { path: string }[];
    };
    expect(ledger.files.length).toBeGreaterThan(0);
    for (const { path: file } of ledger.files) expect(outputs.has(file)).toBe(true);
  });
});

/** The kinds of outputs, as the table names them. */
const kinds: readonly [string, RegExp][] = [
  ['pages', /^(?!cards\/|embed\/|data\/|.*\.(?:json|xml)$).*\.html$/],
  ['data and proof.json', /^(?:data\/|proof\.json)/],
  ['feeds', /^(?:feed\.json|rss\.xml)/],
  ['cards and their zip', /^cards\//],
  ['widgets', /^embed\/(?!.*\/\d{4}-)/],
  ['dated widgets', /^embed\/.*\/\d{4}-\d\d-\d\d\//],
];

it('are in docs/reliability.md: flag × output', async () => {
  const shown = new Map<string, Set<string>>();
  for (const [file, text] of outputs) {
    const kind = kinds.find(([, pattern]) => pattern.test(file))?.[0];
    if (kind)
      for (const mark of wordsIn(text).keys())
        shown.set(mark, (shown.get(mark) ?? new Set()).add(kind));
  }
  const rows = new Map<string, Set<string>>();
  for (const { mark, row: name } of pieces) {
    const row = rows.get(name) ?? new Set<string>();
    for (const kind of shown.get(mark) ?? []) row.add(kind);
    rows.set(name, row);
  }
  const header = ['flags', ...kinds.map(([kind]) => kind)];
  const table = [
    header,
    header.map(() => '---'),
    ...[...rows].map(([flags, row]) => [
      flags,
      ...kinds.map(([kind]) => (row.has(kind) ? 'yes' : '')),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const file = path.join(projectRoot, 'docs/reliability.md');
  const document = await readFile(file, 'utf8');
  const text = document.replace(
    /(<!-- flags -->)[^]*(<!-- \/flags -->)/,
    (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
  );
  expect(text).toContain('| testimonial, no consent |');
  const options = { ...(await resolveConfig(file)), filepath: file };
  await expect(await format(text, options)).toMatchFileSnapshot(file);
});

it('every place is among the outputs', () => {
  const places = new Set([...outputs.keys()].map(placeOf));
  expect([...places].sort()).toEqual([...flagPlaces].sort());
});
