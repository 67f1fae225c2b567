import { describe, expect, test } from 'vitest';
import { forecastModels } from '#model/forecast-models.ts';

/** What each model says of a series that is worked out by hand. */
const predict = (id: string, values: readonly number[], horizon: number): number =>
  forecastModels.find((model) => model.id === id)!.predict(values, horizon);

/** 100, 110, 120 … by tens, but for what stands at the end. */
const byTens = (count: number, ...end: number[]): number[] => [
  ...Array.from({ length: count }, (_, index) => 100 + 10 * index),
  ...end,
];

describe('a model', () => {
  test('that is naive stays at the last value', () => {
    expect(predict('naive', [3, 1, 2], 40)).toBe(2);
  });

  test('of drift goes on with the mean of its window alone', () => {
    // 14 steps: thirteen of ten, one of 150, which is 20 in the mean.
    const values = [...byTens(40), 490 + 150];
    expect(predict('drift-14', values, 7)).toBe(640 + 7 * 20);
  });

  test('that is damped follows Gardner and McKenzie: the sum of a trend that is worth 0.98 of itself a step', () => {
    const values = byTens(40);
    const trend = (horizon: number) =>
      Array.from({ length: horizon }, (_, step) => 10 * 0.98 ** (step + 1)).reduce((a, b) => a + b);
    for (const horizon of [1, 7, 90])
      expect(predict('damped-28', values, horizon)).toBeCloseTo(490 + trend(horizon), 6);
    // Its end: ten times 0.98 / 0.02.
    expect(predict('damped-28', values, 10_000)).toBeCloseTo(490 + 490, 6);
  });

  test('that is steady leaves out the highest and the lowest tenth of the steps', () => {
    const values = [...byTens(40), 10_000, 10_010];
    expect(predict('steady-28', values, 3)).toBe(10_010 + 3 * 10);
    expect(predict('drift-28', values, 3)).toBeGreaterThan(10_010 + 3 * 300);
  });

  test('that compounds grows by the same share, and stands still after nought', () => {
    const values = Array.from({ length: 29 }, (_, index) => 1000 * 2 ** (index / 28));
    expect(predict('compound-28', values, 28)).toBeCloseTo(4000, 6);
    expect(predict('compound-28', [0, ...values.slice(1)], 28)).toBeCloseTo(2000, 6);
  });

  test('of consensus is the middle of the drifts and the damped one', () => {
    const values = byTens(60);
    const four = ['drift-14', 'drift-28', 'drift-56', 'damped-28']
      .map((id) => predict(id, values, 30))
      .sort((a, b) => a - b);
    expect(predict('consensus', values, 30)).toBe((four[1]! + four[2]!) / 2);
  });

  test('never needs more steps than it looks at', () => {
    for (const model of forecastModels) {
      const values = byTens(model.needs);
      expect([model.id, Number.isFinite(model.predict(values, 90))]).toEqual([model.id, true]);
      expect(model.needs).toBe(model.kind === 'naive' ? 1 : model.window + 1);
    }
  });
});
