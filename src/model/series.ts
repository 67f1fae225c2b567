import type { Day } from './day.ts';
import { sourceRows, type SourceRows } from './source.ts';

export interface Point {
  day: Day;
  value: number;
  /** The bounds that the platform's rounding leaves; equal to `value` where the count is exact. */
  low: number;
  high: number;
  /** The line of the series' file that it was read from. */
  line: number;
}

/** Observed values of one quantity, ascending by day, at most one a day. Nothing in it is interpolated. */
export interface Series {
  id: string;
  /** What a reader calls it: `YouTube`. */
  label: string;
  /** What the values count, in the plural: `subscribers`. */
  noun: string;
  file: string;
  points: readonly Point[];
}

/** The rows that the series was read from. */
export function seriesSource(series: Series): SourceRows {
  return sourceRows(
    series.file,
    series.points.map((point) => point.line),
  );
}
