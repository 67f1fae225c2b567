import { CsvError, parse, type Info } from 'csv-parse/sync';

export interface ForeignRecord {
  /** Trimmed. */
  cells: readonly string[];
  /** Where it begins; 1-based. */
  line: number;
}

export interface ForeignCsv {
  delimiter: string;
  /** In the order of the file, without empty lines. */
  records: readonly ForeignRecord[];
  /** Why it can't be read, and where. */
  fault: { line: number; message: string } | null;
}

/** Where two fit alike the earlier one does: commas stand inside of dates and numbers too. */
const delimiters = [';', '\t', '|', ','];
const SAMPLE_ROWS = 40;

/** Excel's own first line, `sep=;`, which names the delimiter. */
const separatorLine = /^"?sep=(?<mark>.)"?[^\n]*(?:\n|$)/i;

function fit(text: string, delimiter: string): { share: number; columns: number } {
  try {
    const rows: string[][] = parse(text, {
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

/** Reads separated values of whatever kind a platform or a spreadsheet writes. `text` has \n line ends. */
export function readForeignCsv(text: string): ForeignCsv {
  const named = separatorLine.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const linesBefore = named ? 1 : 0;
  const delimiter = named?.groups?.['mark'] ?? findDelimiter(body);
  try {
    const rows = parse(body, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as { record: string[]; raw: string; info: Info }[];
    const records = rows
      .map(({ record, raw, info }): ForeignRecord => {
        // csv-parse counts to the last line of a record; empty lines that it passed over lead the raw text.
        const own = raw.replace(/^\n+|\n+$/g, '');
        return {
          cells: record.map((cell) => cell.trim()),
          line: linesBefore + info.lines - (own.match(/\n/g)?.length ?? 0),
        };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    return { delimiter, records, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as unknown as { lines?: number }).lines ?? 1) + linesBefore;
    const message = error.message.replace(/ at line \d+.*$/, '').replace(/, got .*$/, '');
    return { delimiter, records: [], fault: { line, message } };
  }
}
