import { CsvError, parse } from 'csv-parse/sync';
import { csvTrouble } from '#problems/csv-trouble.ts';
import type { Problem } from '#problems/problem.ts';
import { MOST_PROBLEMS } from './problem-list.ts';
import type { Place, SourceText } from './source-text.ts';

export interface CsvRecord {
  /** By column. */
  cells: Record<string, string>;
  line: number;
  /** Where a column's cell begins. */
  placeOf(column: string): Place;
}

/** What stands between two cells: spreadsheets write a semicolon where the comma belongs to numbers. */
export type Delimiter = ',' | ';' | '\t';

export interface ReadCsv {
  columns: readonly string[];
  delimiter: Delimiter;
  headerPlace(column: string): Place;
  records: readonly CsvRecord[];
  problems: Problem[];
}

/** One record, and where its text begins and ends in the file's. */
interface Row {
  cells: string[];
  start: number;
  end: number;
}

const MOST_COLUMNS = 200;

/** Calls back at every character of a record that is outside of quotes (RFC 4180). */
function outsideQuotes(text: string, each: (character: string, index: number) => void): void {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (!quoted) each(text[index]!, index);
  }
}

/** Offsets of the cells in the text of one record. Only asked where something is wrong. */
function cellOffsets(text: string, delimiter: Delimiter): number[] {
  const offsets = [0];
  outsideQuotes(text, (character, index) => {
    if (character === delimiter) offsets.push(index + 1);
  });
  return offsets;
}

/** `sep=;` in the first line, as Excel writes it. */
const NAMED = /^sep=([,;\t])[ \t]*(?:\r\n|\r|\n)/;

/** The delimiter that the first line is written with, and where the header begins. */
function delimiterOf(text: string): { delimiter: Delimiter; start: number } {
  const named = NAMED.exec(text);
  if (named) return { delimiter: named[1] as Delimiter, start: named[0].length };
  const header = /^\s*([^\r\n]*)/.exec(text)![1]!;
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  outsideQuotes(header, (character) => {
    if (character in counts) counts[character as Delimiter] += 1;
  });
  const delimiter = ([';', '\t'] as const).find(
    (one) => counts[one] > counts[','] && counts[one] >= Math.max(counts[';'], counts['\t']),
  );
  return { delimiter: delimiter ?? ',', start: 0 };
}

/** Splits the text into records; throws a CsvError where its quotes do not close. */
function parseRows(text: string, start: number, delimiter: Delimiter): Row[] {
  const bytes = Buffer.from(text.slice(start));
  const ends: number[] = [];
  const parsed: string[][] = parse(bytes, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    on_record: (record: string[], { bytes: end }) => {
      ends.push(end);
      return record;
    },
  });
  let read = 0;
  let offset = start;
  return parsed.map((cells, index) => {
    const own = bytes.toString('utf8', read, ends[index]);
    const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(own)![0].length;
    const row = { cells, start: offset + blank, end: offset + own.length };
    read = ends[index]!;
    offset = row.end;
    return row;
  });
}

const syntaxHint =
  'Put a value that holds a comma or a quote in quotes, and write a quote inside it twice.';

/** The header of a table that has no columns of its own, because it cannot be read. */
function unreadable(problem: Problem): ReadCsv {
  return {
    columns: [],
    delimiter: ',',
    headerPlace: () => ({ line: 1, column: 1 }),
    records: [],
    problems: [problem],
  };
}

/**
 * Reads values with a header, separated by commas, semicolons or tabs. Every record keeps its line, and finds its cells' columns. Reading
 * ends where too much is wrong.
 */
export function readCsv(source: SourceText): ReadCsv {
  const { file } = source;
  const problem = (
    place: Place,
    code: Problem['code'],
    message: string,
    hint: string,
  ): Problem => ({ file, ...place, severity: 'error', code, message, hint });
  const first: Place = { line: 1, column: 1 };
  const { delimiter, start } = delimiterOf(source.text);
  let rows: Row[];
  try {
    rows = parseRows(source.text, start, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { message, line } = csvTrouble(error);
    const place = { line: line + (start > 0 ? 1 : 0), column: 1 };
    return unreadable(problem(place, 'csv-syntax', message, syntaxHint));
  }
  const header = rows[0];
  if (!header) {
    const hint = 'Begin it with the names of the columns.';
    return unreadable(problem(first, 'csv-syntax', 'This file is empty', hint));
  }
  const columns = header.cells;
  if (columns.length > MOST_COLUMNS) {
    const message = `The header has ${columns.length} columns, more than ${MOST_COLUMNS}`;
    return unreadable(problem(first, 'csv-syntax', message, 'Keep those that are known here.'));
  }
  const placeIn = (row: Row, index: number): Place => {
    const offsets = cellOffsets(source.text.slice(row.start, row.end), delimiter);
    return source.placeAt(row.start + (offsets[index] ?? 0));
  };
  const problems = columns.flatMap((column, index) =>
    columns.indexOf(column) === index
      ? []
      : [
          problem(
            placeIn(header, index),
            'key-duplicate',
            `The column ${JSON.stringify(column)} is there twice`,
            'Keep one of the two.',
          ),
        ],
  );
  const records: CsvRecord[] = [];
  for (const row of rows.slice(1)) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (row.cells.length !== columns.length) {
      problems.push(
        problem(
          placeIn(row, Math.min(row.cells.length, columns.length)),
          'csv-syntax',
          `This row has ${row.cells.length} cells, the header has ${columns.length}`,
          'Leave a cell empty where the value is not known, and put values with commas in quotes.',
        ),
      );
    }
    records.push({
      cells: Object.fromEntries(columns.map((column, index) => [column, row.cells[index] ?? ''])),
      line: source.placeAt(row.start).line,
      placeOf: (column) => placeIn(row, Math.max(0, columns.indexOf(column))),
    });
  }
  return {
    columns,
    delimiter,
    headerPlace: (column) => placeIn(header, columns.indexOf(column)),
    records,
    problems,
  };
}
