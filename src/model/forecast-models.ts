import { mean, median } from 'simple-statistics';

export type ModelKind = 'naive' | 'drift' | 'damped' | 'steady' | 'compound' | 'consensus';

/** A way to carry a regular series on: what it would be `horizon` steps after its last value. It sees nothing but the values. */
export interface ForecastModel {
  id: string;
  kind: ModelKind;
  /** Over how many steps it looks back. */
  window: number;
  /** Steps of history without which it says nothing. */
  needs: number;
  predict(values: readonly number[], horizon: number): number;
}

const last = (values: readonly number[]): number => values[values.length - 1]!;

function stepsOf(values: readonly number[], window: number): number[] {
  const from = Math.max(1, values.length - window);
  return Array.from(
    { length: values.length - from },
    (_, index) => values[from + index]! - values[from + index - 1]!,
  );
}

/** The last value stays: what every other model has to beat. */
export const naiveModel: ForecastModel = {
  id: 'naive',
  kind: 'naive',
  window: 1,
  needs: 1,
  predict: (values) => last(values),
};

const drift = (window: number): ForecastModel => ({
  id: `drift-${window}`,
  kind: 'drift',
  window,
  needs: window + 1,
  predict: (values, horizon) =>
    last(values) + (horizon * (last(values) - values[values.length - 1 - window]!)) / window,
});

/** After Gardner and McKenzie (1985): a trend that tires keeps long horizons sober. */
const damped = (window: number, damping: number): ForecastModel => ({
  id: `damped-${window}`,
  kind: 'damped',
  window,
  needs: window + 1,
  predict: (values, horizon) =>
    last(values) +
    (mean(stepsOf(values, window)) * damping * (1 - damping ** horizon)) / (1 - damping),
});

/** Without the highest and the lowest tenth a single leap does not count. */
const steady = (window: number): ForecastModel => ({
  id: `steady-${window}`,
  kind: 'steady',
  window,
  needs: window + 1,
  predict: (values, horizon) => {
    const steps = stepsOf(values, window).sort((a, b) => a - b);
    const cut = Math.floor(steps.length * 0.1);
    return last(values) + horizon * mean(steps.slice(cut, steps.length - cut));
  },
});

const compound = (window: number): ForecastModel => ({
  id: `compound-${window}`,
  kind: 'compound',
  window,
  needs: window + 1,
  predict: (values, horizon) => {
    const before = values[values.length - 1 - window]!;
    return before > 0 ? last(values) * (last(values) / before) ** (horizon / window) : last(values);
  },
});

/** The middle of what the drifts say: seldom the best, seldom far off. */
const consensus: ForecastModel = {
  id: 'consensus',
  kind: 'consensus',
  window: 56,
  needs: 57,
  predict: (values, horizon) =>
    median(
      [drift(14), drift(28), drift(56), damped(28, 0.98)].map((model) =>
        model.predict(values, horizon),
      ),
    ),
};

export const forecastModels: readonly ForecastModel[] = [
  naiveModel,
  drift(14),
  drift(28),
  drift(56),
  drift(112),
  damped(28, 0.98),
  steady(28),
  steady(84),
  compound(28),
  compound(84),
  consensus,
];
