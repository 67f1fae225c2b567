import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { benchInput, cardSets, type CardSet } from './cards-input.ts';

/**
 * Cards side by side: the same trees and fonts, each drawn by a fresh process with nothing kept from before. Start-up and fonts are
 * counted; what is not is reading the trees, which only the peers have to do.
 */

const run = promisify(execFile);
const peerFolder = path.resolve(import.meta.dirname, '../../bench/cards');
const PEERS = ['satori+sharp', '@vercel/og', 'astro-og-canvas', 'takumi'] as const;
/** As many as our own pool has under way. */
const inFlight = 2 * availableParallelism();

export interface CardRow {
  name: string;
  perSecond: number;
  /** Of the processor, all threads. */
  cpuSeconds: number;
  seconds: number;
  peakMb: number;
  /** Of a card. */
  kb: number;
  /** The share of pixels that differ from those of the plain loop, of every 25th card; null where the layout is another. */
  difference: number | null;
}

/** What a process tells of itself: seconds to be left out, and what it drew. */
interface Told {
  cards: number;
  cpuSeconds: number;
  inputSeconds: number;
  inputCpuSeconds: number;
  peakMb: number;
  kb: number;
}

async function rowOf(name: string, words: readonly string[]): Promise<CardRow> {
  const start = performance.now();
  const { stdout } = await run(process.execPath, words, { maxBuffer: 10_000_000 });
  const whole = (performance.now() - start) / 1000;
  const told = JSON.parse(stdout.trim().split('\n').at(-1)!) as Told;
  const seconds = whole - told.inputSeconds;
  return {
    name,
    perSecond: Number((told.cards / seconds).toFixed(1)),
    cpuSeconds: Number((told.cpuSeconds - told.inputCpuSeconds).toFixed(1)),
    seconds: Number(seconds.toFixed(1)),
    peakMb: told.peakMb,
    kb: told.kb,
    difference: null,
  };
}

/** In the mean over the pictures that two folders share. */
async function differenceOf(plain: string, other: string): Promise<number | null> {
  const files = (await readdir(other)).filter((file) => existsSync(path.join(plain, file)));
  if (files.length === 0) return null;
  let sum = 0;
  for (const file of files) {
    const [one, two] = await Promise.all(
      [plain, other].map((folder) => sharp(path.join(folder, file)).removeAlpha().raw().toBuffer()),
    );
    let differing = 0;
    for (let at = 0; at < one!.length; at += 3)
      if (
        Math.abs(one![at]! - two![at]!) +
          Math.abs(one![at + 1]! - two![at + 1]!) +
          Math.abs(one![at + 2]! - two![at + 2]!) >
        72
      )
        differing += 1;
    sum += differing / (one!.length / 3);
  }
  return Number((sum / files.length).toFixed(4));
}

export async function cardRows(set: CardSet): Promise<CardRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-bench-'));
  try {
    const fonts = path.join(folder, 'fonts');
    await mkdir(fonts);
    const input = path.join(folder, 'input.json');
    await writeFile(input, JSON.stringify(await benchInput(set, fonts)));
    const rows: CardRow[] = [];
    const plain = path.join(folder, PEERS[0]);
    const add = async (name: string, words: readonly string[]) => {
      const pictures = path.join(folder, name.replaceAll('/', '-'));
      await mkdir(pictures, { recursive: true });
      const row = await rowOf(name, [...words, pictures]);
      rows.push({ ...row, difference: await differenceOf(plain, pictures) });
    };
    for (const peer of PEERS) {
      const file = path.join(peerFolder, 'peer.mjs');
      await add(peer, [file, peer, input, '1']);
      if (inFlight > 1)
        await add(`${peer}, ${inFlight} at once`, [file, peer, input, `${inFlight}`]);
    }
    const own = path.resolve(import.meta.dirname, 'cards-own.ts');
    // Warm follows cold: its pictures are there already.
    for (const state of ['cold', 'warm'])
      await add(`plaudit ${state}`, ['--import', 'tsx', own, set, path.join(folder, 'store')]);
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const titles: Record<CardSet, string> = {
  all: 'the sample’s cards in every size',
  previews: 'the sample’s link previews alone',
  counter: '500 testimonials that differ in a number',
};

function tableOf(set: CardSet, rows: readonly CardRow[]): string {
  const plain = rows[0]!;
  const heads = ['cards/s', 'x plain', 'CPU s', 'x plain', 'peak MB', 'KB', 'differs'];
  return [
    `${titles[set].padEnd(44)}${heads.map((head) => head.padStart(9)).join('')}`,
    ...rows.map((row) =>
      [
        row.name.padEnd(44),
        row.perSecond,
        (row.perSecond / plain.perSecond).toFixed(1),
        row.cpuSeconds,
        (plain.cpuSeconds / row.cpuSeconds).toFixed(1),
        row.peakMb,
        row.kb,
        row.difference === null ? '' : `${(row.difference * 100).toFixed(1)}%`,
      ]
        .map((cell, index) => (index === 0 ? cell : String(cell).padStart(9)))
        .join(''),
    ),
  ].join('\n');
}

export async function benchCards(json: boolean): Promise<string> {
  if (!existsSync(path.join(peerFolder, 'node_modules')))
    throw new Error('The peers are not installed. Run: npm ci --prefix bench/cards');
  const tables: [CardSet, CardRow[]][] = [];
  for (const set of cardSets) tables.push([set, await cardRows(set)]);
  if (!json) return tables.map(([set, rows]) => tableOf(set, rows)).join('\n\n');
  const [, rows] = tables[0]!;
  return JSON.stringify({ rows, ...Object.fromEntries(tables.slice(1)) }, null, 2);
}
