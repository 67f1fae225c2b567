import { CsvError, Parser, type Options } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { csvTrouble } from '#problems/csv-trouble.ts';
import type { TableRecord } from './opened.ts';

/** Where two fit alike the earlier one does: commas stand inside of dates and numbers too. */
const delimiters = [';', '\t', '|', ','];
const SAMPLE_ROWS = 40;
/** More text says nothing new about the delimiter. */
const SAMPLE_LENGTH = 1 << 16;
/** Bytes in one row: the longest post with all its figures is a hundredth of it. */
const LONGEST_ROW = 1_000_000;
const MOST_CELLS = 2000;

/** Excel's own first line, `sep=;`, which names the delimiter. */
const separatorLine = /^"?sep=(?<mark>.)"?[^\n]*(?:\n|$)/i;

/** Why separated values can't be read, and where. Caught where the file is opened. */
export class CsvFault extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

function fit(text: string, delimiter: string): { share: number; columns: number } {
  try {
    const rows: string[][] = parseAll(text, {
      delimiter,
      to: SAMPLE_ROWS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    });
    const counts = new Map<number, number>();
    for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    return { share: columns > 1 ? times / rows.length : 0, columns };
  } catch {
    return { share: 0, columns: 0 };
  }
}

function findDelimiter(text: string): string {
  const ranked = delimiters
    .map((delimiter) => ({ delimiter, ...fit(text, delimiter) }))
    .sort((a, b) => b.share - a.share);
  return ranked[0] && ranked[0].share > 0 ? ranked[0].delimiter : ',';
}

export interface CsvForm {
  delimiter: string;
  /** The length of a first line that names the delimiter; 0 without one. */
  skip: number;
}

/** How a text is separated, from its beginning. */
export function csvForm(beginning: string): CsvForm {
  const named = separatorLine.exec(beginning);
  const skip = named?.[0].length ?? 0;
  const mark = named?.groups?.['mark'];
  if (mark !== undefined) return { delimiter: mark, skip };
  const sample = beginning.slice(0, SAMPLE_LENGTH);
  const end = sample.length < beginning.length ? sample.lastIndexOf('\n') + 1 : 0;
  return { delimiter: findDelimiter(end > 0 ? sample.slice(0, end) : sample), skip };
}

function faultOf(error: Error, linesBefore: number): CsvFault {
  if (!(error instanceof CsvError)) throw error;
  const { message, line: own } = csvTrouble(error);
  const line = own + linesBefore;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvFault(`This row has more than ${LONGEST_ROW / 1e6} MB`, line);
  }
  return new CsvFault(message, line);
}

/** A record as the parser hands it on: it counts to the last line of a record. */
function recordOf(cells: string[], lastLine: number, linesBefore: number): TableRecord {
  let within = 0;
  const trimmed = cells.map((cell) => {
    if (cell.includes('\n')) within += cell.split('\n').length - 1;
    return cell.trim();
  });
  const line = lastLine - within + linesBefore;
  if (cells.length > MOST_CELLS) {
    throw new CsvFault(`This row has ${cells.length} cells, more than ${MOST_CELLS}`, line);
  }
  return { cells: trimmed, line };
}

/**
 * Separated values of whatever kind a platform or a spreadsheet writes, row by row; rows without a word are left out. The parser is a
 * stream that works as it is written to, so that records come while the text does and nobody holds a large file.
 * Throws `CsvFault`.
 */
export function* csvRecords(pieces: Iterable<string>, form: CsvForm): Iterable<TableRecord> {
  const linesBefore = form.skip > 0 ? 1 : 0;
  const options = {
    delimiter: form.delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], { lines }: { lines: number }) => ({ cells, lines }),
  };
  const parser = new Parser(options as unknown as Options);
  // Read from `errored` at once; an event would come too late.
  parser.on('error', () => undefined);
  function* ready(): Iterable<TableRecord> {
    for (;;) {
      const read = parser.read() as { cells: string[]; lines: number } | null;
      if (read === null) break;
      const record = recordOf(read.cells, read.lines, linesBefore);
      if (record.cells.some((cell) => cell !== '')) yield record;
    }
    if (parser.errored) throw faultOf(parser.errored, linesBefore);
  }
  let skip = form.skip;
  for (const piece of pieces) {
    parser.write(piece.slice(skip));
    skip = Math.max(0, skip - piece.length);
    yield* ready();
  }
  parser.end();
  yield* ready();
}
