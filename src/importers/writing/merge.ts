import { stringify } from 'csv-stringify/sync';
import type { Day } from '#model/day.ts';
import type { CurrentTable } from './current-table.ts';
import type { ExportPlace, ImportedRow } from '../format.ts';
import { metricColumns, type MetricColumn } from '../metric-columns.ts';

export type Preference = 'new' | 'old';

/** One cell that the file and the export disagree about. */
export interface Conflict {
  date: Day;
  column: MetricColumn;
  old: { value: string; line: number };
  new: { value: number; from: ExportPlace };
}

export interface Merged {
  /** The whole file as it should be: the text that was there where nothing changes. */
  text: string;
  changed: boolean;
  days: {
    /** Not there before. */
    added: number;
    /** There before, with at least one new value in an empty cell. */
    filled: number;
    /** There before, with at least one value replaced. */
    replaced: number;
    /** In the export, and there before with all that it says. */
    unchanged: number;
  };
  /** Without a preference these keep the old value, and nothing should be written. */
  conflicts: readonly Conflict[];
}

/** The columns of the file with those that are new, each where the schema has it. */
function withColumns(present: readonly string[], needed: ReadonlySet<MetricColumn>): string[] {
  const columns = present.length > 0 ? [...present] : ['date'];
  metricColumns.forEach((column, rank) => {
    if (!needed.has(column) || columns.includes(column)) return;
    const before = new Set<string>(['date', ...metricColumns.slice(0, rank)]);
    const after = columns.findLastIndex((name) => before.has(name));
    columns.splice(after + 1, 0, column);
  });
  return columns;
}

const line = (cells: readonly string[]): string => stringify([cells], { eof: false });

const isSame = (cell: string, value: number): boolean => Number(cell) === value;

/**
 * Merges rows of an export into the file of a platform. Pure: the same file twice changes nothing, rows and columns that the export
 * does not speak of stay as they are written, and no value is replaced without a preference. The rows come out ascending by date.
 * @param rows at most one a day
 */
export function mergeMetrics(
  current: CurrentTable | null,
  rows: readonly ImportedRow[],
  prefer: Preference | null,
): Merged {
  const conflicts: Conflict[] = [];
  const days = { added: 0, filled: 0, replaced: 0, unchanged: 0 };
  const needed = new Set(rows.flatMap(({ values }) => Object.keys(values) as MetricColumn[]));
  const present = current?.columns ?? [];
  const columns = withColumns(present, needed);
  const sameColumns = columns.length === present.length;
  const positions = columns.map((column) => present.indexOf(column));
  const byDay = new Map(
    current?.rows.map((row): [Day, string] => [
      row.date,
      sameColumns ? row.raw : line(positions.map((index) => row.cells[index] ?? '')),
    ]),
  );
  const currentRows = new Map(current?.rows.map((row) => [row.date, row]));
  for (const { date, values, from } of rows) {
    const entries = Object.entries(values) as [MetricColumn, number][];
    if (entries.length === 0) continue;
    const old = currentRows.get(date);
    const cells = columns.map((column, index) =>
      column === 'date' ? date : (old?.cells[positions[index]!] ?? ''),
    );
    let filled = false;
    let replaced = false;
    for (const [column, value] of entries) {
      const index = columns.indexOf(column);
      const cell = cells[index]!;
      if (cell === '') filled = true;
      else if (isSame(cell, value)) continue;
      else {
        conflicts.push({
          date,
          column,
          old: { value: cell, line: old!.line },
          new: { value, from },
        });
        if (prefer !== 'new') continue;
        replaced = true;
      }
      cells[index] = String(value);
    }
    if (filled || replaced) byDay.set(date, line(cells));
    if (!old) days.added += 1;
    else if (replaced) days.replaced += 1;
    else if (filled) days.filled += 1;
    else days.unchanged += 1;
  }
  const changed = days.added + days.filled + days.replaced > 0;
  if (!changed) return { text: current?.text ?? '', changed, days, conflicts };
  const lineEnd = current?.lineEnd ?? '\n';
  const header = sameColumns && current ? current.header : line(columns);
  const body = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const text = [header, ...body, ''].join(lineEnd);
  return { text: (current?.hasMark ? '\uFEFF' : '') + text, changed, days, conflicts };
}
