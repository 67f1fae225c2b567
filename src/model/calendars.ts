import { Temporal } from 'temporal-polyfill/full';
import type { Day } from './day.ts';

/** The day that another calendar (as CLDR calls it, such as `persian`) writes so; null where it is none there. */
export function dayInCalendar(
  calendar: string,
  year: number,
  month: number,
  date: number,
): Day | null {
  try {
    return Temporal.PlainDate.from({ calendar, year, month, day: date }, { overflow: 'reject' })
      .withCalendar('iso8601')
      .toString() as Day;
  } catch {
    return null;
  }
}
