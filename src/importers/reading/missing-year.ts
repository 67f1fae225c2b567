import { dayAt, daysBetween, parseDay, type Day } from '#model/day.ts';
import { dayOf, type DateParts } from './date-eras.ts';
import type { DateOrder, DateQuestion } from './read-date.ts';

export interface YearWords {
  /** The user's word for the year of the oldest day. */
  year: number | null;
  /** The day on which the export was made, where the user said it. */
  observed: Day | null;
  today: Day;
  /** The file's name: some tell the day of the download in it. */
  name: string;
}

type ByOrder = Partial<Record<DateOrder, DateParts>>;
type MonthDay = Pick<DateParts, 'month' | 'date'>;

const isSameDay = ({ month, date }: MonthDay, day: Day) =>
  Number(day.slice(5, 7)) === month && Number(day.slice(8)) === date;

const rank = ({ month, date }: MonthDay) => month * 31 + date;
/** A step back by more than this is New Year; a smaller one breaks the order. */
const HALF_A_YEAR = 6 * 31;

/** Steps through the days of one order of writing, and where they pass New Year. */
interface Walk {
  first: MonthDay;
  last: MonthDay;
  /** Places at which a year begins going down the file, and at which one ends. */
  begins: number;
  ends: number;
  up: number;
  down: number;
}

function step(walk: Walk, next: MonthDay): void {
  const by = rank(next) - rank(walk.last);
  if (by < -HALF_A_YEAR) walk.begins += 1;
  else if (by > HALF_A_YEAR) walk.ends += 1;
  else if (by > 0) walk.up += 1;
  else if (by < 0) walk.down += 1;
  walk.last = next;
}

/** Days in the name of a file: `…_2026-01-15.csv`, `…20260115…`. */
function daysInName(name: string): Day[] {
  return [...name.matchAll(/(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g)]
    .flatMap(([, year, month, date]) => parseDay(`${year}-${month}-${date}`) ?? [])
    .sort();
}

/** The moment of a download in the name of a file, in Unix seconds: `Overview_2025-08-28_1787841428.csv`. */
function downloadInName(name: string): Day | undefined {
  const [, seconds] = /(?<!\d)(1[5-9]\d{8}|2\d{9})(?!\d)/.exec(name) ?? [];
  return seconds === undefined ? undefined : dayAt(Number(seconds) * 1000);
}

/** A download has its newest day behind it by some days, seldom by more. */
const MOST_DAYS_BEHIND = 62;

/** The latest year that can be, and the one before it; another may be typed. */
const yearAnswers = (guess: number | null): Pick<DateQuestion, 'answers' | 'own'> =>
  guess === null
    ? { answers: [] }
    : {
        answers: [guess, guess - 1].map((year) => ({
          words: ['--year', String(year)],
          meaning: `the oldest row is of ${year}`,
        })),
        own: '--year',
      };

/**
 * Finds the years of dates that are written without one. The order of the file and its steps over New Year tell how the years follow each other; one of
 * them is told by the user (`--year`, `--observed`) or by a day in the file's name, as exports are made at most a year after their newest day.
 */
export function yearFinder(words: YearWords) {
  const walks = new Map<DateOrder, Walk>();
  let place: { index: number; cell: string } | null = null;

  const walkOn = (order: DateOrder, parts: MonthDay): void => {
    const walk = walks.get(order);
    if (walk) step(walk, parts);
    else walks.set(order, { first: parts, last: parts, begins: 0, ends: 0, up: 0, down: 0 });
  };

  /** The year of the newest day: the last in which it is not after a day on which the export was there. */
  const yearBefore = (newest: MonthDay, made: Day): number => {
    const year = Number(made.slice(0, 4));
    const day = dayOf(year, newest.month, newest.date);
    return day !== null && day <= made ? year : year - 1;
  };

  return {
    /** A date that can be read in one way. */
    see(parts: DateParts, index: number, cell: string): void {
      place ??= { index, cell };
      for (const order of ['ymd', 'dmy', 'mdy'] as const) walkOn(order, parts);
    },
    /** A date that can be read in several orders. */
    hold(by: ByOrder, index: number, cell: string): void {
      place ??= { index, cell };
      for (const [order, parts] of Object.entries(by) as [DateOrder, DateParts][]) {
        walkOn(order, parts);
      }
    },
    settled(order: DateOrder): {
      reader: () => (parts: MonthDay) => number | null;
      question: DateQuestion | null;
      notes: string[];
    } {
      const walk = walks.get(order);
      if (!walk || !place) return { reader: () => () => null, question: null, notes: [] };
      const newestFirst = walk.down > walk.up || (walk.up === walk.down && walk.ends > walk.begins);
      const crossings = newestFirst ? walk.ends : walk.begins;
      const against = newestFirst ? walk.begins : walk.ends;
      const newest = newestFirst ? walk.first : walk.last;
      const ask = (message: string, hint: string, guess: number | null = null) => ({
        reader: () => () => null,
        question: { ...place!, message, hint, ...yearAnswers(guess) },
        notes: [],
      });
      if (against > 0) {
        return ask(
          `${JSON.stringify(place.cell)} has no year, and the rows are in no order that would tell it`,
          'Sort the rows by date, or write the years into them.',
        );
      }
      const oldest = newestFirst ? walk.last : walk.first;
      const named = daysInName(words.name);
      const download = downloadInName(words.name);
      const made = words.observed ?? download ?? named.at(-1);
      const byMade = made === undefined ? null : yearBefore(newest, made);
      // One day alone in the name may be that of the download, or the first of the stretch.
      const [only] = words.observed || download || named.length !== 1 ? [] : named;
      const byFirst =
        only !== undefined && isSameDay(oldest, only) ? Number(only.slice(0, 4)) + crossings : null;
      const isPast = (year: number) =>
        (dayOf(year, newest.month, newest.date) ?? '') <= words.today;
      const behind = (year: number) => {
        const last = dayOf(year, newest.month, newest.date);
        return last !== null && daysBetween(last, only!) <= MOST_DAYS_BEHIND;
      };
      const isOpen =
        words.year === null &&
        byFirst !== null &&
        byFirst !== byMade &&
        isPast(byFirst) &&
        behind(byMade!);
      const byName = byFirst !== null && isPast(byFirst) && !behind(byMade!) ? byFirst : byMade;
      const ofNewest = words.year !== null ? words.year + crossings : isOpen ? null : byName;
      if (ofNewest === null) {
        const guess = yearBefore(newest, words.today) - crossings;
        return ask(
          `${JSON.stringify(place.cell)} has no year`,
          `Say the year of the oldest row: --year ${guess}; or the day of the export: --observed ${words.today}.`,
          guess,
        );
      }
      const day = dayOf(ofNewest, newest.month, newest.date);
      if (day !== null && day > words.today) {
        return ask(
          `With the year ${ofNewest - crossings} for the oldest row the newest would be of ${day}, which is still to come`,
          `Say the year of the oldest row: --year ${yearBefore(newest, words.today) - crossings}.`,
          yearBefore(newest, words.today) - crossings,
        );
      }
      const start = newestFirst ? ofNewest : ofNewest - crossings;
      const reader = () => {
        let year = start;
        let last: MonthDay | null = null;
        return (parts: MonthDay): number => {
          const by = last === null ? 0 : rank(parts) - rank(last);
          if (by < -HALF_A_YEAR && !newestFirst) year += 1;
          if (by > HALF_A_YEAR && newestFirst) year -= 1;
          last = parts;
          return year;
        };
      };
      const from = ofNewest - crossings;
      const told =
        words.year !== null ? '--year' : words.observed ? '--observed' : 'the file’s name';
      return {
        reader,
        question: null,
        notes: [
          `The dates of ${words.name} have no year; by ${told} they are of ${from === ofNewest ? from : `${from} to ${ofNewest}`}.`,
        ],
      };
    },
  };
}
