import { Temporal } from 'temporal-polyfill';

/** A calendar day, ISO 8601 `YYYY-MM-DD`. Sorts as text. The only form in which dates travel through the code. */
export type Day = string & { readonly __day: unique symbol };

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Reads `YYYY-MM-DD` strictly; null where the text is not a day that exists (`2023-02-29`): reckoned there and back it would be another.
 * Without Temporal, as every row of a long export asks for it.
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return fromEpochDay(toEpochDay(text as Day)) === text ? (text as Day) : null;
}

/** A day that is known to be one, such as a literal in code or a test. Throws a RangeError where it is not. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`Not a day: ${text}`);
  return parsed;
}

/**
 * Whole days since 1970-01-01. Reckoned from the digits, as charts ask for it thousands of times: years begin in March, so that the leap
 * day is the last of its year. After Howard Hinnant, https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function toEpochDay(value: Day): number {
  const month = digits(value, 5, 7);
  const year = digits(value, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(value, 8, 10) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The number that the characters from `from` to before `to` write. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** The day that lies `epochDay` whole days after 1970-01-01. */
export function fromEpochDay(epochDay: number): Day {
  return new Date(epochDay * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** The day at a moment, in a time zone (IANA name). `milliseconds` since 1970-01-01T00:00Z. */
export function dayAt(milliseconds: number, timeZone = 'UTC'): Day {
  if (timeZone === 'UTC') return fromEpochDay(Math.floor(milliseconds / MILLISECONDS_A_DAY));
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as Day;
}

/** A moment in ISO 8601, or midnight UTC of a day, for what wants a Date. */
export function toDate(value: string): Date {
  return new Date(Date.parse(value));
}

/** Noon of the day on a clock where this runs, for formats that keep such a time without its zone. */
export function toWallClock(value: Day): Date {
  const [year, month, date] = value.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}

/** `amount` may be negative. */
export function addDays(value: Day, amount: number): Day {
  return fromEpochDay(toEpochDay(value) + amount);
}

/** Adds calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(value: Day, amount: number): Day {
  return Temporal.PlainDate.from(value).add({ months: amount }).toString() as Day;
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(value: Day): number {
  return Temporal.PlainDate.from(value).dayOfWeek;
}

/** The first day of the month that holds `value`. */
export function startOfMonth(value: Day): Day {
  return `${value.slice(0, 7)}-01` as Day;
}

/** The Monday of the ISO week that holds `value`. */
export function startOfWeek(value: Day): Day {
  return addDays(value, 1 - weekday(value));
}

export type DayStyle =
  'long' | 'medium' | 'month' | 'monthShort' | 'year' | 'monthDay' | 'weekday' | 'weekdayShort';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  year: { year: 'numeric' },
  monthDay: { day: 'numeric', month: 'short' },
};

export const dayStyles = Object.keys(STYLES) as DayStyle[];

export function isDayStyle(style: unknown): style is DayStyle {
  return typeof style === 'string' && Object.hasOwn(STYLES, style);
}

/** The day in words of a locale (BCP 47), such as `3 March 2026`. */
export function formatDay(value: Day, locale: string, style: DayStyle = 'medium'): string {
  // Making a formatter takes a hundred times as long as using it.
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(toDate(value));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as the clocks of a time zone show it. */
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

/** Milliseconds since 1970 of a date as HTTP writes it (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`; null where it is none. */
export function parseHttpDate(text: string): number | null {
  const at = /^[A-Za-z]{3,9}, .*\d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** A moment to the minute, in UTC: `2026-03-04T17:30Z`. */
export function formatMoment(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'minute' });
}

/**
 * The moment at which the clocks of a time zone (an IANA name) show a time: `local` is written as if it were of UTC. Of two such moments, when clocks are set back,
 * it is the first.
 */
export function momentOfClocks(local: number, timeZone: string): number {
  const shown = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC');
  return shown.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds;
}

/** What the clocks of a time zone (an IANA name) show at a moment, summer time included. */
export function wallClockAt(milliseconds: number, timeZone: string): WallClock {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
  return { date: at.toPlainDate().toString() as Day, hour: at.hour };
}

/** A full hour, 0 to 24, as clocks of the locale say it: `18` or `6 PM`, with minutes `18:00` or `6:00 PM`. */
export function formatHour(hour: number, locale: string, minutes = false): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...(minutes ? { timeStyle: 'short' } : { hour: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(2024, 0, 1, hour % 24));
}

/** A weekday by its place from Monday, 0 to 6. */
export function formatWeekday(
  index: number,
  locale: string,
  style: 'weekday' | 'weekdayShort' = 'weekday',
): string {
  // 2024-01-01 was a Monday.
  return formatDay(addDays('2024-01-01' as Day, index), locale, style);
}

/**
 * The middle of a day by the clocks of an IANA time zone, as ISO 8601 with its offset. Where clocks are more than twelve hours ahead it
 * is two hours later, so that UTC has the same day.
 */
export function middayIn(date: Day, timeZone: string): string {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '12:00' });
  const hour = noon.offsetNanoseconds > 12 * 3600e9 ? noon.add({ hours: 2 }) : noon;
  return hour.toString({ timeZoneName: 'never' });
}
