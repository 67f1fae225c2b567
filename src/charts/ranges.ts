import type { ReaderData } from './reader/reader-data.ts';
import { summed } from './reader/summed.ts';

/** The ranges that a reader may choose, in days from the last one back. */
export const ranges = [30, 90, 365] as const;

/** Those ranges that leave something out and still are a picture, with the first day of what lies in them. */
export function shorterRanges({
  lines,
}: Pick<ReaderData, 'lines'>): { days: number; first: number }[] {
  const all = [...new Set(lines.flatMap(({ days }) => summed(days)))].sort((a, b) => a - b);
  const [first, last] = [all[0]!, all.at(-1)!];
  return ranges.flatMap((days) => {
    const inside = all.filter((day) => day >= last - days);
    // Two points are no picture.
    return days < last - first && inside.length > 2 ? [{ days, first: inside[0]! }] : [];
  });
}
