import type { Reading } from './readings.ts';
import { metricColumns, isState } from '../metric-columns.ts';
import type { Skipped } from './skipped.ts';

/** A count that was at least this large does not vanish for a day. */
const SMALLEST_NEIGHBOUR = 10;

/**
 * Followers do not go to nothing and come back: a 0 with larger counts on both sides is a reading that failed. Takes such zeros out
 * of the readings, which come oldest first.
 */
export function dropZeroReadings(readings: readonly Reading[]): {
  readings: Reading[];
  skipped: Skipped[];
} {
  const skipped: Skipped[] = [];
  const result = readings.map((reading) => ({ ...reading, values: { ...reading.values } }));
  for (const column of metricColumns.filter(isState)) {
    const known = result.filter(({ values }) => values[column] !== undefined);
    const isLarge = ({ values }: Reading) => values[column]! >= SMALLEST_NEIGHBOUR;
    const first = known.findIndex(isLarge);
    const last = known.findLastIndex(isLarge);
    for (const { day, values, from } of known.slice(first + 1, Math.max(first + 1, last))) {
      if (values[column] !== 0) continue;
      delete values[column];
      skipped.push({
        ...from,
        reason: 'zero-reading',
        detail: `${column} of ${day} is 0 between larger counts: the reading probably failed. --accept zeros takes it as it is`,
        onlyCell: true,
      });
    }
  }
  return { readings: result, skipped };
}
