import { platformOf } from '#model/platforms.ts';
import { message } from '#words/words.ts';
import { interactionsOf } from '../platform-amounts.ts';
import { sumsOf, type Summed } from '../sums.ts';

/** What exports tell of a stretch of days, in the order in which it says how far posts travel. */
export const summed: readonly Summed[] = [
  {
    id: 'views',
    plural: message('charts.sums.views'),
    name: (span) => message('measures.sum-views', { span }),
    changeName: (span) => message('measures.sum-views-change', { span }),
    noun: 'views',
    amount: ({ views }) => views,
  },
  {
    id: 'impressions',
    plural: message('charts.sums.impressions'),
    name: (span) => message('measures.sum-impressions', { span }),
    changeName: (span) => message('measures.sum-impressions-change', { span }),
    noun: 'impressions',
    amount: ({ impressions }) => impressions,
  },
  {
    id: 'daily-reach',
    plural: message('charts.sums.daily-reach'),
    name: (span) => message('measures.sum-reach', { span }),
    changeName: (span) => message('measures.sum-reach-change', { span }),
    noun: 'accounts once a day',
    amount: ({ reach }) => reach,
  },
  {
    id: 'interactions',
    plural: message('charts.sums.interactions'),
    name: (span) => message('measures.sum-interactions', { span }),
    changeName: (span) => message('measures.sum-interactions-change', { span }),
    noun: 'interactions',
    // What a platform sums itself holds for itself; its parts are added up elsewhere.
    amount: (row) => row.interactions ?? interactionsOf(row),
  },
  {
    id: 'clicks',
    plural: message('charts.sums.clicks'),
    name: (span) => message('measures.sum-clicks', { span }),
    changeName: (span) => message('measures.sum-clicks-change', { span }),
    noun: 'clicks',
    amount: ({ clicks }) => clicks,
  },
  {
    id: 'profile-visits',
    plural: message('charts.sums.profile-visits'),
    name: (span) => message('measures.sum-profile-visits', { span }),
    changeName: (span) => message('measures.sum-profile-visits-change', { span }),
    noun: 'profile visits',
    amount: (row) => row.profile_visits,
  },
];

/** What a chart may show over time. People who are reached each day are counted again each day: their sum is no crowd. */
export const charted = summed.filter(({ id }) => id !== 'daily-reach');

export const sums = summed.flatMap(sumsOf);

/** The sums worth showing first: over 90 days, else 28, else 7. What a registry counts as views are downloads, mostly by machines. */
export function sumHeadlines(platforms: readonly { id: string }[]): string[] {
  const people = platforms.filter(({ id }) => platformOf(id).counts !== 'events');
  return ([90, 28, 7] as const).flatMap((days) =>
    summed.flatMap(({ id }) => people.map((platform) => `reach.${id}-${days}.${platform.id}`)),
  );
}
