import type { ReaderData } from './reader-data.ts';

// For the build and for the page's script, which brings no calendar along.

/** The ranges that a reader may choose, in days from the last one back. */
export const ranges = [30, 90, 365] as const;

/** Those ranges that leave something out and still are a picture, with the first and the last day that is drawn then. */
export function shorterRanges({
  still,
  lines,
}: Pick<ReaderData, 'still' | 'lines'>): { days: number; first: number; last: number }[] {
  const all = [...new Set(lines.flatMap(({ days }) => summed(days)))].sort((a, b) => a - b);
  const [first, last] = [all[0]!, all.at(-1)!];
  return ranges.flatMap((days) => {
    const inside = all.filter((day) => day >= last - days);
    // Two points are no picture.
    return !still && days < last - first && inside.length > 2
      ? [{ days, first: inside[0]!, last }]
      : [];
  });
}

/** From differences to what they are the differences of. */
export function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
