import { bisectLeft } from 'd3';

/** What lies between the bounds, for a number that is not known more closely. */
export interface Interval {
  low: number;
  high: number;
}

/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const normal95 = 1.959963984540054;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * The Wilson score interval (95 %) of a share, from `successes` among `trials`. It stays within 0 and 1 and is fit for
 * small numbers, where the textbook interval is not.
 * Wilson (1927), https://doi.org/10.1080/01621459.1927.10502953
 * Throws a RangeError where there are no trials, or more successes than trials.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (!(trials > 0) || successes < 0 || successes > trials) {
    throw new RangeError(`No share can be made of ${successes} among ${trials}`);
  }
  const share = successes / trials;
  const squared = normal95 ** 2;
  const centre = share + squared / (2 * trials);
  const half = normal95 * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials ** 2));
  const scale = 1 + squared / trials;
  return {
    low: clamp((centre - half) / scale, 0, share),
    high: clamp((centre + half) / scale, share, 1),
  };
}

export interface Weighted {
  value: number;
  /** From 0; a value without weight counts for nothing. */
  weight: number;
}

/**
 * The value that has half of the weight on either side; the mean of two neighbours where the weight splits exactly
 * between them. Null where nothing has weight.
 */
export function weightedMedian(items: readonly Weighted[]): number | null {
  const sorted = items.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    below += weight;
    if (below > half) return value;
    const next = sorted[index + 1];
    if (below === half && next) return (value + next.value) / 2;
  }
  return sorted.at(-1)?.value ?? null;
}

/**
 * Median and spread that a few outliers can't move, of the `neighbours` values on either side of each value and itself; the spread
 * is the median absolute deviation, scaled to a standard deviation (1.4826 is their ratio for a normal distribution). The window keeps its length at both ends, so that the
 * first and the last are judged as well as any other. It slides: a sorted window loses one value and takes in one, which for
 * years of days is many times faster than sorting each anew.
 */
export function robustSpreads(
  values: readonly number[],
  neighbours: number,
): { centre: number; spread: number }[] {
  const width = Math.min(values.length, 2 * neighbours + 1);
  const sorted = values.slice(0, width).sort((a, b) => a - b);
  let start = 0;
  let latest = spreadOfSorted(sorted);
  return values.map((_, index) => {
    const wanted = Math.max(0, Math.min(index - neighbours, values.length - width));
    if (wanted > start) {
      sorted.splice(bisectLeft(sorted, values[start]!), 1);
      const next = values[start + width]!;
      sorted.splice(bisectLeft(sorted, next), 0, next);
      start = wanted;
      latest = spreadOfSorted(sorted);
    }
    return latest;
  });
}

/** Walks outwards from the middle: the deviations come in order without being sorted. */
function spreadOfSorted(sorted: readonly number[]): { centre: number; spread: number } {
  const { length } = sorted;
  const centre = medianOfTwo(sorted[(length - 1) >> 1]!, sorted[length >> 1]!);
  let left = ((length - 1) >> 1) + (length % 2 === 1 ? -1 : 0);
  let right = length >> 1;
  let [before, deviation] = [0, 0];
  for (let taken = 0; taken <= length >> 1; taken += 1) {
    before = deviation;
    const [down, up] = [centre - (sorted[left] ?? -Infinity), (sorted[right] ?? Infinity) - centre];
    if (up <= down) {
      deviation = up;
      right += 1;
    } else {
      deviation = down;
      left -= 1;
    }
  }
  return {
    centre,
    spread: 1.4826 * (length % 2 === 1 ? deviation : medianOfTwo(before, deviation)),
  };
}

const medianOfTwo = (one: number, other: number) => (one === other ? one : (one + other) / 2);
