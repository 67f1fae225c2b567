import { addDays, type Day } from './day.ts';
import type { Point, Series } from './series.ts';

/** The numbers that people celebrate: 1, 2.5 and 5 times a power of ten, from 100 on. */
function* roundNumbers(): Generator<number, never> {
  for (let power = 100; ; power *= 10) {
    yield power;
    yield power * 2.5;
    yield power * 5;
  }
}

/** The smallest round number above a value. */
export function nextRoundNumber(value: number): number {
  for (const number of roundNumbers()) if (number > value) return number;
  throw new RangeError(`There is no round number above ${value}`);
}

/** A round number that the count has reached. */
export interface Crossing {
  number: number;
  /** The first observation that is surely at or above it. */
  point: Point;
  /** The observation before, which was surely or possibly below; null where counting began above the number. */
  before: Point | null;
}

/**
 * Every round number that a series has reached, ascending. A count that the platform rounds has reached what its lower
 * bound has reached. A later fall does not take a number back.
 */
export function crossingsOf(series: Series): Crossing[] {
  const crossings: Crossing[] = [];
  let next = nextRoundNumber(0);
  for (const [index, point] of series.points.entries()) {
    while (point.low >= next) {
      crossings.push({ number: next, point, before: series.points[index - 1] ?? null });
      next = nextRoundNumber(next);
    }
  }
  return crossings;
}

/** Between which days a number was reached, both inclusive: the day is known only as closely as anybody counted. */
export function crossingDays({ point, before }: Crossing): { from: Day; to: Day } | null {
  return before && { from: addDays(before.day, 1), to: point.day };
}
