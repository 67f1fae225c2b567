import { makeCards } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { orderOf } from '#site/card-order.ts';
import { cardPaths } from '#site/card-paths.ts';
import { problemsOfCards, type DrawnCard } from '../card-problems.ts';
import { cardTools } from '#site/card-tools.ts';
import type { Stage } from './stage.ts';

/** Draws every card in every size. A stage, because what draws them cannot start inside Astro's bundle. */
export const cards: Stage = {
  name: 'cards',
  async run({ site, staging, progress }) {
    const formats = ['png', ...site.content.settings.cardFormats] as const;
    const all = cardPaths(site).flatMap((card) =>
      cardSizes.flatMap((size) =>
        formats.map((format) => ({ card, size, order: orderOf(site, card, size, format) })),
      ),
    );
    const tools = await cardTools(site);
    const orders = all.map(({ order }) => order);
    const { remarks, kept } = await makeCards(orders, staging, tools, progress);
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
