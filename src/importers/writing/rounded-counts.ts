import type { Day } from '#model/day.ts';

/** Three digits by chance: one in ten for a count of four, so five in a row are one in a hundred thousand. */
const FEWEST_READINGS = 5;
const SMALLEST = 1000;

function significantDigits(value: number): number {
  return String(value).replace(/0+$/, '').length;
}

export interface RoundedStretch {
  from: Day;
  digits: number;
}

/**
 * The stretch at the end of a series in which no count has more than three significant digits: probably the platform rounds there.
 * Null where there is none.
 */
export function findRounding(
  counts: readonly { date: Day; value: number }[],
): RoundedStretch | null {
  const large = counts.filter(({ value }) => value >= SMALLEST);
  const lastExact = large.findLastIndex(({ value }) => significantDigits(value) > 3);
  const rounded = large.slice(lastExact + 1);
  if (rounded.length < FEWEST_READINGS) return null;
  return {
    from: rounded[0]!.date,
    digits: Math.max(...rounded.map(({ value }) => significantDigits(value))),
  };
}
