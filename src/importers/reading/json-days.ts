import { parseDay, type Day } from '#model/day.ts';
import type {
  ImportedRow,
  ImportOptions,
  MetricsImport,
  MetricValues,
  TakenColumn,
} from '../format.ts';
import { countOf, textOf } from './json-values.ts';
import { tableReport, type TableReport } from './table-report.ts';

/** An import for each list that gave rows. */
export function jsonDayImports(
  platform: string,
  tables: readonly { rows: readonly ImportedRow[] }[],
  columns: readonly TakenColumn[],
): MetricsImport[] {
  return tables.flatMap(({ rows }) =>
    rows.length > 0 ? [{ kind: 'metrics', platform, rows, cadence: 'day', columns }] : [],
  );
}

/** What registries of packages count: downloads, which are views here. */
export function downloadsOf(value: Record<string, unknown>): MetricValues {
  const downloads = countOf(value['downloads']);
  return downloads === null ? {} : { views: downloads };
}

export const downloadColumns: readonly TakenColumn[] = [{ name: 'downloads', target: 'views' }];

/** The rows of a list of objects that each tell a day of UTC. A day that comes twice with other values is a problem. */
export function readJsonDays(
  file: string,
  list: readonly { value: Record<string, unknown>; line: number }[],
  dayKey: string,
  valuesOf: (value: Record<string, unknown>) => MetricValues,
  { today }: ImportOptions,
): { rows: ImportedRow[]; report: TableReport & { rowsRead: number } } {
  const report = tableReport(file);
  const days = new Map<Day, ImportedRow>();
  for (const { value, line } of list) {
    const day = parseDay((textOf(value[dayKey]) ?? '').slice(0, 10));
    const values = valuesOf(value);
    const there = day && days.get(day);
    if (day === null) report.skip(line, 'date-unreadable', `${dayKey} is no day`);
    else if (day > today) report.skip(line, 'after-today', `${day} is still to come`);
    else if (Object.keys(values).length === 0) {
      report.skip(line, 'nothing-known', `nothing is known of ${day}`);
    } else if (there && JSON.stringify(there.values) !== JSON.stringify(values)) {
      report.refuse(
        line,
        'date-duplicate',
        `${day} is here twice, with other numbers in line ${there.from.line}`,
        'Keep one of the two.',
      );
    } else if (!there) days.set(day, { date: day, values, from: { file, line } });
  }
  report.close();
  const rows = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    rows: report.problems.length > 0 ? [] : rows,
    report: { ...report, rowsRead: list.length },
  };
}
