import { expect, test } from 'vitest';
import { metricColumns, refusal } from '#importers/metric-columns.ts';
import { metricsRow } from '#schemas/metrics.ts';

test.each(metricColumns)('what can stand in %s is what its schema takes', (column) => {
  for (const value of [
    0,
    -0,
    1,
    4210,
    Number.MAX_SAFE_INTEGER,
    -1,
    0.5,
    2 ** 53,
    Number.NaN,
    Infinity,
  ]) {
    const taken = metricsRow.shape[column].safeParse(value).success;
    expect(refusal(column, value) === null, String(value)).toBe(taken);
  }
});
