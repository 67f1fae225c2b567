import type { Day } from '#model/day.ts';
import type { ExportPlace, ImportedRow, MetricValues } from '../format.ts';
import { isState, metricColumns, type MetricColumn } from '../metric-columns.ts';
import type { Skipped } from './skipped.ts';

/** What one row of an export says about a day. */
export interface Reading {
  day: Day;
  /** The moment within the day, where the export tells. */
  milliseconds: number | null;
  values: MetricValues;
  /** As in `ImportedRow`. */
  change?: number;
  from: ExportPlace;
}

/** Two readings of one day in different files, without times that would tell which is the later one. */
export interface Contradiction {
  column: MetricColumn | 'change';
  day: Day;
  earlier: ExportPlace;
  later: ExportPlace;
  values: [number, number];
}

export interface Days {
  /** Ascending, one a day. */
  rows: ImportedRow[];
  skipped: Skipped[];
  contradictions: Contradiction[];
}

function sameValues(a: MetricValues, b: MetricValues): boolean {
  return metricColumns.every((column) => b[column] === undefined || a[column] === b[column]);
}

function contradictionOf(last: Reading, other: Reading): Contradiction | null {
  if (last.from.file === other.from.file) return null;
  const differs = (one: number | undefined, another: number | undefined) =>
    one !== undefined && another !== undefined && one !== another;
  // Of two counts with times of their own the later one holds; what happened in a day can't have happened otherwise too.
  const sameTime = last.milliseconds === null || last.milliseconds === other.milliseconds;
  const open = metricColumns.filter((name) => sameTime || !isState(name));
  const column = open.find((name) => differs(last.values[name], other.values[name]));
  const values: [number, number] | null = column
    ? [other.values[column]!, last.values[column]!]
    : differs(last.change, other.change)
      ? [other.change!, last.change!]
      : null;
  return (
    values && {
      column: column ?? 'change',
      day: last.day,
      earlier: other.from,
      later: last.from,
      values,
    }
  );
}

/**
 * One row a day: the last reading of the day, by its time of day, else by its place. What it leaves unknown is taken from the one
 * before. `readings` come oldest first within each file.
 */
export function lastOfEachDay(readings: readonly Reading[]): Days {
  const skipped: Skipped[] = [];
  const contradictions: Contradiction[] = [];
  const byDay = Map.groupBy(readings, ({ day }) => day);
  const rows = [...byDay].map(([date, ofDay]): ImportedRow => {
    const sorted = ofDay.toSorted(
      (a, b) => (a.milliseconds ?? -Infinity) - (b.milliseconds ?? -Infinity) || 0,
    );
    const last = sorted.at(-1)!;
    const values: MetricValues = {};
    for (const reading of sorted) Object.assign(values, reading.values);
    for (const other of sorted.slice(0, -1)) {
      const contradiction = contradictionOf(last, other);
      if (contradiction) contradictions.push(contradiction);
      const where = other.from.file === last.from.file ? 'line' : `${last.from.file}, line`;
      skipped.push({
        ...other.from,
        reason: 'earlier-reading',
        detail: `${date} is ${sameValues(values, other.values) ? 'the same' : 'later'} in ${where} ${last.from.line}`,
      });
    }
    const change = sorted.findLast((reading) => reading.change !== undefined)?.change;
    const { from } = last;
    const also = sorted.flatMap((one) => (one.from.file === from.file ? [] : [one.from]));
    return {
      date,
      values,
      ...(change === undefined ? {} : { change }),
      from,
      ...(also.length > 0 && { also }),
    };
  });
  return {
    rows: rows.sort((a, b) => (a.date < b.date ? -1 : 1)),
    skipped,
    contradictions,
  };
}
