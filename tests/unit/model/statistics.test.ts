import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustSpreads, weightedMedian, wilsonInterval } from '#model/statistics.ts';

describe('wilsonInterval', () => {
  // From Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d lies between %d and %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the share, within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), (trials, seed) => {
        const successes = seed % (trials + 1);
        const { low, high } = wilsonInterval(successes, trials);
        const mirrored = wilsonInterval(trials - successes, trials);
        expect(0 <= low && low <= successes / trials).toBe(true);
        expect(successes / trials <= high && high <= 1).toBe(true);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 5],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
  });
});

describe('weightedMedian', () => {
  it.each([
    // 10 answers at 5 minutes, 1 at 60: the sixth of the eleven is a 5.
    [
      [
        [5, 10],
        [60, 1],
      ],
      5,
    ],
    // The weight splits exactly between 5 and 60: the mean of both.
    [
      [
        [60, 3],
        [5, 3],
      ],
      32.5,
    ],
    // 4 of 8 lie up to 20 and 4 beyond it: the mean of 20 and 30.
    [
      [
        [30, 4],
        [20, 2],
        [10, 2],
      ],
      25,
    ],
    [[[7, 0]], null],
    [[], null],
  ])('of %j is %j', (items, expected) => {
    expect(
      weightedMedian(items.map(([value, weight]) => ({ value: value!, weight: weight! }))),
    ).toBe(expected);
  });

  it('is the plain median where all weigh the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
        expect(weightedMedian(values.map((value) => ({ value, weight: 1 })))).toBeCloseTo(
          middle,
          6,
        );
      }),
    );
  });
});

it('robustSpreads: the median, and 1.4826 times the median distance from it', () => {
  // Median 3; distances 2 1 0 1 97: median 1.
  expect(robustSpreads([1, 2, 3, 4, 100], 2)).toEqual(
    Array.from({ length: 5 }, () => ({ centre: 3, spread: 1.4826 })),
  );
});
