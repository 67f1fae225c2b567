import { quantileSorted } from 'simple-statistics';
import { backTestRules, type Choice, type Residual } from './forecast-back-test.ts';

/** How fast the width of an interval follows hits and misses; Gibbs and Candès call it gamma. */
const adaption = 0.06;

/**
 * Half the width of the interval at one horizon, in usual moves: the quantile of past errors, at a level that was moved up after
 * every miss and down after every hit, so that past intervals would have held as often as they say. `lag` is how many of the errors
 * before one were not known yet when its forecast was made, because a long horizon overlaps with the next.
 * Gibbs and Candès, Adaptive Conformal Inference Under Distribution Shift (2021), https://arxiv.org/abs/2106.00170
 */
export function adaptiveWidth(errors: readonly number[], level: number, lag = 0): number {
  const { fewestOrigins } = backTestRules;
  let miss = 1 - level;
  const at = (past: readonly number[], rate: number): number => {
    const sorted = [...past].sort((a, b) => a - b);
    // The finite-sample correction of split conformal prediction.
    const wanted = ((past.length + 1) * (1 - rate)) / past.length;
    if (wanted <= 0) return 0;
    return wanted >= 1 ? sorted.at(-1)! * (1 + (wanted - 1)) : quantileSorted(sorted, wanted);
  };
  for (let index = fewestOrigins + lag; index < errors.length; index += 1) {
    const width = at(errors.slice(0, index - lag), miss);
    miss += adaption * (1 - level - (errors[index]! > width ? 1 : 0));
  }
  return at(errors, Math.min(0.999, Math.max(0.001, miss)));
}

/** How many of the past forecasts overlap with one of them. */
function lagOf(residuals: readonly Residual[], horizon: number): number {
  const span = residuals.at(-1)!.known - residuals[0]!.known;
  return Math.floor((horizon * (residuals.length - 1)) / Math.max(1, span));
}

/** Widths at every step up to the last horizon: straight between those that were tested, and never narrower further out. */
export function widthsBy(horizons: readonly number[], choice: Choice, level: number): number[] {
  const tested = horizons.flatMap((horizon, index) => {
    const residuals = choice.residuals[index]!;
    const errors = residuals.map((residual) => residual.error);
    return errors.length >= backTestRules.fewestOrigins
      ? [{ horizon, width: adaptiveWidth(errors, level, lagOf(residuals, horizon)) }]
      : [];
  });
  let widest = 0;
  const rising = tested.map(({ horizon, width }) => {
    widest = Math.max(widest, width);
    return { horizon, width: widest };
  });
  const last = rising.at(-1);
  if (!last) return [];
  return Array.from({ length: last.horizon }, (_, index) => {
    const step = index + 1;
    const after = rising.find(({ horizon }) => horizon >= step)!;
    const before = rising.findLast(({ horizon }) => horizon < step) ?? { horizon: 0, width: 0 };
    const share = (step - before.horizon) / (after.horizon - before.horizon);
    return before.width + share * (after.width - before.width);
  });
}
