/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { message } from '#words/words.ts';
import { markOf, whoOf } from '../../card-words.ts';
import type { ProfileReport } from '../../proof.ts';
import { headlinePoster, type Headline } from './headline.tsx';

/** A talk, an article, a collaboration or an award; those that are announced too. */
export const appearanceCard: Card<ProfileReport, Headline> = {
  id: 'appearance',
  name: message('cards.appearance.name'),

  claims(report, { words }) {
    const seen = new Map<string, number>();
    return report.profile.appearances.rows.map(({ type, date, title, where, line }) => {
      const name = `${date}-${type}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const upcoming = date > report.today;
      const data: Headline = {
        kicker: words.text(`cards.appearance.${type}${upcoming ? '-upcoming' : ''}`),
        title,
        below: where
          ? words.text('cards.appearance.below', { place: where, day: date })
          : words.text('cards.appearance.below-day', { day: date }),
        who: whoOf(report),
        mark: markOf(
          report,
          upcoming ? report.today : date,
          upcoming ? 'cards.mark.announced' : 'cards.mark.took-place',
        ),
        surface: upcoming ? 'fill' : 'paper',
      };
      return {
        key: count === 1 ? name : `${name}-${count}`,
        claim: claimOf(data, {
          title,
          says: title,
          alt: [
            words.text('cards.appearance.alt', { name: data.who.name, kind: data.kicker }),
            words.text('cards.appearance.quoted', { title }),
            data.below,
            data.mark,
          ],
          post: words.text('cards.appearance.post', {
            kind: data.kicker,
            title,
            below: data.below,
          }),
          asOf: date,
          source: { file: report.profile.appearances.file, line },
          pictures: [data.who.picture],
        }),
      };
    });
  },

  design: ({ data }, size, theme) => headlinePoster(data, size, theme),
};
