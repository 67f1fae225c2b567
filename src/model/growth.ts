import { bisector } from 'd3';
import { addDays, daysBetween, type Day } from './day.ts';
import type { Point, Series } from './series.ts';
import type { Interval } from './statistics.ts';

/** What happened between two observations. Nothing is read from between them. */
export interface Change extends Interval {
  from: Point;
  to: Point;
  days: number;
  /** May be negative. */
  value: number;
}

const byDay = bisector((point: Point) => point.day);

/** The series as it was known at the end of a day: what is dated later has not been observed yet. */
export function seriesUntil(series: Series, day: Day): Series {
  return { ...series, points: series.points.slice(0, byDay.right(series.points, day)) };
}

/** The latest observation at or before a day, if it is at most `carryDays` old. */
export function observedBy(series: Series, day: Day, carryDays: number): Point | null {
  const point = series.points[byDay.right(series.points, day) - 1];
  return point && daysBetween(point.day, day) <= carryDays ? point : null;
}

/** The observation nearest to a day, if it is at most `tolerance` days away on either side; the earlier of two equally near. */
export function observedNear(series: Series, day: Day, tolerance: number): Point | null {
  const next = byDay.right(series.points, day);
  const [before, after] = [series.points[next - 1], series.points[next]];
  const near = [before, after].flatMap((point) =>
    point ? [{ point, distance: Math.abs(daysBetween(point.day, day)) }] : [],
  );
  const [first, second] = near;
  const nearest = second && second.distance < first!.distance ? second : first;
  return nearest && nearest.distance <= tolerance ? nearest.point : null;
}

/** The difference of two observations, with the bounds that rounding leaves. */
export function changeBetween(from: Point, to: Point): Change {
  return {
    from,
    to,
    days: daysBetween(from.day, to.day),
    value: to.value - from.value,
    low: to.low - from.high,
    high: to.high - from.low,
  };
}

/** The changes between neighbouring observations, in order. */
export function changesOf(series: Series): Change[] {
  return series.points.slice(1).map((point, index) => changeBetween(series.points[index]!, point));
}

/** How far from the start of a period of so many days an observation may lie: a tenth of it, 1 to 15 days. */
export function growthTolerance(days: number): number {
  return Math.min(15, Math.max(1, Math.floor(days / 10)));
}

/**
 * The change over about `days` days up to the latest observation: from the observation nearest to the start of that period.
 * Null where there is none near enough; the true length is in the answer's `days`.
 */
export function changeOver(series: Series, days: number): Change | null {
  const to = series.points.at(-1);
  if (!to) return null;
  const from = observedNear(series, addDays(to.day, -days), growthTolerance(days));
  return from && from.day < to.day ? changeBetween(from, to) : null;
}

/** The relative growth of one period when a change is spread evenly, compounding, over `periods` of them; null from zero. */
export function compoundGrowth(
  { from, to }: Pick<Change, 'from' | 'to'>,
  periods: number,
): (Interval & { value: number }) | null {
  if (from.low <= 0 || periods <= 0) return null;
  const rate = (start: number, end: number) => (end / start) ** (1 / periods) - 1;
  return {
    value: rate(from.value, to.value),
    low: rate(from.high, to.low),
    high: rate(from.low, to.high),
  };
}

/** By how much the count may be off where the platform rounds: 0 where it is exact. */
export function roundingQuantum(point: Point): number {
  return point.high > point.low ? point.high - point.low + 1 : 0;
}
