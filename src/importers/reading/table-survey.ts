import { toEpochDay, type Day } from '#model/day.ts';
import type { ImportOptions } from '../format.ts';
import { comparable } from './column-names.ts';
import { dateEvidence, dateWords, type DateColumn } from './date-column.ts';
import type { Opened, TableRecord } from './opened.ts';
import { findOrderBreaks } from './order-breaks.ts';
import type { DatedMoment } from './read-date.ts';
import { numberEvidence, type Mark } from './read-numbers.ts';
import type { TableLayout } from './table-layout.ts';

/** Rows that are held to be looked at closely. */
const SAMPLE = 3000;
/** The order of longer files is not looked at row by row. */
const LONGEST_ORDERED = 100_000;

export interface Survey {
  /** Rows of data, and those of them that `--where` asks for. */
  rows: number;
  wanted: number;
  /** Null where its marks can be thousands or decimals; by column of the table. */
  marks: ReadonlyMap<number, Mark | null>;
  dates: DateColumn;
  /** The line of a row by its place among those that are wanted. */
  lineOf(index: number): number;
  /** The first rows that are wanted, with a date. */
  sample: { record: TableRecord; moment: DatedMoment }[];
  /** Why a row's date breaks the order of the file, by its line. */
  broken: ReadonlyMap<number, string>;
}

/** Why a row is none that is asked for; null where it is. */
export function notAskedFor(
  { cells }: TableRecord,
  { names }: TableLayout,
  { where }: ImportOptions,
): string | null {
  const other = where.find(({ column, value }) => {
    const index = names.findIndex((name) => comparable(name) === comparable(column));
    return (cells[index] ?? '') !== value;
  });
  return other ? `${other.column} is not ${other.value}` : null;
}

/**
 * Goes over a table once, to find out how its dates and numbers are written, and a second time for the order of its dates. Holds no more than a
 * sample of it.
 * @param date the place of the date's column
 * @param columns the places of the columns of numbers
 */
export function surveyTable(
  opened: Opened,
  layout: TableLayout,
  date: number,
  columns: readonly number[],
  options: ImportOptions,
): Survey {
  const dates = dateEvidence(dateWords(opened, options));
  const numbers = new Map(columns.map((column) => [column, numberEvidence()]));
  const sampled: TableRecord[] = [];
  let rows = 0;
  let wanted = 0;
  for (const record of layout.data) {
    rows += 1;
    if (notAskedFor(record, layout, options) !== null) continue;
    wanted += 1;
    dates.see(record.cells[date] ?? '');
    for (const [column, evidence] of numbers) evidence.see(record.cells[column] ?? '');
    if (sampled.length < SAMPLE) sampled.push(record);
  }
  const settled = dates.settled();
  const read = settled.reader();
  const known = options.decimal ?? opened.table?.decimal ?? null;
  return {
    rows,
    wanted,
    marks: new Map([...numbers].map(([column, evidence]) => [column, known ?? evidence.mark()])),
    dates: settled,
    lineOf: (place) => {
      let index = 0;
      for (const record of layout.data) {
        if (notAskedFor(record, layout, options) !== null) continue;
        if (index === place) return record.line;
        index += 1;
      }
      return layout.firstLine;
    },
    sample: sampled.flatMap((record) => {
      const moment = read(record.cells[date] ?? '');
      return moment ? [{ record, moment }] : [];
    }),
    broken:
      settled.question || wanted > LONGEST_ORDERED || options.accept.includes('order')
        ? new Map()
        : findBroken(layout, date, settled, options),
  };
}

/** The rows whose dates stand in the way of the file's order, with the days between which they do. */
function findBroken(
  layout: TableLayout,
  date: number,
  dates: DateColumn,
  options: ImportOptions,
): Map<number, string> {
  const read = dates.reader();
  const dated: { line: number; day: Day; milliseconds: number | null }[] = [];
  for (const record of layout.data) {
    if (notAskedFor(record, layout, options) !== null) continue;
    const moment = read(record.cells[date] ?? '');
    if (moment && moment.day <= options.today) dated.push({ line: record.line, ...moment });
  }
  const timed = dated.every(({ milliseconds }) => milliseconds !== null);
  const { breaks } = findOrderBreaks(
    dated.map(({ day, milliseconds }) => (timed ? milliseconds! : toEpochDay(day))),
  );
  const place = (row: { line: number; day: Day } | undefined) =>
    row ? `${row.day} (line ${row.line})` : 'the end of the file';
  return new Map(
    breaks.map((index): [number, string] => {
      const { line, day } = dated[index]!;
      return [
        line,
        `${day} stands between ${place(dated[index - 1])} and ${place(dated[index + 1])}: probably a wrong date. Correct it there, or take it as it is with --accept order`,
      ];
    }),
  );
}
