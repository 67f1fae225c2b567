import { daysBetween, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/** A stretch of time as people say it: `35 days`, `14 months`, `8.5 years`. */
export function spanOf(from: Day, to: Day): Message {
  const days = daysBetween(from, to);
  if (days < 60) return message('common.days', { count: days });
  const months = Math.round(days / 30.44);
  if (months < 23) return message('common.months', { count: months });
  if (months <= 48 && Math.min(months % 12, 12 - (months % 12)) > 1)
    return message('common.months', { count: months });
  return message('common.years', { count: Math.round(days / 182.62) / 2 });
}

/** `3 March 2026 to 4 May 2026`. */
export function periodOf(from: Day, to: Day): Message {
  return from === to
    ? message('common.date', { day: from })
    : message('common.period', { from, to });
}
