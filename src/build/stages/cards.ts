import { makeCards } from '#cards/make.ts';
import { siteOrders } from '#site/card-order.ts';
import { problemsOfCards, type RemarkedCard } from '../card-problems.ts';
import { cardTools } from '#site/card-tools.ts';
import type { Stage } from './stage.ts';

/** Draws every card in the sizes in which it is wanted. A stage, because what draws them cannot start inside Astro's bundle. */
export const cards: Stage = {
  name: 'cards',
  async run({ site, only, staging, progress }) {
    const all = (await siteOrders(site)).filter(({ card }) => only?.has(card.profile) ?? true);
    const tools = await cardTools(site);
    const orders = all.map(({ order }) => order);
    const { remarks, kept } = await makeCards(orders, staging, tools, progress);
    const drawn = all.flatMap(({ card, size, order }): RemarkedCard[] => {
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
