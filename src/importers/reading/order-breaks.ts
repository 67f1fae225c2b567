/** In a file with fewer rows nothing can be said about its order. */
const FEWEST_ROWS = 5;
/** With a larger share of breaks a file has no order that could be broken. */
const LARGEST_SHARE = 0.1;

/** The indexes of a longest run of values, not necessarily adjacent, that never falls. Patience sorting. */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! <= value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) kept.add(index);
  return kept;
}

export interface OrderBreaks {
  newestFirst: boolean;
  /** Indexes of the values that stand in the way of the file's order: their dates are probably wrong. */
  breaks: readonly number[];
}

/**
 * Finds out whether a file is oldest or newest first, and which of its rows break that order. A file without an order, and one that
 * is too short to have one, has no breaks.
 */
export function findOrderBreaks(moments: readonly number[]): OrderBreaks {
  const rising = longestRising(moments);
  const falling = longestRising(moments.map((moment) => -moment));
  const newestFirst = falling.size > rising.size;
  const kept = newestFirst ? falling : rising;
  const broken = moments.length - kept.size;
  const isOrdered =
    moments.length >= FEWEST_ROWS && broken <= Math.max(1, moments.length * LARGEST_SHARE);
  return {
    newestFirst,
    breaks: isOrdered ? moments.flatMap((_, index) => (kept.has(index) ? [] : [index])) : [],
  };
}
