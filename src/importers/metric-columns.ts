import { metricsRow, type MetricsRow } from '#schemas/metrics.ts';

export type MetricColumn = Exclude<keyof MetricsRow, 'date'>;

/** The columns of `metrics/<platform>.csv` after the date, in the order of the schema. */
export const metricColumns = Object.keys(metricsRow.shape).filter(
  (column): column is MetricColumn => column !== 'date',
);

/** True for what holds at a moment; every other column counts what happened in a stretch of time. */
export function isState(column: MetricColumn): boolean {
  return column === 'followers' || column === 'following';
}

export function isMetricColumn(word: string): word is MetricColumn {
  return (metricColumns as readonly string[]).includes(word);
}

/**
 * Why a value can't stand in a column, or null where it can. The schema decides; a count as every column takes it is not put before it, since
 * asking it of each cell of a long file takes more memory than all else together.
 */
export function refusal(column: MetricColumn, value: number): string | null {
  if (Number.isSafeInteger(value) && value >= 0) return null;
  const read = metricsRow.shape[column].safeParse(value);
  return read.success ? null : (read.error.issues[0]?.message ?? 'This value is not possible');
}
