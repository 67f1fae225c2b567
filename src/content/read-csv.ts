import { CsvError, parse, type Info } from 'csv-parse/sync';
import type { Problem } from '#problems/problem.ts';
import type { Place, SourceText } from './source-text.ts';

export interface CsvRecord {
  /** By column. */
  cells: Record<string, string>;
  line: number;
  /** Where a column's cell begins. */
  placeOf(column: string): Place;
}

export interface ReadCsv {
  columns: readonly string[];
  headerPlace(column: string): Place;
  records: readonly CsvRecord[];
  problems: Problem[];
}

/** One record with the text that it was read from. */
interface Row {
  cells: string[];
  text: string;
  /** Where the text begins in the file's. */
  offset: number;
}

/** Offsets of the cells in the text of one record (RFC 4180). Only asked where something is wrong. */
function cellOffsets(text: string): number[] {
  const offsets = [0];
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === ',' && !quoted) offsets.push(index + 1);
  }
  return offsets;
}

/** Splits the text into records; throws a CsvError where its quotes do not close. */
function parseRows(text: string): Row[] {
  const bytes = Buffer.from(text);
  const parsed = parse(bytes, {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: Info }[];
  let read = 0;
  let offset = 0;
  return parsed.map(({ record, info }) => {
    const own = bytes.toString('utf8', read, info.bytes);
    const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(own)![0].length;
    const row = { cells: record, text: own.slice(blank), offset: offset + blank };
    read = info.bytes;
    offset += own.length;
    return row;
  });
}

/** Reads comma-separated values with a header. Every record keeps its line, and finds its cells' columns. */
export function readCsv(source: SourceText): ReadCsv {
  const { file } = source;
  const problems: Problem[] = [];
  const add = (place: Place, code: Problem['code'], message: string, hint: string) =>
    problems.push({ file, ...place, severity: 'error', code, message, hint });
  const nothing: ReadCsv = {
    columns: [],
    headerPlace: () => ({ line: 1, column: 1 }),
    records: [],
    problems,
  };
  let rows: Row[];
  try {
    rows = parseRows(source.text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as unknown as { lines?: number }).lines ?? 1);
    const message = error.message.replace(/ at line \d+.*$/, '').replace(/, got .*$/, '');
    add(
      { line, column: 1 },
      'csv-syntax',
      message,
      'Put a value that holds a comma or a quote in quotes, and write a quote inside it twice.',
    );
    return nothing;
  }
  const header = rows[0];
  if (!header) {
    add(
      { line: 1, column: 1 },
      'csv-syntax',
      'This file is empty',
      'Begin it with the names of the columns.',
    );
    return nothing;
  }
  const placeIn = ({ text, offset }: Row, index: number): Place =>
    source.placeAt(offset + (cellOffsets(text)[index] ?? 0));
  const columns = header.cells;
  const headerPlace = (column: string) => placeIn(header, columns.indexOf(column));
  columns.forEach((column, index) => {
    if (columns.indexOf(column) === index) return;
    add(
      placeIn(header, index),
      'key-duplicate',
      `The column ${JSON.stringify(column)} is there twice`,
      'Keep one of the two.',
    );
  });
  const records = rows.slice(1).map((row): CsvRecord => {
    if (row.cells.length !== columns.length) {
      add(
        placeIn(row, Math.min(row.cells.length, columns.length)),
        'csv-syntax',
        `This row has ${row.cells.length} cells, the header has ${columns.length}`,
        'Leave a cell empty where the value is not known, and put values with commas in quotes.',
      );
    }
    return {
      cells: Object.fromEntries(columns.map((column, index) => [column, row.cells[index] ?? ''])),
      line: source.placeAt(row.offset).line,
      placeOf: (column) => placeIn(row, Math.max(0, columns.indexOf(column))),
    };
  });
  return { columns, headerPlace, records, problems };
}
