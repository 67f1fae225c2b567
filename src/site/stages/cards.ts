import path from 'node:path';
import { cardSizes } from '#cards/sizes.ts';
import { glyphProblems } from '#fonts/glyph-problems.ts';
import { makeCards, type CardOrder } from '#cards/make.ts';
import { cardPaths } from '../card-paths.ts';
import { cardTools } from '../card-tools.ts';
import { cardName } from '../urls.ts';
import type { Stage } from './stage.ts';

/** Bytes: some ten thousand cards. */
const MOST_CACHED = 1_000_000_000;

/** Draws every card in every size. A stage, because what draws them cannot start inside Astro's bundle. */
export const cards: Stage = {
  name: 'cards',
  async run({ site, staging, progress }) {
    const orders = cardPaths(site).flatMap(({ profile, card, key, claim }) =>
      cardSizes.map((size): CardOrder => ({
        card,
        claim,
        size,
        theme: site.themes.get(profile)!,
        scheme: 'light',
        lang: site.locale,
        file: path.posix.join('cards', profile, `${cardName(card.id, key)}.${size.id}.png`),
      })),
    );
    const tools = await cardTools(site);
    const { missing, kept } = await makeCards(orders, staging, tools, progress);
    await tools.cache.prune(MOST_CACHED);
    return {
      made: `${orders.length} pictures${kept > 0 ? `, ${kept} of them kept from before` : ''}`,
      skipped: orders.flatMap(({ file, claim, size }) =>
        // The same words stand in every size: said once.
        size.id === 'og'
          ? glyphProblems(missing.get(file) ?? [], claim.source ?? { file, line: 0 }).map(
              (problem) =>
                `${problem.file}${problem.line > 0 ? `:${problem.line}` : ''}: ${problem.message} ${problem.hint}`,
            )
          : [],
      ),
    };
  },
};
