import { describe, expect, it } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { forecastSeries } from '#model/forecast.ts';
import { adaptiveWidth } from '#model/forecast-widths.ts';
import { addTallies, judgeForecasts, syntheticGroups, trialSeries } from '#model/forecast-trial.ts';
import { forecastGap } from '#proofs/following/charts/forecast-words.ts';
import { wordsOf } from '#words/words.ts';

const start = day('2024-01-01');
const daily = (values: readonly number[]) =>
  trialSeries(
    'x',
    values.map((value, index) => [addDays(start, index), value] as const),
  );
const line = (days: number, step: number) =>
  Array.from({ length: days }, (_, index) => 1000 + step * index);

const words = wordsOf('en');

describe('a forecast', () => {
  it('carries a straight line on and names the day of the next round number', () => {
    const forecast = forecastSeries(daily(line(200, 20)));
    // 1000 + 20 x 199 = 4980 on day 199; 5000 a day later.
    expect(forecast).toMatchObject({
      status: 'known',
      target: 5000,
      reached: addDays(start, 200),
      from: addDays(start, 199),
    });
  });

  it('nests its intervals, and never goes below zero', () => {
    const falling = Array.from({ length: 200 }, (_, index) =>
      Math.round(2000 - 9.5 * index + 40 * Math.sin(index)),
    );
    const forecast = forecastSeries(daily(falling));
    if (forecast.status === 'missing') throw new Error(forecast.gap.reason);
    for (const { value, intervals } of forecast.path) {
      const [half, most, nearly] = intervals;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(nearly!.low).toBeGreaterThanOrEqual(0);
      expect(nearly!.low).toBeLessThanOrEqual(most!.low);
      expect(most!.low).toBeLessThanOrEqual(half!.low);
      expect(nearly!.high).toBeGreaterThanOrEqual(most!.high);
      expect(most!.high).toBeGreaterThanOrEqual(half!.high);
    }
  });

  it('is never worse in its back-test than assuming no change', () => {
    for (const { series } of syntheticGroups())
      for (const each of series.slice(0, 2))
        expect(forecastSeries(each)).toMatchObject({
          skill: expect.toSatisfy((skill: number) => skill <= 1),
        });
  });

  it.each([
    ['too few days', daily(line(60, 5)), /needs 84 days.*has 60/],
    ['one count', daily([5]), /more than one count/],
    ['no count', daily([]), /more than no count/],
    ['no change', daily(line(200, 0)), /has not changed/],
    [
      'monthly counts',
      trialSeries(
        'x',
        line(30, 5).map((value, index) => [addDays(start, index * 30), value] as const),
      ),
      /monthly/,
    ],
    [
      'counts without a rhythm',
      trialSeries(
        'x',
        line(90, 5).map((value, index) => [addDays(start, index * index), value] as const),
      ),
      /irregular/,
    ],
    [
      'a hole near the end',
      trialSeries(
        'x',
        line(300, 5).flatMap((value, index) =>
          index > 220 && index < 250 ? [] : [[addDays(start, index), value] as const],
        ),
      ),
      /without a hole of more than 14 days.*has 50/,
    ],
  ])('is refused with a reason: %s', (_, series, reason) => {
    const forecast = forecastSeries(series);
    expect(forecast.status === 'missing' ? words.text(forecastGap(forecast.gap, 'x')) : '').toMatch(
      reason,
    );
  });
});

describe('the width of an interval', () => {
  it('is a quantile of past errors, and grows after misses', () => {
    const calm = Array.from({ length: 40 }, (_, index) => (index % 10) + 1);
    expect(adaptiveWidth(calm, 0.8)).toBeGreaterThan(6);
    expect(adaptiveWidth(calm, 0.8)).toBeLessThanOrEqual(10.5);
    const stormy = [...calm.slice(0, 30), ...Array.from({ length: 10 }, () => 30)];
    expect(adaptiveWidth(stormy, 0.8)).toBeGreaterThan(adaptiveWidth(calm, 0.8));
  });
});

describe('fifty series of known law', () => {
  it(
    'hold 75 to 85 % of what was held out in the 80 % interval, and beat assuming no change',
    { timeout: 120_000 },
    () => {
      const tally = addTallies(syntheticGroups().map(judgeForecasts));
      expect(tally.series).toBe(50);
      expect(tally.held[1]! / tally.points).toBeGreaterThanOrEqual(0.75);
      expect(tally.held[1]! / tally.points).toBeLessThanOrEqual(0.85);
      expect(tally.error).toBeLessThan(tally.naiveError);
    },
  );
});
