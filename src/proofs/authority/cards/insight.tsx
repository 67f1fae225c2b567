/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { CardReport } from '../../proof.ts';
import { headlinePoster, type Headline } from './headline.tsx';

/** A post, by its title. */
export const insightCard: Card<CardReport, Headline> = {
  id: 'insight',
  name: message('cards.insight.name'),

  claims(report, { words }) {
    const { profile } = report;
    return profile.insights.map(({ id, file, frontMatter }) => {
      const { title, summary, date, lang } = frontMatter;
      const data: Headline = {
        kicker: (frontMatter.tags[0] ?? words.text('cards.insight.kicker')).replace(
          /^./u,
          (letter) => letter.toUpperCase(),
        ),
        title,
        below: summary,
        who: whoOf(report),
        mark: markOf(report, date, 'cards.mark.published'),
        surface: 'paper',
      };
      return {
        key: id,
        claim: claimOf(data, {
          title,
          says: title,
          alt: [
            words.text('cards.insight.alt', { name: profile.frontMatter.name, title }),
            summary,
            data.mark,
          ],
          post: `${title}\n\n${summary}`,
          asOf: date,
          source: { file, line: 1 },
          pictures: [data.who.picture],
          ...(lang !== undefined && { lang }),
        }),
      };
    });
  },

  design: ({ data }, size, theme) => headlinePoster(data, size, theme),
};
