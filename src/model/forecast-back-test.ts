import { forecastModels, naiveModel, type ForecastModel } from './forecast-models.ts';
import type { Grid } from './forecast-grid.ts';

/** How models are judged on the past of a series. */
export const backTestRules = {
  /** The longest horizon in steps, and as a share of the history. */
  longestHorizon: { steps: 180, share: 0.25 },
  /** The most past forecasts that are judged at one horizon. */
  mostOrigins: 48,
  /** Fewer of them say nothing about how often an interval holds. */
  fewestOrigins: 12,
} as const;

/** The horizons at which past forecasts are judged, in steps, ascending. */
export function backTestHorizons(steps: number): number[] {
  const { longestHorizon } = backTestRules;
  const longest = Math.min(longestHorizon.steps, Math.floor(steps * longestHorizon.share));
  return [1, 2, 4, 7, 14, 21, 30, 45, 60, 90, 120, 180]
    .filter((horizon) => horizon < longest)
    .concat(longest);
}

export interface Residual {
  /** The step at which the outcome was known. */
  known: number;
  /** |outcome - forecast| in units of the usual step at the origin. */
  error: number;
}

/** How much the series moves in a step, at its end: what makes errors of calm and of lively stretches comparable. */
export function usualMove(values: readonly number[]): number {
  const window = values.slice(-57);
  const steps = window.slice(1).map((value, index) => Math.abs(value - window[index]!));
  const level = Math.abs(values[values.length - 1]!);
  const sum = steps.reduce((total, step) => total + step, 0);
  return Math.max(sum / Math.max(1, steps.length), Math.sqrt(level) / 20, 0.05);
}

/** Rolling origin: at evenly spaced past steps the model forecasts from what was known then. */
function backTest(grid: Grid, model: ForecastModel, horizon: number): Residual[] {
  const { values, observed } = grid;
  const first = Math.max(model.needs, 28);
  const latest = values.length - horizon;
  if (latest <= first) return [];
  const stride = Math.max(1, Math.floor((latest - first) / backTestRules.mostOrigins));
  const residuals: Residual[] = [];
  for (let origin = latest; origin > first; origin -= stride) {
    const target = origin - 1 + horizon;
    if (!observed[target] || !observed[origin - 1]) continue;
    const history = values.slice(0, origin);
    residuals.push({
      known: target,
      error: Math.abs(values[target]! - model.predict(history, horizon)) / usualMove(history),
    });
  }
  return residuals.reverse();
}

const meanError = (residuals: readonly Residual[]): number =>
  residuals.reduce((sum, residual) => sum + residual.error, 0) / residuals.length;

export interface Choice {
  model: ForecastModel;
  skill: number;
  /** By horizon, in the order of `horizons`. */
  residuals: readonly (readonly Residual[])[];
}

/** The model with the least error over all horizons, each weighed by the naive error there; the naive one where none beats it. */
export function chooseModel(grid: Grid, horizons: readonly number[]): Choice {
  const tested = forecastModels.map((model) => {
    const residuals = horizons.map((horizon) => backTest(grid, model, horizon));
    return { model, residuals };
  });
  const naive = tested.find(({ model }) => model === naiveModel)!;
  const scored = tested.map((each) => ({
    ...each,
    skill: relativeError(each.residuals, naive.residuals),
  }));
  const best = scored.toSorted((a, b) => a.skill - b.skill)[0]!;
  return best.skill < 1 ? best : { ...naive, skill: 1 };
}

/** Compared on the origins that both could use. */
function relativeError(
  residuals: readonly (readonly Residual[])[],
  naive: readonly (readonly Residual[])[],
): number {
  const ratios = residuals.flatMap((mine, index) => {
    const outcomes = new Set(mine.map((residual) => residual.known));
    const base = naive[index]!.filter((residual) => outcomes.has(residual.known));
    if (base.length < backTestRules.fewestOrigins) return [];
    const shared = new Set(base.map((residual) => residual.known));
    const own = mine.filter((residual) => shared.has(residual.known));
    const naiveError = meanError(base);
    return naiveError > 0 ? [meanError(own) / naiveError] : [];
  });
  return ratios.length === 0
    ? Infinity
    : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}
