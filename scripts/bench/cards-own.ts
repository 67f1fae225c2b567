/** Draws the cards of the bench as a build does: `cards-own.ts cold|warm FOLDER`. Warm follows cold in the same folder. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { folderStore } from '#store/folder-store.ts';
import { createDrawingPool } from '#cards/drawing/pool.ts';
import { createCardTools, makeCards } from '#cards/make.ts';
import { benchOrders, content, packages } from './cards-input.ts';

/** Cards that are drawn before the clock runs. */
const FIRST = 4;

const [, , state, folder] = process.argv as [string, string, 'cold' | 'warm', string];
const tools = await createCardTools(packages, content, folderStore(path.join(folder, 'cache')));
const orders = await benchOrders();
const out = path.join(folder, state);
const pool = createDrawingPool();
// As with every peer, the first cards are not counted: here one a thread.
await makeCards(orders.slice(0, FIRST), out, tools, () => undefined, {
  ...pool,
  close: () => Promise.resolve(),
});

const times: number[] = [];
const start = performance.now();
let last = start;
await makeCards(
  orders.slice(FIRST),
  out,
  tools,
  () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
  },
  pool,
);
const seconds = (performance.now() - start) / 1000;
const sizes = await Promise.all(
  orders.map(async ({ file }) => (await readFile(path.join(out, file))).length),
);
process.stdout.write(
  `${JSON.stringify({
    name: `plaudit ${state}`,
    perSecond: Number((times.length / seconds).toFixed(1)),
    p50Ms: Number(times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    kb: Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length / 1024),
  })}\n`,
);
