import { addDays, addMonths, dayAt, parseDay, toEpochDay, type Day } from '#model/day.ts';
import { monthNamed, wordPattern } from './month-names.ts';

/** A time of day, and the zone's offset where the text names one. */
interface Clock {
  milliseconds: number;
  /** In milliseconds ahead of UTC. */
  offset: number | null;
}

/** What one text can mean before the rest of its column is seen. */
export type DateReading =
  | { kind: 'day'; day: Day; clock: Clock | null }
  /** Milliseconds since 1970-01-01T00:00Z. */
  | { kind: 'moment'; milliseconds: number }
  /** Two numbers of which one is the day and one the month. */
  | { kind: 'either'; first: number; second: number; year: number; clock: Clock | null };

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

export function dayOf(year: number, month: number, date: number): Day | null {
  const two = (value: number) => String(value).padStart(2, '0');
  return parseDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
}

const yearFirst = [
  /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?$/,
  /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
  /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/,
];
const yearLast = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/;

/** `2025-09`: a month stands for its last day, as everywhere in metrics files. */
function readMonth(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  const first = found && dayOf(Number(found[1]), Number(found[2]), 1);
  return first && addDays(addMonths(first, 1), -1);
}

/** `Sat, Sep 6, 2025`, `6. September 2025`, `6 de marzo de 2025`. */
function readWords(text: string): Day | null {
  const plain = text.replace(/(\d)(?:st|nd|rd|th|º|ª|\.º)(?![\p{L}])/gu, '$1');
  const months = (plain.match(wordPattern) ?? []).flatMap((word) => monthNamed(word) ?? []);
  const numbers = plain.match(/\d+/g) ?? [];
  const years = numbers.filter((number) => number.length === 4);
  const dates = numbers.filter((number) => number.length <= 2);
  if (months.length !== 1 || years.length !== 1 || dates.length !== 1) return null;
  return dayOf(Number(years[0]), months[0]!, Number(dates[0]));
}

/** Unix time: seconds from 1973 to 2286, milliseconds likewise. */
function readUnix(text: string): number | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/.test(text)) return null;
  const value = Number(text);
  return text.replace(/\..*/, '').length <= 10 ? value * 1000 : value;
}

/** Reads a date as platforms and people write them; null where it can't be one. */
export function readDate(cell: string): DateReading | null {
  const text = cell.normalize('NFKC').replaceAll('\u00AD', '').trim();
  const unix = readUnix(text);
  if (unix !== null) return { kind: 'moment', milliseconds: unix };
  const taken = takeClock(text);
  if (!taken) return null;
  const { rest, clock } = taken;
  for (const pattern of yearFirst) {
    const [, year, month, date] = pattern.exec(rest) ?? [];
    const read = year && dayOf(Number(year), Number(month), Number(date));
    if (read) return { kind: 'day', day: read, clock };
  }
  const [, first, mark, second, year] = yearLast.exec(rest) ?? [];
  if (first !== undefined) {
    const numbers = { first: Number(first), second: Number(second), year: Number(year) };
    if (mark !== '.') return { kind: 'either', ...numbers, clock };
    const read = dayOf(numbers.year, numbers.second, numbers.first);
    return read && { kind: 'day', day: read, clock };
  }
  const written = readMonth(rest) ?? (/\p{L}/u.test(rest) ? readWords(rest) : null);
  return written && { kind: 'day', day: written, clock };
}

/** A day, and the moment within it where that is known: later readings of a day sort after earlier ones. */
export interface DatedMoment {
  day: Day;
  /** Milliseconds since 1970-01-01T00:00Z, or of the day's own clock where it names no zone; null without a time. */
  milliseconds: number | null;
}

/** The day in a time zone. A time without a zone is taken as it stands. */
export function settle(day: Day, clock: Clock | null, timeZone: string): DatedMoment {
  if (clock === null) return { day, milliseconds: null };
  const local = toEpochDay(day) * DAY + clock.milliseconds;
  if (clock.offset === null) return { day, milliseconds: local };
  const milliseconds = local - clock.offset;
  return { day: dayAt(milliseconds, timeZone), milliseconds };
}
