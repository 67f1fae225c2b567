import { describe, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import {
  changeOver,
  compoundGrowth,
  growthTolerance,
  observedBy,
  observedNear,
  roundingQuantum,
  seriesUntil,
} from '#model/growth.ts';
import { crossingDays, crossingsOf, nextRoundNumber } from '#model/round-numbers.ts';
import { makeSeries, point } from '../../support/series.ts';

const series = makeSeries([
  ['2026-01-01', 100],
  ['2026-01-05', 140],
  ['2026-01-10', 130],
]);

describe('observations', () => {
  it('looks back for so many days and no further', () => {
    expect(observedBy(series, day('2026-01-07'), 2)?.value).toBe(140);
    expect(observedBy(series, day('2026-01-08'), 2)).toBeNull();
    expect(observedBy(series, day('2025-12-31'), 9)).toBeNull();
  });

  it('looks to both sides, the earlier first', () => {
    expect(observedNear(series, day('2026-01-03'), 2)?.value).toBe(100);
    expect(observedNear(series, day('2026-01-04'), 2)?.value).toBe(140);
    expect(observedNear(series, day('2026-01-14'), 3)).toBeNull();
  });

  it('forgets what is dated later', () => {
    expect(seriesUntil(series, day('2026-01-09')).points).toHaveLength(2);
    expect(seriesUntil(series, day('2025-01-01')).points).toHaveLength(0);
  });
});

describe('changes', () => {
  it('a start may lie a tenth of the period off, 1 to 15 days', () => {
    expect([7, 30, 90, 365].map(growthTolerance)).toEqual([1, 3, 9, 15]);
  });

  it('names its true length', () => {
    // 5 days before 10 January is the 5th: an observation.
    expect(changeOver(series, 5)).toMatchObject({ days: 5, value: -10 });
    // 8 days before is the 2nd; the 1st is one day off.
    expect(changeOver(series, 8)).toMatchObject({ days: 9, value: 30 });
    // 7 days before is the 3rd; the nearest is two days off.
    expect(changeOver(series, 7)).toBeNull();
  });

  it('compounds', () => {
    // Doubling in two periods: the root of 2 a period.
    const rate = compoundGrowth(
      { from: point('2026-01-01', 100), to: point('2026-03-01', 200) },
      2,
    );
    expect(rate?.value).toBeCloseTo(0.41421356, 8);
    expect(
      compoundGrowth({ from: point('2026-01-01', 0), to: point('2026-03-01', 5) }, 2),
    ).toBeNull();
  });

  it('a rounded count may be off by its quantum', () => {
    expect(roundingQuantum({ ...point('2026-01-01', 1_230_000), high: 1_239_999 })).toBe(10_000);
    expect(roundingQuantum(point('2026-01-01', 5))).toBe(0);
  });
});

describe('round numbers', () => {
  it.each([
    [0, 100],
    [100, 250],
    [249.5, 250],
    [500, 1000],
    [1_239_999, 2_500_000],
  ])('the next above %d is %d', (value, next) => {
    expect(nextRoundNumber(value)).toBe(next);
  });

  it('are reached once, between the counts on either side', () => {
    const crossings = crossingsOf(
      makeSeries([
        ['2026-01-01', 120],
        ['2026-01-05', 600],
        ['2026-01-06', 200],
        ['2026-01-07', 700],
      ]),
    );
    expect(crossings.map(({ number, point: { day: at } }) => [number, at])).toEqual([
      [100, '2026-01-01'],
      [250, '2026-01-05'],
      [500, '2026-01-05'],
    ]);
    expect(crossings.map(crossingDays)).toEqual([
      null,
      { from: '2026-01-02', to: '2026-01-05' },
      { from: '2026-01-02', to: '2026-01-05' },
    ]);
  });

  it('are reached when the lower bound has reached them', () => {
    const rounded = {
      ...series,
      points: [{ ...point('2026-01-01', 1000), low: 950, high: 1049 }],
    };
    expect(crossingsOf(rounded).at(-1)?.number).toBe(500);
  });
});
