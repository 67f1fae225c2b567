import type { z } from 'zod';
import { addDays, type Day } from '#model/day.ts';
import type { Sourced } from '#model/source.ts';
import type { Table } from '#schemas/site-content.ts';
import { csvRows } from './csv-rows.ts';
import { report, listFile, type Reader } from './reader.ts';
import type { CsvRecord } from './read-csv.ts';

/** What must hold between two columns of a row: the first is never more than the second. */
export interface Limit {
  column: string;
  within: string;
  why: string;
}

type Dated = { date: Day };

function checkRow(
  reader: Reader,
  file: string,
  row: Sourced<Dated>,
  record: CsvRecord,
  limits: readonly Limit[],
): void {
  // One day of grace: somewhere it is already tomorrow.
  if (row.date > addDays(reader.today, 1)) {
    report(
      reader,
      file,
      record.placeOf('date'),
      'date-future',
      `${row.date} is after the day of the build, ${reader.today}`,
      'Check the year; rows of the future count for nothing.',
      'warning',
    );
  }
  const values = row as unknown as Record<string, number | undefined>;
  for (const { column, within, why } of limits) {
    const value = values[column];
    const bound = values[within];
    if (value === undefined || bound === undefined || value <= bound) continue;
    report(
      reader,
      file,
      record.placeOf(column),
      'value-inconsistent',
      `${column} is ${value}, more than ${within} (${bound})`,
      why,
    );
  }
}

/** Rows by day: in order, one a day, none contradicting itself. */
export async function readDays<Schema extends z.ZodObject<{ date: z.ZodType<Day> }>>(
  reader: Reader,
  file: string,
  schema: Schema,
  limits: readonly Limit[] = [],
): Promise<Table<z.output<Schema>>> {
  const read = await csvRows(reader, file, schema);
  const byDay = new Map<Day, number>();
  const rows: Sourced<z.output<Schema>>[] = [];
  for (const { row, record } of read) {
    const dated = row as unknown as Sourced<Dated>;
    checkRow(reader, file, dated, record, limits);
    const earlier = byDay.get(dated.date);
    if (earlier !== undefined) {
      report(
        reader,
        file,
        record.placeOf('date'),
        'date-duplicate',
        `${dated.date} is already in line ${earlier}`,
        'Keep one row for each day.',
      );
      continue;
    }
    byDay.set(dated.date, dated.line);
    rows.push(row);
  }
  const dateOf = (row: unknown) => (row as Dated).date;
  return { file, rows: rows.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)) };
}

/** A YAML list in the order of its dates; an absent file is an empty list. */
export async function readList<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
  dateOf: (item: z.output<Schema>) => Day,
): Promise<Table<z.output<Schema>>> {
  if (!reader.files.includes(file)) return { file, rows: [] };
  const rows = (await listFile(reader, file, schema)).map(
    ({ data, line }) => ({ ...(data as object), line }) as Sourced<z.output<Schema>>,
  );
  const compare = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0);
  return { file, rows: rows.sort((a, b) => compare(dateOf(a), dateOf(b)) || a.line - b.line) };
}
