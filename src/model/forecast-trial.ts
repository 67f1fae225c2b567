import { randomExponential, randomLcg, randomNormal, randomPoisson } from 'd3';
import { addDays, day, type Day } from './day.ts';
import type { ForecastGap } from './forecast-grid.ts';
import { forecastLevels, forecastSeries } from './forecast.ts';
import type { Point, Series } from './series.ts';

/** Whether forecasts keep their word: series of known law, and a trial that any series can be put to. */

/** Days ahead at which forecasts are judged. */
const horizons = [7, 14, 28, 56, 90];
/** Forecasts made from each series, from the middle of it to its end. */
const originsPerSeries = 12;

/** Series of one kind. */
export interface TrialGroup {
  name: string;
  series: readonly Series[];
}

/** What came of the forecasts of a group. */
export interface Tally {
  series: number;
  /** Series that got no forecast, by reason. */
  without: Map<string, number>;
  points: number;
  /** How many outcomes lay in the interval of each level. */
  held: number[];
  /** Sums of absolute errors, each in units of the count at its origin. */
  error: number;
  naiveError: number;
  models: Map<string, number>;
}

/** A series from days and counts; `digits` significant ones where the platform rounds down. */
export function trialSeries(
  id: string,
  pairs: Iterable<readonly [Day, number]>,
  digits?: number,
): Series {
  const points = [...new Map(pairs)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, value], index): Point => {
      const quantum =
        digits && value > 0 ? Math.max(1, 10 ** (Math.floor(Math.log10(value)) + 1 - digits)) : 1;
      return { day: on, value, low: value, high: value + quantum - 1, line: index + 2 };
    });
  return { id, label: id, noun: 'followers', file: id, points };
}

const days = 730;

/** Steps of the golden ratio never meet: no draw shares a seed with another. */
const GOLDEN = 0.6180339887498949;

/** Ten series of each of five laws, from fixed seeds. Another `draw` of the same laws has other seeds. */
export function syntheticGroups(draw = 0): TrialGroup[] {
  const laws: {
    name: string;
    step(level: number, at: number, random: Random, seed: number): number;
  }[] = [
    { name: 'Steady arrivals', step: (_, __, random, seed) => random.poisson(5 + 4 * seed) },
    {
      name: 'Exponential growth',
      step: (level, _, random, seed) => random.poisson(level * (0.0008 + 0.0002 * seed)),
    },
    {
      name: 'Logistic saturation',
      step: (level, _, random, seed) =>
        random.poisson(Math.max(0, 0.012 * level * (1 - level / (20_000 + 4000 * seed)))),
    },
    {
      name: 'Random walk with drift',
      step: (_, __, random, seed) => Math.round(random.normal(3 + seed, 25)),
    },
    {
      name: 'Weekly rhythm, bursts and losses',
      step: (level, at, random, seed) =>
        random.poisson((12 + 3 * seed) * (1 + 0.6 * Math.sin((2 * Math.PI * at) / 7))) +
        (random.uniform() < 0.01 ? Math.round(random.exponential(1 / (0.02 * level))) : 0) -
        random.poisson(4),
    },
  ];
  return laws.map(({ name, step }, law) => ({
    name,
    series: Array.from({ length: 10 }, (_, index) => {
      const random = randomFrom(((law * 10 + index + 1) / 51 + draw * GOLDEN) % 1);
      let level = 2000 + 400 * index;
      return trialSeries(
        `${name} ${index + 1}`,
        Array.from({ length: days }, (_unused, at): [Day, number] => {
          level = Math.max(0, level + step(level, at, random, index + 1));
          return [addDays(day('2023-01-01'), at), level];
        }),
      );
    }),
  }));
}

type Random = ReturnType<typeof randomFrom>;

function randomFrom(seed: number) {
  const uniform = randomLcg(seed);
  return {
    uniform,
    poisson: (mean: number) => randomPoisson.source(uniform)(mean)(),
    normal: (mean: number, deviation: number) => randomNormal.source(uniform)(mean, deviation)(),
    exponential: (rate: number) => randomExponential.source(uniform)(rate)(),
  };
}

/** Cuts each series off at past days, forecasts, and compares with what came: the forecast never sees a later point. */
export function judgeForecasts(group: TrialGroup): Tally {
  const tally: Tally = {
    series: group.series.length,
    without: new Map(),
    points: 0,
    held: forecastLevels.map(() => 0),
    error: 0,
    naiveError: 0,
    models: new Map(),
  };
  for (const series of group.series) {
    const byDay = new Map(series.points.map((point) => [point.day, point]));
    const { length } = series.points;
    let judged = 0;
    let reason: ForecastGap['reason'] | null = null;
    for (let turn = 0; turn < originsPerSeries; turn += 1) {
      const cut = Math.floor(length * (0.5 + (0.48 * turn) / originsPerSeries));
      const history = { ...series, points: series.points.slice(0, cut) };
      const forecast = forecastSeries(history);
      if (forecast.status === 'missing') {
        reason = forecast.gap.reason;
        continue;
      }
      const last = history.points.at(-1)!;
      for (const horizon of horizons) {
        const on = addDays(last.day, horizon);
        const truth = byDay.get(on);
        const step = forecast.path.find((each) => each.day === on);
        if (!truth || !step) continue;
        judged += 1;
        const outcome = (truth.low + truth.high) / 2;
        // In the series' own unit, so that a large channel does not outweigh the small ones.
        const unit = Math.max(1, last.value);
        tally.points += 1;
        tally.error += Math.abs(outcome - step.value) / unit;
        tally.naiveError += Math.abs(outcome - (last.low + last.high) / 2) / unit;
        for (const [index, { low, high }] of step.intervals.entries())
          if (outcome >= low && outcome <= high) tally.held[index]! += 1;
      }
      tally.models.set(forecast.model.id, (tally.models.get(forecast.model.id) ?? 0) + 1);
    }
    if (judged === 0) {
      const kind = reason === 'rhythm' ? 'irregular or monthly' : 'too short';
      tally.without.set(kind, (tally.without.get(kind) ?? 0) + 1);
    }
  }
  return tally;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const without = new Map<string, number>();
  for (const tally of tallies)
    for (const [kind, count] of tally.without) without.set(kind, (without.get(kind) ?? 0) + count);
  return {
    series: sum((tally) => tally.series),
    without,
    points: sum((tally) => tally.points),
    held: forecastLevels.map((_, index) => sum((tally) => tally.held[index]!)),
    error: sum((tally) => tally.error),
    naiveError: sum((tally) => tally.naiveError),
    models: new Map(),
  };
}
