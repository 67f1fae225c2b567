import { spanOf } from '#charts/spans.ts';
import { staleAfter } from '#model/cadence.ts';
import { daysBetween, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/**
 * When numbers were counted. Older than the rarest rhythm in which anybody counts, they say their age: whoever reads them must not take
 * them for today's.
 */
export function countedOn(day: Day, today: Day): Message {
  return daysBetween(day, today) > staleAfter.irregular
    ? message('pages.counted-ago', { day, age: spanOf(day, today) })
    : message('pages.counted', { day });
}
