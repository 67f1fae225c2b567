import { median } from 'simple-statistics';
import { addDays, addMonths, daysBetween, startOfMonth, type Day } from './day.ts';

/** What one row stands for. */
export type Cadence = 'day' | 'week' | 'month' | 'irregular';

/** The median of the days from each to the next; there are at least two. */
function usualDistance(days: readonly Day[]): number {
  return median(days.slice(1).map((day, index) => daysBetween(days[index]!, day)));
}

/** Found from the usual distance of the rows, ascending. One row alone, or rows without a rhythm, are irregular. */
export function cadenceOf(days: readonly Day[]): Cadence {
  if (days.length < 2) return 'irregular';
  const usual = usualDistance(days);
  if (usual < 2) return 'day';
  if (usual >= 6 && usual <= 8) return 'week';
  if (usual >= 27 && usual <= 32) return 'month';
  return 'irregular';
}

/** What a row stands for, in days. */
export const cadenceDays = { day: 1, week: 7, month: 31 } as const;

/**
 * From how many days on the newest row of a file is stale: twice the time that passes between its rows, and a few days
 * for platforms that count late.
 */
export const staleAfter: Readonly<Record<Cadence, number>> = {
  day: 7,
  week: 17,
  month: 65,
  irregular: 92,
};

/**
 * The rhythm in which one column was counted, given that of its file: daily rows may hold a count of followers a month. Never
 * denser than the file's.
 */
export function cadenceOfCounts(days: readonly Day[], file: Cadence): Cadence {
  if (file === 'irregular' || days.length < 2) return file;
  const found = cadenceOf(days);
  if (found !== 'irregular') return cadenceDays[found] > cadenceDays[file] ? found : file;
  return usualDistance(days) > cadenceDays[file] * 1.5 ? 'irregular' : file;
}

/** The first and the last day of what a row stands for: its date is the last. An irregular row stands for its date alone. */
export function stretchOf(date: Day, cadence: Cadence): { from: Day; to: Day } {
  switch (cadence) {
    case 'week':
      return { from: addDays(date, -6), to: date };
    case 'month':
      return { from: startOfMonthly(date), to: date };
    case 'day':
    case 'irregular':
      return { from: date, to: date };
  }
}

/** The last day of a month stands for that month; any other day for the month that ends with it. */
function startOfMonthly(date: Day): Day {
  const next = addDays(date, 1);
  return startOfMonth(next) === next ? startOfMonth(date) : addMonths(next, -1);
}

/** How many days a row stands for. */
export function daysIn(date: Day, cadence: Cadence): number {
  const { from, to } = stretchOf(date, cadence);
  return daysBetween(from, to) + 1;
}
