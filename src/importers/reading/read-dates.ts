import { dayAt } from '#model/day.ts';
import { dateReader } from './date-pattern.ts';
import { dayOf, readDate, settle, type DatedMoment, type DateReading } from './read-date.ts';

export interface ReadDates {
  /** Null where a cell is no date. */
  dates: readonly (DatedMoment | null)[];
  /** The index of a cell that may be of two days, where nothing in the column decides. */
  ambiguous: number | null;
}

const DAY = 86_400_000;

type Order = 'day-first' | 'month-first';

/** Whether the column's dates are dd/MM or MM/dd: a number above 12 is no month. `open` where nothing decides. */
function orderOf(readings: readonly (DateReading | null)[]): Order | 'open' | 'both' {
  let dayFirst = false;
  let monthFirst = false;
  for (const reading of readings) {
    if (reading?.kind !== 'either') continue;
    if (reading.first > 12) dayFirst = true;
    if (reading.second > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return 'both';
  if (dayFirst) return 'day-first';
  return monthFirst ? 'month-first' : 'open';
}

/**
 * All moments at midnight UTC: the platform means days and not moments, whatever the time zone of the site. Another time zone
 * would shift every one of them.
 */
function meansDays(readings: readonly (DateReading | null)[]): boolean {
  return readings.every((reading) => {
    if (reading === null) return true;
    if (reading.kind === 'moment') return reading.milliseconds % DAY === 0;
    return (
      reading.clock === null || (reading.clock.offset === 0 && reading.clock.milliseconds === 0)
    );
  });
}

/** Reads the cells of a date column. The column as a whole tells the order of day and month. */
export function readDates(
  cells: readonly string[],
  { timeZone, format }: { timeZone: string; format: string | null },
): ReadDates {
  const read = format === null ? readDate : dateReader(format);
  const readings = cells.map(read);
  const order = orderOf(readings);
  // 5/5 is one day either way, so only the others make it matter.
  const open = readings.findIndex(
    (reading) =>
      reading?.kind === 'either' && (order === 'both' || reading.first !== reading.second),
  );
  const zone = meansDays(readings) ? 'UTC' : timeZone;
  return {
    dates: readings.map((reading): DatedMoment | null => {
      if (reading === null) return null;
      if (reading.kind === 'moment') {
        const { milliseconds } = reading;
        return { day: dayAt(Math.floor(milliseconds), zone), milliseconds };
      }
      if (reading.kind === 'day') return settle(reading.day, reading.clock, zone);
      const { first, second, year, clock } = reading;
      const [date, month] = order === 'month-first' ? [second, first] : [first, second];
      const day = dayOf(year, month, date);
      return day && settle(day, clock, zone);
    }),
    ambiguous: (order === 'open' || order === 'both') && open >= 0 ? open : null,
  };
}
