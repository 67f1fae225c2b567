import { fileURLToPath } from 'node:url';
import { createCardTools, type CardOrder, type CardTools } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { buildReports } from '#site/built-site.ts';
import { cardItems } from '#site/card-items.ts';
import { cardName } from '#site/urls.ts';
import { noStore, type Store } from '#store/folder-store.ts';

const root = fileURLToPath(new URL('../../../content', import.meta.url));
const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

const today = day('2026-11-23');
const { site: content } = await loadSite(root, { today });
const site = buildReports(content!, {
  content: root,
  today,
  site: null,
  base: null,
});

/** Every card of the sample, in every size. */
export const sampleOrders: readonly CardOrder[] = cardItems(site).flatMap(
  ({ profile, card, key, claim }) =>
    cardSizes.map((size) => ({
      card,
      claim,
      size,
      theme: site.themes.get(profile)!,
      scheme: 'light' as const,
      lang: site.locale,
      address: `example.com/${profile}`,
      file: `${profile}.${cardName(card.id, key)}.${size.id}.png`,
    })),
);

/** Nothing is kept between cards unless a store is given: what is tested is drawn. */
export function sampleTools(store: Store = noStore): Promise<CardTools> {
  return createCardTools(packages, root, store);
}

const scriptsOf = /[\p{L}]/u;

/** One card of each design in every size, in light and one in dark; and a testimonial of each script. */
export const galleryOrders: readonly CardOrder[] = (() => {
  const firsts = new Map<string, CardOrder>();
  const scripts = new Map<string, CardOrder>();
  for (const order of sampleOrders) {
    const name = `${order.card.id} ${order.size.id}`;
    if (!firsts.has(name)) firsts.set(name, order);
    if (order.card.id === 'testimonial' && order.size.id === 'og') {
      const letter = [...order.claim.texts[0]!].find((character) => scriptsOf.test(character))!;
      const script = `${order.claim.lang} ${letter.codePointAt(0)! >> 8}`;
      if (!scripts.has(script)) scripts.set(script, order);
    }
  }
  const dark = [...firsts.values()]
    .filter(({ size }) => size.id === 'og')
    .map((order): CardOrder => ({
      ...order,
      scheme: 'dark',
      file: order.file.replace('.png', '.dark.png'),
    }));
  return [...new Set([...firsts.values(), ...scripts.values(), ...dark])];
})();
