import { toEpochDay } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import { comparable } from './column-names.ts';
import { dateColumn, valueColumns, type TableLayout, type LaidOutColumn } from './table-layout.ts';
import type { ImportOptions, MetricValues } from '../format.ts';
import { refusal, type MetricColumn } from '../metric-columns.ts';
import type { TableRecord } from './opened.ts';
import { findOrderBreaks } from './order-breaks.ts';
import { implausible } from './plausible-columns.ts';
import { findManyADay } from './many-a-day.ts';
import { readDates } from './read-dates.ts';
import type { DatedMoment } from './read-date.ts';
import { isUnknown, readNumbers } from './read-numbers.ts';
import type { Reading } from './readings.ts';
import type { Skipped, SkipReason } from './skipped.ts';
import { dropZeroReadings } from './zero-readings.ts';

export interface MappedTable {
  /** Oldest first. */
  readings: Reading[];
  rowsRead: number;
  skipped: Skipped[];
  unused: { name: string; why: string | null }[];
  problems: Problem[];
}

interface Row {
  record: TableRecord;
  moment: DatedMoment;
  values: MetricValues;
}

const isCount = (column: LaidOutColumn): column is LaidOutColumn & { target: MetricColumn } =>
  column.target !== 'date' && column.target !== 'change';

const cellOf = (record: TableRecord, index: number) => record.cells[index] ?? '';

/** Reads one file of a mapped CSV, whose columns are known. */
export function readMappedTable(
  file: string,
  layout: TableLayout,
  options: ImportOptions,
): MappedTable {
  const skipped: Skipped[] = [];
  const problems: Problem[] = [];
  const skip = (line: number, reason: SkipReason, detail: string, onlyCell?: true) =>
    skipped.push({ file, line, reason, detail, ...(onlyCell && { onlyCell }) });
  const refuse = (line: number, code: Problem['code'], message: string, hint: string) =>
    problems.push({ file, line, column: 0, severity: 'error', code, message, hint });

  for (const { line, cells } of layout.preamble) {
    skip(
      line,
      'not-data',
      `${JSON.stringify(cells.filter(Boolean).join(' '))} stands above the header`,
    );
  }
  const records = layout.data.filter((record) => belongs(record, layout, options, skip));
  const result = (readings: Reading[], unused = [...layout.unused]): MappedTable => ({
    readings,
    rowsRead: layout.data.length,
    skipped,
    unused,
    problems,
  });

  const date = dateColumn(layout)!;
  const dated = readDateColumn(records, date, options, skip, refuse);
  if (!dated) return result([]);
  const many = findManyADay(dated, layout);
  if (many) {
    const { usual, apart } = many;
    refuse(
      dated[0]!.record.line,
      'date-duplicate',
      `A day usually has ${usual} rows: this file holds several accounts or things`,
      apart
        ? `Say which: --where ${JSON.stringify(`${apart.column}=${apart.value}`)}`
        : 'Keep the rows of one account.',
    );
    return result([]);
  }
  const inOrder = takeInOrder(dated, options, skip);

  const unused = [...layout.unused];
  let taken = false;
  let doubtful: string | null = null;
  for (const column of valueColumns(layout)) {
    if (!isCount(column)) continue;
    const cells = inOrder.map(({ record }) => cellOf(record, column.index));
    const { values, ambiguous } = readNumbers(cells, options.decimal);
    if (ambiguous) {
      refuse(
        inOrder[0]?.record.line ?? 0,
        'value-type',
        `The marks in ${JSON.stringify(column.name)} can be thousands or decimals`,
        'Say which is the decimal mark: --decimal "." or --decimal ",".',
      );
      continue;
    }
    const why = column.explicit
      ? null
      : implausible(
          column.target,
          values.filter((value) => typeof value === 'number'),
        );
    if (why !== null) {
      unused.push({
        name: column.name,
        why: `${why}; --map ${JSON.stringify(`${column.name}=${column.target}`)} takes it all the same`,
      });
      doubtful ??= `${JSON.stringify(column.name)} can’t be ${column.target}: ${why}`;
      continue;
    }
    takeValues(inOrder, column, values, skip);
    taken = true;
  }
  if (!taken && problems.length === 0) {
    refuse(
      layout.data[0]?.line ?? 0,
      'value-inconsistent',
      doubtful ?? 'No column is left',
      'Say what it is: --map "Column=gained" for new followers, or --map "Column=followers" where that is right after all.',
    );
  }
  if (problems.length > 0) return result([], unused);

  const readings = inOrder.flatMap(({ record, moment, values }): Reading[] => {
    if (Object.keys(values).length > 0) {
      return [{ ...moment, values, from: { file, line: record.line } }];
    }
    const hasReason = skipped.some(({ line, onlyCell }) => line === record.line && onlyCell);
    if (!hasReason) skip(record.line, 'nothing-known', `nothing is known of ${moment.day}`);
    return [];
  });
  if (options.accept.includes('zeros')) return result(readings, unused);
  const checked = dropZeroReadings(readings);
  skipped.push(...checked.skipped);
  return result(
    checked.readings.filter(({ values }) => Object.keys(values).length > 0),
    unused,
  );
}

/** False for rows that are not asked for, and for those that have more cells than the header. */
function belongs(
  { cells, line }: TableRecord,
  { names }: TableLayout,
  { where }: ImportOptions,
  skip: (line: number, reason: SkipReason, detail: string) => void,
): boolean {
  const extra = cells.slice(names.length).filter((cell) => cell !== '');
  if (extra.length > 0) {
    skip(line, 'not-data', `it has ${cells.length} cells, the header has ${names.length}`);
    return false;
  }
  const other = where.find(({ column, value }) => {
    const index = names.findIndex((name) => comparable(name) === comparable(column));
    return (cells[index] ?? '') !== value;
  });
  if (other) skip(line, 'filtered', `${other.column} is not ${other.value}`);
  return other === undefined;
}

function readDateColumn(
  records: readonly TableRecord[],
  column: LaidOutColumn,
  options: ImportOptions,
  skip: (line: number, reason: SkipReason, detail: string) => void,
  refuse: (line: number, code: Problem['code'], message: string, hint: string) => void,
): Row[] | null {
  const cells = records.map((record) => cellOf(record, column.index));
  const { timeZone, dateFormat: format } = options;
  const { dates, ambiguous } = readDates(cells, { timeZone, format });
  if (ambiguous !== null) {
    refuse(
      records[ambiguous]!.line,
      'date-invalid',
      `${JSON.stringify(cells[ambiguous])} can be two days: day first or month first`,
      'Say how dates are written: --date-format dd/MM/yyyy or --date-format MM/dd/yyyy.',
    );
    return null;
  }
  if (records.length > 0 && dates.every((read) => read === null)) {
    const shown = JSON.stringify(cells.find((cell) => cell !== '') ?? '');
    refuse(
      records[0]!.line,
      'date-invalid',
      `No date of ${JSON.stringify(column.name)} can be read, such as ${shown}`,
      'Say how they are written with --date-format, for instance --date-format "d MMM yy", or name the column of the dates: --map "Column=date".',
    );
    return null;
  }
  return records.flatMap((record, index) => {
    const moment = dates[index];
    if (moment) return [{ record, moment, values: {} }];
    const cell = cells[index]!;
    skip(
      record.line,
      'date-unreadable',
      isUnknown(cell) ? 'it has no date' : `${JSON.stringify(cell)} is no date`,
    );
    return [];
  });
}

/** The rows oldest first, without those whose dates break the order of the file. */
function takeInOrder(
  rows: readonly Row[],
  options: ImportOptions,
  skip: (line: number, reason: SkipReason, detail: string) => void,
): Row[] {
  const timed = rows.every(({ moment }) => moment.milliseconds !== null);
  const moments = rows.map(({ moment }) => (timed ? moment.milliseconds! : toEpochDay(moment.day)));
  const { newestFirst, breaks } = findOrderBreaks(moments);
  const broken = new Set(options.accept.includes('order') ? [] : breaks);
  for (const index of broken) {
    const place = (row: Row | undefined) =>
      row ? `${row.moment.day} (line ${row.record.line})` : 'the end of the file';
    const { record, moment } = rows[index]!;
    skip(
      record.line,
      'order-broken',
      `${moment.day} stands between ${place(rows[index - 1])} and ${place(rows[index + 1])}: probably a wrong date. Correct it there, or take it as it is with --accept order`,
    );
  }
  const kept = rows.filter((_, index) => !broken.has(index));
  return newestFirst ? kept.reverse() : kept;
}

function takeValues(
  rows: readonly Row[],
  column: LaidOutColumn & { target: MetricColumn },
  values: readonly (number | undefined | null)[],
  skip: (line: number, reason: SkipReason, detail: string, onlyCell?: true) => void,
): void {
  rows.forEach(({ record, values: taken }, index) => {
    const value = values[index];
    if (value === undefined) return;
    const why = value === null ? 'This is not a plain number' : refusal(column.target, value);
    if (why === null) taken[column.target] = value!;
    else {
      const cell = JSON.stringify(cellOf(record, column.index));
      skip(record.line, 'value-unreadable', `${column.name} ${cell}: ${why}`, true);
    }
  });
}
