import { parseDay, type Day } from './day.ts';

/** A stretch of days, its first and its last among them. */
export interface Days {
  from: Day;
  to: Day;
}

/** The days that a figure is told of alone, and those that it shades, as somebody wrote them. */
export interface WrittenDays {
  range?: string | undefined;
  highlight?: string | undefined;
}

/** The first and the last day of a text like `2026-03-01/2026-03-31` (ISO 8601); null where it is none. */
export function readDays(text: string): Days | null {
  const [from, to, ...more] = text.split('/').map(parseDay);
  return from && to && from <= to && more.length === 0 ? { from, to } : null;
}

/** Before anything that is counted. */
export const EVER = '0001-01-01' as Day;

/** True for the first and the last of them and all between. */
export const isWithin = (day: Day, { from, to }: Days): boolean => day >= from && day <= to;
