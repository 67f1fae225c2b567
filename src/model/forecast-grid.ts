import { cadenceOf } from './cadence.ts';
import { addDays, daysBetween, type Day } from './day.ts';
import type { Series } from './series.ts';

/** What a forecast needs of a series. */
export const gridRules = {
  /** Steps of history without a long hole that are needed. */
  fewestSteps: 84,
  /** A hole of more days than this ends the history that is used. */
  longestHole: 14,
} as const;

/** Why there is no forecast. */
export type ForecastGap =
  | { reason: 'counts'; counts: number }
  | { reason: 'rhythm'; cadence: 'month' | 'irregular' }
  | { reason: 'short'; stepDays: 1 | 7; fewest: number; hole: number; steps: number }
  | { reason: 'steady' }
  | { reason: 'untested' };

/** A series on a regular grid: one value a step, short holes bridged by a straight line. */
export interface Grid {
  stepDays: 1 | 7;
  last: Day;
  values: readonly number[];
  /** True where the step was observed: only these are forecasts judged on. */
  observed: readonly boolean[];
}

/**
 * The newest part of the series without a long hole, on a grid of days or weeks; why not, where that is too short or without a
 * rhythm. Where the platform rounds, the middle of what rounding leaves open stands for the count.
 */
export function forecastGrid(series: Series): Grid | ForecastGap {
  const { points } = series;
  const cadence = cadenceOf(points.map((point) => point.day));
  if (cadence !== 'day' && cadence !== 'week') return { reason: 'rhythm', cadence };
  const stepDays = cadence === 'day' ? 1 : 7;
  const hole = Math.max(gridRules.longestHole, stepDays * 3);
  const start = points.findLastIndex(
    (point, index) => index > 0 && daysBetween(points[index - 1]!.day, point.day) > hole,
  );
  const used = points.slice(Math.max(0, start));
  const first = used[0]!;
  const steps = Math.floor(daysBetween(first.day, used.at(-1)!.day) / stepDays) + 1;
  if (steps < gridRules.fewestSteps)
    return { reason: 'short', stepDays, fewest: gridRules.fewestSteps, hole, steps };
  const last = used.at(-1)!.day;
  const values: number[] = [];
  const observed: boolean[] = [];
  let at = 0;
  for (let step = 0; step < steps; step += 1) {
    const day = addDays(last, -(steps - 1 - step) * stepDays);
    while (at + 1 < used.length && used[at + 1]!.day <= day) at += 1;
    const before = used[at]!;
    const after = used[at + 1];
    const share = after ? daysBetween(before.day, day) / daysBetween(before.day, after.day) : 0;
    const middle = (point: typeof before) => (point.low + point.high) / 2;
    values.push(middle(before) + (after ? share * (middle(after) - middle(before)) : 0));
    observed.push(daysBetween(before.day, day) < stepDays);
  }
  return { stepDays, last, values, observed };
}
