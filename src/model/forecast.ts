import { addDays, type Day } from './day.ts';
import { backTestHorizons, chooseModel, usualMove } from './forecast-back-test.ts';
import { forecastGrid, type ForecastGap } from './forecast-grid.ts';
import type { ModelKind } from './forecast-models.ts';
import { widthsBy } from './forecast-widths.ts';
import { nextRoundNumber } from './round-numbers.ts';
import type { Series } from './series.ts';

/** The shares of the future that the three intervals are meant to hold. */
export const forecastLevels = [0.5, 0.8, 0.95] as const;

export interface ForecastStep {
  day: Day;
  value: number;
  /** Lower and upper end for each of `forecastLevels`, in their order. */
  intervals: readonly { low: number; high: number }[];
}

export interface Forecast {
  status: 'known';
  /** What the path was made with, chosen on this series. */
  model: { id: string; kind: ModelKind; stepDays: 1 | 7; window: number };
  /** Mean absolute errors in the back-test, as a share of the naive model's: at most 1. */
  skill: number;
  /** How many past forecasts the choice and the intervals rest on. */
  backTests: number;
  from: Day;
  /** A step a day or a week, up to the longest horizon that could be back-tested. */
  path: readonly ForecastStep[];
  /** The next round number. */
  target: number;
  /** When the path reaches it, null where it does not within the horizon. */
  reached: Day | null;
  /** For each level the first and the last day on which it may be reached; null where that lies beyond the horizon. */
  between: readonly { from: Day | null; to: Day | null }[];
}

export interface NoForecast {
  status: 'missing';
  gap: ForecastGap;
}

/** A higher level is never narrower. */
function nested(widths: readonly (readonly number[])[]): number[][] {
  return widths.map((each, level) =>
    each.map((_, step) => Math.max(...widths.slice(0, level + 1).map((other) => other[step]!))),
  );
}

/**
 * The future of a series up to the longest horizon that its own past allows to judge, with the day on which the next round number is
 * reached. Counts never fall below zero. `target` is the number to reach, by default the next round one.
 */
export function forecastSeries(series: Series, target?: number): Forecast | NoForecast {
  if (series.points.length < 2)
    return { status: 'missing', gap: { reason: 'counts', counts: series.points.length } };
  const grid = forecastGrid(series);
  if ('reason' in grid) return { status: 'missing', gap: grid };
  if (grid.values.every((value) => value === grid.values[0]))
    return { status: 'missing', gap: { reason: 'steady' } };
  const horizons = backTestHorizons(grid.values.length);
  const choice = chooseModel(grid, horizons);
  const widths = nested(forecastLevels.map((level) => widthsBy(horizons, choice, level)));
  const steps = widths[0]!.length;
  if (steps === 0) return { status: 'missing', gap: { reason: 'untested' } };
  const scale = usualMove(grid.values);
  const path = Array.from({ length: steps }, (_, index): ForecastStep => {
    const value = Math.max(0, choice.model.predict(grid.values, index + 1));
    return {
      day: addDays(grid.last, (index + 1) * grid.stepDays),
      value,
      intervals: widths.map((width) => ({
        low: Math.max(0, value - width[index]! * scale),
        high: value + width[index]! * scale,
      })),
    };
  });
  const goal = target ?? nextRoundNumber(series.points.at(-1)!.high);
  const firstDay = (of: (step: ForecastStep) => number): Day | null =>
    path.find((step) => of(step) >= goal)?.day ?? null;
  return {
    status: 'known',
    model: {
      id: choice.model.id,
      kind: choice.model.kind,
      stepDays: grid.stepDays,
      window: choice.model.window,
    },
    skill: choice.skill,
    backTests: choice.residuals.reduce((sum, residuals) => sum + residuals.length, 0),
    from: grid.last,
    path,
    target: goal,
    reached: firstDay((step) => step.value),
    between: forecastLevels.map((_, index) => ({
      from: firstDay((step) => step.intervals[index]!.high),
      to: firstDay((step) => step.intervals[index]!.low),
    })),
  };
}
