/** Draws the cards of the bench as a build does: `cards-own.ts SET STORE FOLDER`. What is in the store is not drawn again. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCardTools, makeCards } from '#cards/make.ts';
import { folderStore } from '#store/folder-store.ts';
import { benchOrders, content, packages, type CardSet } from './cards-input.ts';

const [, , set, store, folder] = process.argv as [string, string, CardSet, string, string];
const before = process.cpuUsage();
const loading = performance.now();
const orders = await benchOrders(set);
// The peers get their cards ready: reading the sample is left out here too.
const inputSeconds = (performance.now() - loading) / 1000;
const inputCpuSeconds = (process.cpuUsage(before).user + process.cpuUsage(before).system) / 1e6;
const tools = await createCardTools(packages, content, folderStore(store));
const out = path.join(store, '..', 'drawn');
await makeCards(orders, out, tools, () => undefined);
const sizes = await Promise.all(
  orders.map(async ({ file }, index) => {
    const picture = await readFile(path.join(out, file));
    if (index % 25 === 0) await writeFile(path.join(folder, `${index}.png`), picture);
    return picture.length;
  }),
);
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({
    cards: orders.length,
    cpuSeconds: (user + system) / 1e6,
    inputSeconds,
    inputCpuSeconds,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    kb: Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length / 1024),
  })}\n`,
);
