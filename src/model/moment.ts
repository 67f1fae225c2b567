import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** A moment as a clock on the wall of a time zone shows it. */
export interface WallClock {
  date: Day;
  /** 0 to 23. */
  hour: number;
}

/** Milliseconds since 1970 of an ISO 8601 moment with its offset from UTC, such as `2026-03-04T18:30+01:00`; null where it is none. */
export function parseMoment(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

/** What the clocks of a time zone (an IANA name) show at a moment, summer time included. */
export function wallClockAt(milliseconds: number, timeZone: string): WallClock {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
  return { date: at.toPlainDate().toString() as Day, hour: at.hour };
}
