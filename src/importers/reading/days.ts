import type { Day } from '#model/day.ts';
import type { DatedMoment } from './read-date.ts';

/** A value of one row. */
interface Seen {
  value: number;
  milliseconds: number | null;
}

/** One column on one day. */
interface DayCell {
  first: Seen;
  last: Seen;
  sum: number;
  /** How many rows know it. */
  known: number;
}

/** All rows of one day, in so much memory as one takes. */
export interface DayRows {
  day: Day;
  since: Day | undefined;
  rows: number;
  /** The rows' lines, up to a number that a report can hold. */
  lines: number[];
  /** The latest moment of the day, and its line; by place where no row tells a time. */
  latest: { milliseconds: number | null; line: number };
  earliestLine: number;
  /** By column; a column that no row knows is absent. */
  cells: (DayCell | undefined)[];
}

const MOST_LINES = 100;

/** Gathers the rows of a table by day, row by row. */
export function dayGatherer(width: number) {
  const days = new Map<Day, DayRows>();
  let ups = 0;
  let downs = 0;
  let before: Day | null = null;
  return {
    /** @param values by column, undefined where it is not known */
    add(
      { day, milliseconds, since }: DatedMoment,
      line: number,
      values: readonly (number | undefined)[],
    ): void {
      if (before !== null && day > before) ups += 1;
      if (before !== null && day < before) downs += 1;
      before = day;
      let rows = days.get(day);
      if (!rows) {
        rows = {
          day,
          since,
          rows: 0,
          lines: [],
          latest: { milliseconds, line },
          earliestLine: line,
          cells: Array.from({ length: width }),
        };
        days.set(day, rows);
      }
      rows.rows += 1;
      if (rows.lines.length < MOST_LINES) rows.lines.push(line);
      // Changed in place: a new object for each row of a long file would crowd the memory.
      if (isLater(milliseconds, rows.latest.milliseconds)) {
        rows.latest.milliseconds = milliseconds;
        rows.latest.line = line;
      }
      for (let column = 0; column < width; column += 1) {
        const value = values[column];
        if (value === undefined) continue;
        const cell = rows.cells[column];
        if (!cell) {
          const seen = { value, milliseconds };
          rows.cells[column] = { first: seen, last: { ...seen }, sum: value, known: 1 };
        } else {
          cell.sum += value;
          cell.known += 1;
          if (isLater(milliseconds, cell.last.milliseconds)) {
            cell.last.value = value;
            cell.last.milliseconds = milliseconds;
          }
        }
      }
    },
    /** Oldest first, and whether the file goes the other way. */
    days(): { days: DayRows[]; newestFirst: boolean } {
      return {
        days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
        newestFirst: downs > ups,
      };
    },
  };
}

/** By its moment where both tell one, else by its place. */
const isLater = (milliseconds: number | null, than: number | null) =>
  milliseconds === null || than === null || milliseconds >= than;

/** The last reading of a day. Without times the file's own order tells which it is. */
export function lastOf(cell: DayCell, newestFirst: boolean): Seen {
  return newestFirst && cell.last.milliseconds === null ? cell.first : cell.last;
}

/** The line of the row that speaks for the day. */
export function lineOf({ latest, earliestLine }: DayRows, newestFirst: boolean): number {
  return newestFirst && latest.milliseconds === null ? earliestLine : latest.line;
}
