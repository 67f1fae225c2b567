import { spanOf } from '#charts/spans.ts';
import { staleAfter } from '#model/cadence.ts';
import { daysBetween, type Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/**
 * How much older a number of a platform is than the day that a page names for all its numbers; null where it is no older than counts may be.
 * A day on which something was reached does not age.
 */
export function olderThan({ asOf, platform, unit }: Measure, counted: Day | null): Message | null {
  if (!asOf || !counted || platform === undefined || unit === 'day') return null;
  return daysBetween(asOf, counted) > staleAfter.irregular
    ? message('pages.mark-older', { day: asOf, age: spanOf(asOf, counted) })
    : null;
}

/**
 * How old numbers are, where that is more than the rarest rhythm in which anybody counts: whoever reads them must not take them for
 * today's. Null where they are newer.
 */
export function ageOf(day: Day, today: Day): Message | null {
  return daysBetween(day, today) > staleAfter.irregular
    ? message('pages.counted-ago', { age: spanOf(day, today) })
    : null;
}
