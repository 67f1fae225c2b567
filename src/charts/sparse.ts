import type { ChartFinding } from './chart.ts';
import type { ReaderData } from './reader/reader-data.ts';

/** Fewer than three counts, where a chart is read day by day, or than two of anything, are no picture. */
export const isSparse = ({ table }: ChartFinding<unknown>, reader: ReaderData | null): boolean =>
  reader ? reader.lines.every(({ days }) => days.length < 3) : table.rows.length < 2;
