import { spanOf } from '#charts/spans.ts';
import { staleAfter } from '#model/cadence.ts';
import { daysBetween, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/**
 * How old numbers are, where that is more than the rarest rhythm in which anybody counts: whoever reads them must not take them for
 * today's. Null where they are newer.
 */
export function ageOf(day: Day, today: Day): Message | null {
  return daysBetween(day, today) > staleAfter.irregular
    ? message('pages.counted-ago', { age: spanOf(day, today) })
    : null;
}
