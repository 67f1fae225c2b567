import type { MetricColumn } from '#importers/metric-columns.ts';
import type { MissingMeasure } from '#model/measure.ts';
import type { Message, MessageArgument } from '#model/message.ts';

/** Of each group one column is needed. */
export type Needed = readonly (readonly MetricColumn[])[];

const interactions: readonly MetricColumn[] = ['likes', 'comments', 'shares', 'saves'];

type Args = Readonly<Record<string, MessageArgument>>;
/** What gaps of sums call a column. */
const columnsByNoun: Readonly<Record<string, MetricColumn>> = {
  'new followers': 'gained',
  'accounts once a day': 'reach',
  'link clicks': 'clicks',
  'profile visits': 'profile_visits',
};
const columnIn = ({ column }: Args): readonly MetricColumn[] => [
  columnsByNoun[column as string] ?? (column as MetricColumn),
];
/** The columns that a gap names by a message of their own. */
const weekly = ({ columns }: Args): Needed =>
  (columns as Message | undefined)?.key === 'gaps.posts' ? [['posts']] : [interactions];

/** What each gap of a platform's file asks for, by its key in the catalogue (`src/words/en/gaps.ts`). */
const neededFor: Readonly<Record<string, (args: Args) => Needed>> = {
  'gaps.followers': () => [['followers']],
  'gaps.sum': (args) => [columnIn(args)],
  'gaps.sum-before': (args) => [columnIn(args)],
  'gaps.rate-by-column': (args) => [columnIn(args), interactions],
  'gaps.rate-by-followers': () => [['posts'], ['followers'], interactions],
  'gaps.daily-rate-by-followers': () => [['followers'], interactions],
  'gaps.letters': (args) => [['sent'], columnIn(args)],
  'gaps.per-post': (args) => [['posts'], columnIn(args)],
  'gaps.weeks-unknown': weekly,
  'gaps.weekly-variation': weekly,
  'gaps.posting-weeks': () => [['posts']],
  'gaps.reach-per-post': () => [['reach'], ['posts']],
  'gaps.reach-rate': () => [['reach'], ['posts'], ['followers']],
  'gaps.virality': () => [['shares'], ['impressions']],
  'gaps.shares-per-viewer': () => [['shares'], ['reach']],
  'gaps.lost': () => [['lost']],
  'gaps.lost-days': () => [['lost']],
  'gaps.cadence': () => [['posts']],
  'gaps.cadence-days': () => [['posts']],
};

/** The columns without which a number is missing; null where it is not for want of a column. */
export function neededColumns({ missing }: MissingMeasure): Needed | null {
  return neededFor[missing.key]?.(missing.args ?? {}) ?? null;
}
