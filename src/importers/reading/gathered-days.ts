import type { ImportOptions } from '../format.ts';
import { isState, refusal, type MetricColumn } from '../metric-columns.ts';
import { dayGatherer, type DayRows } from './days.ts';
import type { TableRecord } from './opened.ts';
import { isUnknown, readNumber, type Mark } from './read-numbers.ts';
import { partsFinder } from './sum-of-parts.ts';
import type { LaidOutColumn, TableLayout } from './table-layout.ts';
import type { TableReport } from './table-report.ts';
import { notAskedFor, type Survey } from './table-survey.ts';
import { isCap, totalRows } from './total-rows.ts';

/** The rows of a table, put together by day. */

export type ValueColumn = LaidOutColumn & { target: MetricColumn | 'change'; mark: Mark };

export const isCount = ({ target }: { target: MetricColumn | 'change' }) =>
  target !== 'change' && isState(target);

export interface GatheredDays {
  days: DayRows[];
  newestFirst: boolean;
  totals: ReturnType<typeof totalRows>;
  /** The places of the columns of which a column is the sum. */
  partsOf(column: number): number[];
}

/** Goes over the rows and puts them together by day. */
export function gather(
  layout: TableLayout,
  date: number,
  columns: readonly ValueColumn[],
  survey: Survey,
  options: ImportOptions,
  report: TableReport,
): GatheredDays {
  const days = dayGatherer(columns.length);
  const totals = totalRows(columns.map((column) => ({ ...column, isState: isCount(column) })));
  const counts = columns.filter((column) => isCount(column) && !column.explicit);
  const parts = partsFinder(
    counts.map(({ index }) => index),
    layout.names.length,
  );
  const read = survey.dates.reader();
  for (const record of layout.data) {
    const { cells, line } = record;
    const why = notAskedFor(record, layout, options);
    if (why !== null) {
      report.skip(line, 'filtered', why);
      continue;
    }
    const cell = cells[date] ?? '';
    const moment = read(cell);
    const extra = cells.slice(layout.names.length).some((one) => one !== '');
    if (extra) {
      report.skip(
        line,
        'not-data',
        `it has ${cells.length} cells, the header has ${layout.names.length}`,
      );
    } else if (!moment) {
      tellUndated(record, date, totals, report);
    } else if (moment.day > options.today) {
      report.skip(line, 'after-today', `${moment.day} is still to come`);
    } else if (survey.broken.has(line)) {
      report.skip(line, 'order-broken', survey.broken.get(line)!);
    } else {
      const values = columns.map((column) => valueOf(record, column, report));
      values.forEach(
        (value, index) => value !== undefined && totals.add(columns[index]!.index, value),
      );
      if (counts.length > 0) parts.see(cells.map((one) => readNumber(one, '.') ?? undefined));
      days.add(moment, line, values);
    }
  }
  return { ...days.days(), totals, partsOf: parts.partsOf };
}

/** A row without a date: totals, a footer, or what can't be read. */
function tellUndated(
  { cells, line }: TableRecord,
  date: number,
  totals: GatheredDays['totals'],
  report: TableReport,
): void {
  const cell = cells[date] ?? '';
  if (isCap(cells)) {
    const words = cells.find((one) => one !== '')!;
    report.notes.push(`${report.file} says ${JSON.stringify(words)}: it does not hold everything.`);
  }
  if (totals.see(cells, date))
    report.skip(line, 'date-unreadable', `${JSON.stringify(cell)} is no date but a row of totals`);
  else {
    const why = isUnknown(cell)
      ? 'it has no date'
      : `${JSON.stringify(cell.slice(0, 100))} is no date`;
    report.skip(line, 'date-unreadable', why);
  }
}

function valueOf(
  { cells, line }: TableRecord,
  column: ValueColumn,
  report: TableReport,
): number | undefined {
  const { target, name, index, mark } = column;
  const cell = cells[index] ?? '';
  const value = readNumber(cell, mark);
  if (value === undefined) return undefined;
  // What is below zero may show that the column is something else: judged as a whole.
  const why =
    value === null
      ? 'This is not a plain number'
      : refusal(
          target === 'change' ? 'likes' : target,
          target === 'change' ? value : Math.abs(value),
        );
  if (why === null) return value!;
  report.skip(
    line,
    'value-unreadable',
    `${name} ${JSON.stringify(cell.slice(0, 100))}: ${why}`,
    true,
  );
  return undefined;
}
