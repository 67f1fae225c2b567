import { dayAt, toEpochDay, type Day } from '#model/day.ts';
import { addDays, addMonths } from '#model/day.ts';
import type { Answer } from '../question.ts';
import { dayOf, withCommonYear, type DateParts } from './date-eras.ts';
import { monthNamed, wordPattern } from './month-names.ts';

/** A time of day, and the zone's offset where the text names one. */
export interface Clock {
  milliseconds: number;
  /** In milliseconds ahead of UTC. */
  offset: number | null;
}

/** The orders in which year, month and day are written. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What one text can mean before the rest of its column is seen. */
export type DateReading =
  /** By each order in which the text can be read: where there is one only, nothing is open. */
  | { kind: 'date'; by: Partial<Record<DateOrder, DateParts>>; clock: Clock | null }
  /** Milliseconds since 1970-01-01T00:00Z. */
  | { kind: 'moment'; milliseconds: number }
  | { kind: 'span'; first: DateReading; last: DateReading };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const clockPattern =
  /(?:[T,]|\s)+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?\s?m\.?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

function offsetOf(zone: string): number {
  const digits = /(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})/.exec(zone)?.groups;
  if (!digits) return 0;
  const size = Number(digits['hours']) * HOUR + Number(digits['minutes']) * 60_000;
  return digits['sign'] === '-' ? -size : size;
}

/** Takes the time of day off the end of a text; undefined where it is no time that a clock shows. */
function takeClock(text: string): { rest: string; clock: Clock | null } | undefined {
  const found = clockPattern.exec(text);
  if (!found?.groups) return { rest: text, clock: null };
  const { hour, minute, second = '0', half, zone } = found.groups;
  const half12 = half?.toLowerCase().startsWith('p') ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + half12;
  if (hours > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return {
    rest: text.slice(0, found.index).trim(),
    clock: {
      milliseconds: hours * HOUR + Number(minute) * 60_000 + Number(second) * 1000,
      offset: zone === undefined ? null : offsetOf(zone),
    },
  };
}

const yearFirst = [
  /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?$/,
  /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
  /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/,
];
/** `3/4/2025`, `3.4.25`, `25/3/4`. */
const yearElsewhere = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?$/;
/** `4/12`, `12.4.` */
const withoutYear = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\.?$/;
/** `20071012223847`, `20071012T223847Z`: written for machines. */
const compact = /^((?:19|20)\d{6})T?(\d{2})(\d{2})(\d{2})(Z?)$/;

/** Two digits are of this century: platforms are younger than it. */
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** `2025-09`: a month stands for its last day, as everywhere in metrics files. */
function readMonth(text: string): DateParts | null {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  const first = found && dayOf(Number(found[1]), Number(found[2]), 1);
  return first && partsOf(addDays(addMonths(first, 1), -1));
}

export function partsOf(day: Day): DateParts {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { year, month, date };
}

type ByOrder = Partial<Record<DateOrder, DateParts>>;

/** `Sat, Sep 6, 2025`, `6. September 2025`, `6 de marzo de 2025`, `26-Nov-24`, `April 12`. */
function readWords(text: string): ByOrder | null {
  const plain = text.replace(/(\d)(?:st|nd|rd|th|º|ª|\.º)(?![\p{L}])/gu, '$1');
  const words = [...plain.matchAll(wordPattern)];
  const months = words.filter(([word]) => monthNamed(word) !== null);
  if (months.length !== 1) return null;
  const month = monthNamed(months[0]![0])!;
  const numbers = [...plain.matchAll(/\d+/g)];
  const years = numbers.filter(([number]) => number.length === 4);
  const dates = numbers.filter(([number]) => number.length <= 2).map(([number]) => number);
  if (years.length + dates.length !== numbers.length) return null;
  if (years.length === 1 && dates.length === 1) {
    return { ymd: { year: Number(years[0]), month, date: Number(dates[0]) } };
  }
  if (years.length > 0 || dates.length === 0 || dates.length > 2) return null;
  const [first, second] = dates as [string, string | undefined];
  if (second === undefined) return { ymd: { year: null, month, date: Number(first) } };
  const dayFirst = { year: fullYear(second.padStart(2, '0')), month, date: Number(first) };
  if (months[0]!.index < numbers[0]!.index) return { ymd: dayFirst };
  const dayLast = { year: fullYear(first.padStart(2, '0')), month, date: Number(second) };
  return { ymd: dayLast, dmy: dayFirst };
}

function readDigits(text: string): ByOrder | null {
  for (const pattern of yearFirst) {
    const [, year, month, date] = pattern.exec(text) ?? [];
    if (year) return { ymd: { year: Number(year), month: Number(month), date: Number(date) } };
  }
  const [, one, mark, two, three] = yearElsewhere.exec(text) ?? [];
  if (one !== undefined) {
    const [a, b] = [Number(one), Number(two)];
    const year = fullYear(three!);
    const dmy = { year, month: b, date: a };
    if (mark === '.') return { dmy };
    const mdy = { year, month: a, date: b };
    if (three!.length === 4) return { dmy, mdy };
    return { dmy, mdy, ymd: { year: 2000 + a, month: b, date: Number(three) } };
  }
  const [, east, day] = /^(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/.exec(text) ?? [];
  if (east !== undefined) return { ymd: { year: null, month: Number(east), date: Number(day) } };
  const [, left, dot, right] = withoutYear.exec(text) ?? [];
  if (left === undefined) return null;
  const dmy = { year: null, month: Number(right), date: Number(left) };
  if (dot === '.') return { dmy };
  return { dmy, mdy: { year: null, month: Number(left), date: Number(right) } };
}

/** Unix time: seconds from 1973 to 2286, milliseconds likewise. */
function readUnix(text: string): number | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/.test(text)) return null;
  const value = Number(text);
  return text.replace(/\..*/, '').length <= 10 ? value * 1000 : value;
}

/** From one day to another: `2026-01-01 - 2026-01-07`, `Jan 1, 2026 – Jan 7, 2026`, `2026-01-01/2026-01-07`. */
const between =
  /\s+(?:-|–|—|~|to|until|bis|a|au|al|até|tot|do)\s+|\s*[–—~]\s*|(?<=\d{4}-\d{2}-\d{2})\/(?=\d{4}-)/u;

const isSomeDate = (by: ByOrder) =>
  Object.values(by).some(({ month, date }) => month >= 1 && month <= 12 && date >= 1 && date <= 31);

/** Reads a date as platforms and people write them; null where it can't be one. */
export function readDate(cell: string): DateReading | null {
  if (cell.length > 100) return null;
  const text = withCommonYear(cell.normalize('NFKC').replaceAll('\u00AD', '').trim());
  if (text === '') return null;
  const unix = readUnix(text);
  if (unix !== null) return { kind: 'moment', milliseconds: unix };
  const [, digits, hours, minutes, seconds, zone] = compact.exec(text) ?? [];
  if (digits !== undefined) return readDate(`${digits} ${hours}:${minutes}:${seconds}${zone}`);
  const taken = takeClock(text);
  if (!taken) return null;
  const { rest, clock } = taken;
  const month = readMonth(rest);
  const by = month
    ? { ymd: month }
    : (readDigits(rest) ?? (/\p{L}/u.test(rest) ? readWords(rest) : null));
  if (by && isSomeDate(by)) return { kind: 'date', by, clock };
  return readSpan(text);
}

function readSpan(text: string): DateReading | null {
  const [from, to, more] = text.split(between);
  if (from === undefined || to === undefined || more !== undefined) return null;
  const [first, last] = [readDate(from), readDate(to)];
  if (!first || !last || first.kind === 'span' || last.kind === 'span') return null;
  return { kind: 'span', first, last };
}

/** A day, and the moment within it where that is known: later readings of a day sort after earlier ones. */
export interface DatedMoment {
  day: Day;
  /** Milliseconds since 1970-01-01T00:00Z, or of the day's own clock where it names no zone; null without a time. */
  milliseconds: number | null;
  /** True where the time is that of the day's own clock, of no named zone. */
  local?: true;
  /** The first day, where the row speaks of the stretch from it to `day`. */
  since?: Day;
}

/** What can't be told, and the option that tells it. */
export interface DateQuestion {
  /** Which cell of the column, from 0. */
  index: number;
  message: string;
  hint: string;
  /** Empty where the file has to be mended. */
  answers: readonly Answer[];
  /** The option that takes another answer. */
  own?: string;
}

/**
 * `dayAt` of one time zone for many moments: where an hour begins and ends on one day, that is the day of all its moments.
 * Zones are reckoned with once an hour then, and not once a row.
 */
export function daysAt(timeZone: string): (milliseconds: number) => Day {
  const hours = new Map<number, Day | null>();
  return (milliseconds) => {
    const hour = Math.floor(milliseconds / HOUR);
    let whole = hours.get(hour);
    if (whole === undefined) {
      const first = dayAt(hour * HOUR, timeZone);
      whole = first === dayAt(hour * HOUR + HOUR - 1, timeZone) ? first : null;
      if (hours.size >= MOST_HOURS) hours.clear();
      hours.set(hour, whole);
    }
    return whole ?? dayAt(milliseconds, timeZone);
  };
}

/** Eleven years of hours. */
const MOST_HOURS = 100_000;

/** The day in a time zone. A time without a zone is taken as it stands. */
export function settle(
  day: Day,
  clock: Clock | null,
  dayAtMoment: (milliseconds: number) => Day,
): DatedMoment {
  if (clock === null) return { day, milliseconds: null };
  const local = toEpochDay(day) * DAY + clock.milliseconds;
  if (clock.offset === null) return { day, milliseconds: local, local: true };
  const milliseconds = local - clock.offset;
  return { day: dayAtMoment(milliseconds), milliseconds };
}
