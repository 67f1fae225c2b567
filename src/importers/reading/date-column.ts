import { addDays, type Day } from '#model/day.ts';
import { dayOfParts, eraOf, type DateParts, type Era } from './date-eras.ts';
import { dateReader } from './date-pattern.ts';
import {
  dateOrders,
  daysAt,
  readDate,
  settle,
  type DatedMoment,
  type DateQuestion,
  type DateOrder,
  type DateReading,
} from './read-date.ts';
import type { ImportOptions } from '../format.ts';
import { yearFinder, type YearWords } from './missing-year.ts';

export interface DateWords extends YearWords {
  timeZone: string;
  /** Nothing is of a later day, but for the hours that some zone is ahead. */
  today: Day;
  /** How dates are written, in the user's words; null where it is found out. */
  format: string | null;
}

export interface DateColumn {
  /** The day of a cell, where the cells are asked for in their order, from the first; null where it is none. */
  reader: () => (cell: string) => DatedMoment | null;
  question: DateQuestion | null;
  /** Sentences about what was taken for granted. */
  notes: string[];
}

const MOST_REMEMBERED = 20_000;
const MILLISECONDS_A_DAY = 86_400_000;

const eraNames: Record<Era, string> = {
  gregorian: 'our',
  buddhist: 'the Buddhist',
  persian: 'the Persian',
  hijri: 'the Islamic',
};

/** True where a moment is midnight UTC, or where there is no time at all. */
function meansDay(reading: DateReading): boolean {
  if (reading.kind === 'moment') return reading.milliseconds % MILLISECONDS_A_DAY === 0;
  if (reading.kind === 'span') return meansDay(reading.first) && meansDay(reading.last);
  return reading.clock === null || (reading.clock.offset === 0 && reading.clock.milliseconds === 0);
}

/** A leap year stands in for a year that is not written. */
const withYear = (parts: DateParts): DateParts => ({ ...parts, year: parts.year ?? 2024 });

interface Evidence {
  see(cell: string): void;
  settled(): DateColumn;
}

const shown = (cell: string) => JSON.stringify(cell.slice(0, 60));

/** What is known about the dates of an opened file before any of them is read. */
export function dateWords(
  { name }: { name: string },
  { timeZone, today, dateFormat, year, observed }: ImportOptions,
): DateWords {
  return { name, timeZone, today, format: dateFormat, year, observed };
}

/**
 * Goes over the cells of a date column one by one, and then says what they mean: the column as a whole tells the order of day and month, the era, the
 * year where none is written, and whether moments mean days. A date that would be of the future speaks against its order.
 */
export function dateEvidence(words: DateWords): Evidence {
  const read = remembering(words.format === null ? readDate : dateReader(words.format));
  // Somewhere it is tomorrow already.
  const latest = addDays(words.today, 1);
  const against = new Map<DateOrder, string>();
  const eras = new Map<Era, { index: number; cell: string }>();
  const years = yearFinder(words);
  let index = -1;
  let allDays = true;
  let yearless = false;
  let open: { index: number; cell: string } | null = null;

  const seeDate = (by: Partial<Record<DateOrder, DateParts>>, cell: string): void => {
    const found = dateOrders.filter((order) => by[order] !== undefined);
    for (const { year } of Object.values(by)) {
      if (year !== null && !eras.has(eraOf(year))) eras.set(eraOf(year), { index, cell });
    }
    yearless ||= Object.values(by).some(({ year }) => year === null);
    if (found.length === 1) {
      const only = by[found[0]!]!;
      if (only.year === null) years.see(only, index, cell);
      return;
    }
    const days = found.map((order) => dayOfParts(withYear(by[order]!)));
    if (days.every((day) => day === null)) return;
    const isPast = (order: DateOrder, day: Day | null) =>
      day !== null && (by[order]!.year === null || day <= latest);
    const somePast = found.some((order, at) => isPast(order, days[at] ?? null));
    found.forEach((order, at) => {
      const day = days[at] ?? null;
      if (day === null || (somePast && !isPast(order, day))) against.set(order, cell);
    });
    for (const order of dateOrders) if (!found.includes(order)) against.set(order, cell);
    const isOpen = new Set(days.filter((day) => day !== null)).size > 1;
    if (isOpen || against.size === dateOrders.length) open ??= { index, cell };
    if (Object.values(by).some(({ year }) => year === null)) years.hold(by, index, cell);
  };

  return {
    see(cell) {
      index += 1;
      const reading = read(cell);
      if (reading === null) return;
      allDays &&= meansDay(reading);
      for (const one of reading.kind === 'span' ? [reading.first, reading.last] : [reading]) {
        if (one.kind === 'date') seeDate(one.by, cell);
      }
    },
    settled() {
      const possible = dateOrders.filter((order) => !against.has(order));
      const [order = 'ymd'] = possible;
      const dayAtMoment = daysAt(allDays ? 'UTC' : words.timeZone);
      const settledYears = years.settled(order);
      const question = questionOf(open, possible, eras) ?? settledYears.question;
      const pick = (by: Partial<Record<DateOrder, DateParts>>): DateParts | undefined => {
        const only = Object.values(by);
        return only.length === 1 ? only[0] : (by[order] ?? by.ymd ?? only[0]);
      };
      const reader = () => {
        const yearOf = settledYears.reader();
        const dayOf = (one: DateReading): DatedMoment | null => {
          if (one.kind === 'span') return null;
          if (one.kind === 'moment') {
            const { milliseconds } = one;
            return { day: dayAtMoment(milliseconds), milliseconds };
          }
          const parts = pick(one.by);
          if (!parts) return null;
          const year = parts.year ?? yearOf(parts);
          const day = dayOfParts({ ...parts, year });
          return day && settle(day, one.clock, dayAtMoment);
        };
        const momentOf = (cell: string): DatedMoment | null => {
          const one = read(cell);
          if (one === null) return null;
          if (one.kind !== 'span') return dayOf(one);
          const [first, last] = [dayOf(one.first), dayOf(one.last)];
          if (!first || !last || first.day > last.day) return null;
          return { day: last.day, milliseconds: null, since: first.day };
        };
        // Where years are not written, the same text can be of two years.
        return yearless ? momentOf : remembering(momentOf);
      };
      return { reader, question, notes: [...eraNotes(eras), ...settledYears.notes] };
    },
  };
}

/** In a long file the same day stands in many rows, and reading it takes longer than all else. */
function remembering<Found>(read: (cell: string) => Found | null): (cell: string) => Found | null {
  const known = new Map<string, Found | null>();
  return (cell) => {
    const there = known.get(cell);
    if (there !== undefined) return there;
    const reading = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, reading);
    return reading;
  };
}

function questionOf(
  open: { index: number; cell: string } | null,
  possible: readonly DateOrder[],
  eras: ReadonlyMap<Era, { index: number; cell: string }>,
): DateQuestion | null {
  const islamic = eras.get('hijri');
  if (islamic) {
    return {
      index: islamic.index,
      message: `${shown(islamic.cell)} looks like a year of the Islamic calendar, whose days differ from place to place`,
      hint: 'Export the file again with dates of the Gregorian calendar, such as 2026-03-01.',
      answers: [],
    };
  }
  if (eras.size > 1) {
    const [era, place] = [...eras].find(([name]) => name !== 'gregorian')!;
    return {
      index: place.index,
      message: `${shown(place.cell)} is a year of ${eraNames[era]} calendar, and other rows are not`,
      hint: 'Write all dates in one calendar, such as 2026-03-01.',
      answers: [],
    };
  }
  if (open === null || possible.length === 1) return null;
  const sample = open.cell.trim();
  const mark = /[-/.]/.exec(sample)?.[0] ?? '/';
  const year = /\d{4}/.test(sample) ? 'yyyy' : 'yy';
  const hasYear = sample.split(mark).length > 2;
  const formats = (possible.length > 0 ? possible : (['dmy', 'mdy'] as const)).map((order) =>
    [...order]
      .filter((letter) => hasYear || letter !== 'y')
      .map((letter) => ({ d: 'dd', m: 'MM', y: year })[letter]!)
      .join(mark),
  );
  return {
    index: open.index,
    message:
      possible.length > 0
        ? `${shown(open.cell)} can be two days: day first or month first`
        : `${shown(open.cell)} and other dates of this column are written in different orders`,
    hint: `Say how dates are written: ${[...new Set(formats)].map((format) => `--date-format ${format}`).join(' or ')}.`,
    answers: [...new Set(formats)].map((format) => ({
      words: ['--date-format', format],
      meaning: `dates are written ${format}`,
    })),
  };
}

function eraNotes(eras: ReadonlyMap<Era, { index: number; cell: string }>): string[] {
  return [...eras].flatMap(([era, { cell }]) =>
    era === 'gregorian'
      ? []
      : [
          `The years are of ${eraNames[era]} calendar (${cell.slice(0, 40)}); they are written as ours.`,
        ],
  );
}
