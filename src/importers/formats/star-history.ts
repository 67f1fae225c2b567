import type { Format, FormatResult, ImportOptions } from '../format.ts';
import {
  dayImports,
  findDayTable,
  readDayTable,
  reportOf,
  type DayTable,
  type DayTableForm,
} from '../reading/day-table.ts';
import { headerName, type Opened, type TableRecord } from '../reading/opened.ts';

const form: DayTableForm = {
  date: ['Date'],
  columns: [{ target: 'followers', names: ['Stars'] }],
};

const namesOf = ({ table }: Opened) => table?.head[0]?.cells.map(headerName) ?? [];

/** `Thu Mar 05 2015 08:00:00 GMT+0800 (China Standard Time)`, as browsers write a moment. */
const plainMoment = (cell: string) =>
  cell.replace(/\s*\(.*\)$/, '').replace(/GMT(?=[+-]\d{4}$)/, '');

function withPlainMoments(opened: Opened, date: number): Iterable<TableRecord> {
  return {
    *[Symbol.iterator]() {
      for (const { line, cells } of opened.table!.records) {
        if (line === opened.table!.head[0]!.line) continue;
        yield { line, cells: cells.map((cell, at) => (at === date ? plainMoment(cell) : cell)) };
      }
    },
  };
}

/** Several repositories in one file, where the user chose none. */
function manyProblem(opened: Opened, { where }: ImportOptions): FormatResult['problems'] {
  const at = namesOf(opened).indexOf('repository');
  const names = new Set([...opened.table!.records].slice(1).map(({ cells }) => cells[at] ?? ''));
  if (names.size < 2 || where.length > 0) return [];
  return [
    {
      file: opened.file,
      line: 2,
      column: 0,
      severity: 'error',
      code: 'date-duplicate',
      message: `This file holds ${names.size} repositories`,
      hint: `Say which: --where ${JSON.stringify(`Repository=${[...names][0]}`)}`,
    },
  ];
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.flatMap((opened): DayTable[] => {
    const layout = findDayTable(opened, form);
    if (!layout) return [];
    const date = layout.columns.find(({ target }) => target === 'date')!.index;
    const table = readDayTable(
      opened,
      { ...layout, data: withPlainMoments(opened, date) },
      options,
    );
    const problems = [...manyProblem(opened, options), ...table.problems].slice(0, 1);
    return [{ ...table, problems, rows: problems.length > 0 ? [] : table.rows }];
  });
  return {
    ...reportOf(tables),
    imports: dayImports('github', tables),
    unused: [],
    origin: {
      source: 'star-history.com',
      notes: 'Counts of stars at some days, of those that are still given.',
    },
  };
}

/**
 * The CSV of star-history.com: `Repository,Date,Stars`, moments as a browser writes them. Seen: its own code that writes the file, and rows in public tests.
 */
export const starHistory: Format = {
  id: 'star-history',
  name: 'Star history',
  files: 'the CSV of star-history.com',
  fills: { github: ['followers'] },
  detect(opened) {
    const names = namesOf(opened);
    return ['repository', 'date', 'stars'].every((name) => names.includes(name)) ? 0.95 : 0;
  },
  read,
};
