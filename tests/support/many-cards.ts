/**
 * Draws distinct cards and says how far it is, as JSON lines with the memory of the process: `many-cards.ts FOLDER CACHE COUNT`.
 * A process of its own, so that a test can measure it and kill it. Node runs it with `--expose-gc`.
 */
import path from 'node:path';
import { folderStore } from '#store/folder-store.ts';
import { createCardTools, makeCards } from '#cards/make.ts';
import { sampleOrders } from '../gallery/cards/orders.ts';

const [folder, cache, count] = process.argv.slice(2) as [string, string, string];
const root = path.resolve(import.meta.dirname, '../../content');
const packages = path.resolve(import.meta.dirname, '../../node_modules');

const testimonials = sampleOrders.filter(
  ({ card, size }) => card.id === 'testimonial' && size.id === 'og',
);
const orders = Array.from({ length: Number(count) }, (_, index) => {
  const order = testimonials[index % testimonials.length]!;
  const data = order.claim.data as { quote: string };
  return {
    ...order,
    claim: {
      ...order.claim,
      data: { ...data, quote: `${index}. ${data.quote}` },
      texts: [...order.claim.texts, '0123456789.'],
    },
    file: `${index}.png`,
  };
});

await makeCards(
  orders,
  folder,
  await createCardTools(packages, root, folderStore(cache)),
  (done) => {
    if (done % 50 !== 0) return;
    // What waits to be collected is not what is kept.
    globalThis.gc!();
    const mb = Math.round(process.memoryUsage.rss() / 1e6);
    process.stdout.write(`${JSON.stringify({ done, mb })}\n`);
  },
);
