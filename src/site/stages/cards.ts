import path from 'node:path';
import { makeCards, type CardOrder } from '#cards/make.ts';
import { cardSizes, type CardSize } from '#cards/sizes.ts';
import type { BuiltSite } from '../built-site.ts';
import { cardPaths, type CardPath } from '../card-paths.ts';
import { problemsOfCards, type DrawnCard } from '../card-problems.ts';
import { cardTools } from '../card-tools.ts';
import { cardName } from '../urls.ts';
import type { Stage } from './stage.ts';

/** Bytes: some ten thousand cards. */
const MOST_CACHED = 1_000_000_000;

/** Draws every card in every size. A stage, because what draws them cannot start inside Astro's bundle. */
export const cards: Stage = {
  name: 'cards',
  async run({ site, staging, progress }) {
    const all = cardPaths(site).flatMap((card) =>
      cardSizes.map((size) => ({ card, size, order: orderOf(site, card, size) })),
    );
    const tools = await cardTools(site);
    const orders = all.map(({ order }) => order);
    const { remarks, kept } = await makeCards(orders, staging, tools, progress);
    await tools.cache.prune(MOST_CACHED);
    const drawn = all.flatMap(({ card, size, order }): DrawnCard[] => {
      const found = remarks.get(order.file);
      return found ? [{ card, size, remarks: found }] : [];
    });
    return {
      made: `${orders.length} pictures${kept > 0 ? `, ${kept} of them kept from before` : ''}`,
      skipped: problemsOfCards(site, drawn).map(
        ({ file, line, message, hint }) =>
          `${file}${line > 0 ? `:${line}` : ''}: ${message} ${hint}`,
      ),
    };
  },
};

function orderOf(
  { themes, locale }: BuiltSite,
  { profile, card, key, claim }: CardPath,
  size: CardSize,
): CardOrder {
  return {
    card,
    claim,
    size,
    theme: themes.get(profile)!,
    scheme: 'light',
    lang: locale,
    file: path.posix.join('cards', profile, `${cardName(card.id, key)}.${size.id}.png`),
  };
}
