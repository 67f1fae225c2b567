import type { ImportedPost } from '#importers/format.ts';
import { addDays, dayAt, formatMoment, type Day } from '#model/day.ts';
import { answerPlace, HISTORY_DAYS, type CollectContext, type CollectedRow } from './collector.ts';

/** A list of posts is asked for in no more pages than this. */
export const MOST_PAGES = 10;

/** The first day of which single posts are asked for. */
export function firstDay({ today, since }: CollectContext): Day {
  return since ?? addDays(today, 1 - HISTORY_DAYS);
}

/** One post in the form of an import. `at` in milliseconds since 1970. */
export function postOf(
  at: number,
  { timeZone }: CollectContext,
  post: Pick<ImportedPost, 'id' | 'url' | 'title' | 'values'>,
): ImportedPost {
  return { ...post, time: formatMoment(at), date: dayAt(at, timeZone), from: answerPlace };
}

/**
 * Posts by day, from the first day that is known as a whole up to the last one; a day without one has 0.
 * @param dates the day of every post that was listed, in any order
 * @param isWhole whether the list reaches back to the very first post; otherwise the oldest day listed may lack some
 */
export function postsByDay(
  dates: readonly Day[],
  isWhole: boolean,
  context: CollectContext,
): CollectedRow[] {
  const { lastWhole } = context;
  const oldest = dates.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
  if (oldest === null && !isWhole) return [];
  // Nothing before the first post is known: the account may not have been there.
  const known = oldest === null ? lastWhole : isWhole ? oldest : addDays(oldest, 1);
  const first = firstDay(context) > known ? firstDay(context) : known;
  const counts = new Map<Day, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  const rows: CollectedRow[] = [];
  for (let date = first; date <= lastWhole; date = addDays(date, 1)) {
    rows.push({ date, values: { posts: counts.get(date) ?? 0 } });
  }
  return rows;
}

/** Rows of several answers as one table: ascending, one a day. */
export function joinRows(...tables: readonly (readonly CollectedRow[])[]): CollectedRow[] {
  const joined = new Map<Day, CollectedRow>();
  for (const { date, values } of tables.flat()) {
    joined.set(date, { date, values: { ...joined.get(date)?.values, ...values } });
  }
  return [...joined.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
