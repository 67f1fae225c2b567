/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { formatDay } from '#model/day.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { ProfileReport } from '../../proof.ts';
import { headlinePoster, type Headline } from './headline.tsx';

const kinds = {
  talk: ['Talk', 'Upcoming talk'],
  press: ['In the press', 'Soon in the press'],
  collaboration: ['Collaboration', 'Upcoming collaboration'],
  award: ['Award', 'Award to come'],
} as const;

/** A talk, an article, a collaboration or an award; those that are announced too. */
export const appearanceCard: Card<ProfileReport, Headline> = {
  id: 'appearance',
  name: 'Appearance',

  claims(report, { locale }) {
    const seen = new Map<string, number>();
    return report.profile.appearances.rows.map(({ type, date, title, where, line }) => {
      const name = `${date}-${type}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const upcoming = date > report.today;
      const day = formatDay(date, locale, 'long');
      const data: Headline = {
        kicker: kinds[type][upcoming ? 1 : 0],
        title,
        below: [where, day].filter(Boolean).join(', '),
        who: whoOf(report),
        mark: markOf(
          report,
          upcoming ? report.today : date,
          upcoming ? 'Announced, as of' : 'Took place',
        ),
        ground: upcoming ? 'fill' : 'paper',
      };
      return {
        key: count === 1 ? name : `${name}-${count}`,
        claim: claimOf(data, {
          title,
          says: title,
          alt: [`${data.who.name}: ${data.kicker}`, `“${title}”`, data.below, data.mark],
          post: `${data.kicker}: “${title}”, ${data.below}.`,
          asOf: date,
          source: { file: report.profile.appearances.file, line },
          pictures: [data.who.picture],
        }),
      };
    });
  },

  design: ({ data }, size, theme) => headlinePoster(data, size, theme),
};
