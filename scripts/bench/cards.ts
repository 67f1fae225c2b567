import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { benchFolder, benchInput, type CardRow } from './cards-input.ts';

/** Cards per second, side by side: the same trees and fonts, each peer in a process of its own. */

const run = promisify(execFile);
const PEERS = ['satori+sharp', '@vercel/og', 'astro-og-canvas', 'takumi'] as const;

async function rowOf(file: string, words: readonly string[]): Promise<CardRow> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file, ...words], {
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as CardRow;
}

export async function cardRows(): Promise<CardRow[]> {
  if (!existsSync(path.join(benchFolder, 'node_modules'))) {
    throw new Error('The peers are not installed. Run: npm install --prefix bench/cards');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-bench-'));
  try {
    const input = path.join(folder, 'input.json');
    await mkdir(path.join(folder, 'fonts'));
    await writeFile(input, JSON.stringify(await benchInput(path.join(folder, 'fonts'))));
    const rows: CardRow[] = [];
    for (const peer of PEERS)
      rows.push(await rowOf(path.join(benchFolder, 'peer.mjs'), [peer, input]));
    const own = path.resolve(import.meta.dirname, 'cards-own.ts');
    for (const state of ['cold', 'warm']) rows.push(await rowOf(own, [state, folder]));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function benchCards(json: boolean): Promise<string> {
  const rows = await cardRows();
  if (json) return JSON.stringify({ rows }, null, 2);
  const plain = rows[0]!.perSecond;
  return [
    `${'card of 1200x630'.padEnd(18)}${['cards/s', 'x plain', 'p50 ms', 'peak MB', 'KB'].map((head) => head.padStart(9)).join('')}`,
    ...rows.map(({ name, perSecond, p50Ms, peakMb, kb }) =>
      [name.padEnd(18), perSecond, (perSecond / plain).toFixed(1), p50Ms, peakMb, kb]
        .map((cell) =>
          typeof cell === 'string' && cell.length > 9 ? cell : String(cell).padStart(9),
        )
        .join(''),
    ),
  ].join('\n');
}
