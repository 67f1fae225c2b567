import { CsvError, parse, type Info } from 'csv-parse/sync';
import { parseDay, type Day } from '#model/day.ts';
import { csvTrouble } from '#problems/csv-trouble.ts';
import type { Problem } from '#problems/problem.ts';

/** A row of `metrics/<platform>.csv` as it stands there. */
export interface CurrentRow {
  date: Day;
  /** Trimmed, in the order of the columns. */
  cells: readonly string[];
  line: number;
  /** Its text without the line's end. */
  raw: string;
}

/** What `metrics/<platform>.csv` holds, and how it is written. */
export interface CurrentTable {
  /** The whole file. */
  text: string;
  columns: readonly string[];
  /** The header's text without the line's end. */
  header: string;
  rows: readonly CurrentRow[];
  lineEnd: '\n' | '\r\n';
  hasMark: boolean;
}

interface Raw {
  record: string[];
  raw: string;
  info: Info;
}

const repair = 'Run npm run check and repair the file; then import again.';

/** Reads the file into which an import merges. Null where it can't be understood: then nothing may be written. */
export function readCurrentTable(
  file: string,
  text: string,
): { table: CurrentTable | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const add = (line: number, code: Problem['code'], message: string) =>
    problems.push({ file, line, column: 0, severity: 'error', code, message, hint: repair });
  const hasMark = text.startsWith('\uFEFF');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let raws: Raw[];
  try {
    raws = parse(text, {
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Raw[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { message, line } = csvTrouble(error);
    add(line, 'csv-syntax', message);
    return { table: null, problems };
  }
  const bare = ({ raw }: Raw) => raw.replace(/^[\uFEFF\r\n]+|[\r\n]+$/g, '');
  const columns = raws[0]?.record ?? [];
  const dateIndex = columns.indexOf('date');
  if (raws.length > 0 && dateIndex < 0) add(1, 'key-missing', 'There is no column date');
  if (new Set(columns).size < columns.length) add(1, 'key-duplicate', 'A column is there twice');
  const lines = new Map<Day, number>();
  const rows = raws.slice(1).flatMap((one): CurrentRow[] => {
    const raw = bare(one);
    const line = one.info.lines - (raw.match(/\r\n|\r|\n/g)?.length ?? 0);
    const date = parseDay(one.record[dateIndex] ?? '');
    if (date === null) {
      if (dateIndex >= 0) add(line, 'date-invalid', 'This row has no date, or not as YYYY-MM-DD');
      return [];
    }
    const earlier = lines.get(date);
    if (earlier !== undefined) add(line, 'date-duplicate', `${date} is already in line ${earlier}`);
    lines.set(date, line);
    if (one.record.length > columns.length)
      add(line, 'csv-syntax', 'This row is longer than the header');
    return [{ date, cells: columns.map((_, index) => one.record[index] ?? ''), line, raw }];
  });
  if (problems.length > 0) return { table: null, problems };
  const header = raws[0] ? bare(raws[0]) : '';
  return { table: { text, columns, header, rows, lineEnd, hasMark }, problems };
}
