import { day } from '#model/day.ts';
import type { Point, Series } from '#model/series.ts';

/** An exact count. */
export function point(date: string, value: number, line = 2): Point {
  return { day: day(date), value, low: value, high: value, line };
}

/** A series of exact counts, ascending, from line 2 on. */
export function makeSeries(counts: readonly (readonly [date: string, value: number])[]): Series {
  return {
    id: 'youtube',
    label: 'YouTube',
    noun: 'subscribers',
    file: 'profiles/ada/metrics/youtube.csv',
    points: counts.map(([date, value], index) => point(date, value, index + 2)),
  };
}
