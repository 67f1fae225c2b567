import type { z } from 'zod';
import type { Sourced } from '#model/source.ts';
import { readCsv, type CsvRecord, type ReadCsv } from './read-csv.ts';
import { readDecimal } from './read-decimal.ts';
import { check, readText, report, type Reader } from './reader.ts';
import { isNumber } from './schema-walk.ts';
import { nearest, type Path } from './validate.ts';

/** How the columns of a CSV file become the fields of its schema, where they are not the same. */
export interface Columns {
  known: readonly string[];
  toFields(cells: Record<string, string>): unknown;
}

/** Columns that are not known, and those that must be there: reported once, at the header. */
function checkHeader(
  reader: Reader,
  file: string,
  schema: z.ZodObject,
  known: readonly string[],
  { columns, headerPlace }: ReadCsv,
): boolean {
  for (const column of new Set(columns)) {
    if (known.includes(column)) continue;
    const near = nearest(column, known);
    report(
      reader,
      file,
      headerPlace(column),
      'key-unknown',
      column === ''
        ? 'A column has no name'
        : `The column ${JSON.stringify(column)} is not known here`,
      near ? `Did you mean ${near}?` : `Known are ${known.join(', ')}.`,
    );
  }
  const missing = Object.keys(schema.shape).filter(
    (key) => !columns.includes(key) && !schema.shape[key]!.safeParse(undefined).success,
  );
  for (const key of missing) {
    report(
      reader,
      file,
      { line: 1, column: 1 },
      'key-missing',
      `The column ${key} is missing`,
      `Add a column ${key} to the header.`,
    );
  }
  return missing.length === 0;
}

/** The rows of a CSV file, each with its line. */
export async function csvRows<Schema extends z.ZodObject>(
  reader: Reader,
  file: string,
  schema: Schema,
  { known, toFields }: Columns = {
    known: Object.keys(schema.shape),
    toFields: (cells) => cells,
  },
): Promise<{ row: Sourced<z.output<Schema>>; record: CsvRecord }[]> {
  const source = await readText(reader, file);
  if (!source) return [];
  const csv = readCsv(source);
  reader.problems.add(csv.problems);
  if (csv.columns.length === 0 || !checkHeader(reader, file, schema, known, csv)) return [];
  const columns = csv.columns.filter((column) => known.includes(column));
  const decimals = csv.delimiter === ',' ? [] : columns.filter((name) => isNumber(schema, name));
  return csv.records.flatMap((record) => {
    if (reader.problems.isFull(file)) return [];
    const cells = Object.fromEntries(columns.map((column) => [column, record.cells[column]!]));
    for (const column of decimals) {
      const cell = cells[column]!;
      const decimal = readDecimal(cell);
      cells[column] = decimal ?? '';
      if (decimal !== null) continue;
      report(
        reader,
        file,
        record.placeOf(column),
        'value-type',
        `${column} is ${JSON.stringify(cell)}, which is a thousand to some and one to others`,
        'Write it without marks between thousands, and with a point before decimals: 1234.5.',
      );
    }
    const placeOf = (at: Path) => {
      const column = [at.join('_'), String(at[0])].find((name) => columns.includes(name));
      return column === undefined ? { line: record.line, column: 1 } : record.placeOf(column);
    };
    const data = check(reader, file, schema, toFields(cells), { value: placeOf, key: placeOf });
    return data === null
      ? []
      : [{ row: { ...(data as object), line: record.line } as Sourced<z.output<Schema>>, record }];
  });
}
