import { daysIn, type Cadence } from './cadence.ts';
import { addDays, startOfWeek, type Day } from './day.ts';

/** An ISO week, Monday to Sunday, with what rows said about it. */
export interface Week<Row> {
  monday: Day;
  total: number;
  /** True where rows speak of all of its days; else the total may be too low. */
  complete: boolean;
  rows: readonly Row[];
}

/**
 * Adds up rows by ISO week, for the last `count` weeks that have ended by the last row. A weekly row belongs to the week that
 * holds its date. Empty where rows are further apart than weeks, or do not reach back so far.
 */
export function lastWeeks<Row extends { date: Day }>(
  rows: readonly Row[],
  cadence: Cadence,
  count: number,
  value: (row: Row) => number | undefined,
): Week<Row>[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || (cadence !== 'day' && cadence !== 'week')) return [];
  const current = startOfWeek(last.date);
  const ended = cadence === 'week' || addDays(current, 6) === last.date;
  const newest = ended ? current : addDays(current, -7);
  const oldest = addDays(newest, -7 * (count - 1));
  if (startOfWeek(first.date) > oldest) return [];
  const byWeek = new Map<Day, { total: number; days: number; rows: Row[] }>();
  for (const row of rows) {
    const amount = value(row);
    if (amount === undefined || row.date < oldest) continue;
    const monday = startOfWeek(row.date);
    const week = byWeek.get(monday) ?? { total: 0, days: 0, rows: [] };
    week.total += amount;
    week.days += daysIn(row.date, cadence);
    week.rows.push(row);
    byWeek.set(monday, week);
  }
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(oldest, 7 * index);
    const week = byWeek.get(monday);
    return {
      monday,
      total: week?.total ?? 0,
      complete: (week?.days ?? 0) >= 7,
      rows: week?.rows ?? [],
    };
  });
}
