import { cadenceOf, type Cadence } from '#model/cadence.ts';
import type { FormatResult, Import, ImportedRow, ImportOptions, MetricsImport } from '../format.ts';
import { isState, type MetricColumn } from '../metric-columns.ts';
import type { Question } from '../question.ts';
import { readMappedTable, type MappedTable } from './mapped-table.ts';
import { headerName, type Opened, type TableRecord } from './opened.ts';
import type { TableLayout } from './table-layout.ts';

/** The names under which a platform keeps a row a day; they are compared by `headerName`. */
export interface DayTableForm {
  date: readonly string[];
  /** Of the names of one entry the first that is there counts. Several entries of one target are parts, and are added up. */
  columns: readonly { target: MetricColumn | 'change'; names: readonly string[] }[];
}

/** What a row of names is in the words of a form; null where it names no date, or nothing beside it. */
export function dayColumns(
  cells: readonly string[],
  form: DayTableForm,
): TableLayout['columns'] | null {
  const names = cells.map(headerName);
  const placeOf = (wanted: readonly string[]) => {
    const found = wanted.map(headerName).find((name) => names.includes(name));
    return found === undefined ? -1 : names.indexOf(found);
  };
  const date = placeOf(form.date);
  if (date < 0) return null;
  const columns = form.columns.flatMap(({ target, names: wanted }) => {
    const index = placeOf(wanted);
    return index < 0 || index === date
      ? []
      : [{ index, name: cells[index]!, target, explicit: true }];
  });
  if (columns.length === 0) return null;
  return [{ index: date, name: cells[date]!, target: 'date', explicit: true }, ...columns];
}

/** The layout of rows below a header; what stands above it is `preamble`. */
export function layOutDays(
  header: TableRecord,
  data: Iterable<TableRecord>,
  columns: TableLayout['columns'],
  preamble: readonly TableRecord[] = [],
): TableLayout {
  const taken = new Set(columns.map(({ index }) => index));
  return {
    columns,
    names: header.cells,
    unused: header.cells.flatMap((name, index) =>
      name === '' || taken.has(index) ? [] : [{ name, why: null }],
    ),
    preamble,
    data,
    firstLine: header.line + 1,
  };
}

/** The rows of a table after one of its lines, as often as asked. */
export function rowsAfter(records: Iterable<TableRecord>, line: number): Iterable<TableRecord> {
  return {
    *[Symbol.iterator]() {
      for (const record of records) if (record.line > line) yield record;
    },
  };
}

/** A file that is one table with the form's header within its first rows; null where it is not. */
export function findDayTable({ table }: Opened, form: DayTableForm): TableLayout | null {
  const at = table?.head.findIndex(({ cells }) => dayColumns(cells, form) !== null) ?? -1;
  if (!table || at < 0) return null;
  const header = table.head[at]!;
  const columns = dayColumns(header.cells, form)!;
  const rows = rowsAfter(table.records, header.line);
  return layOutDays(header, rows, columns, table.head.slice(0, at));
}

export interface DayTable extends MappedTable {
  file: string;
  rows: ImportedRow[];
}

/** Reads a table that has a row a day. One without any column that `--only` asks for gives nothing. */
export function readDayTable(
  opened: Opened,
  layout: TableLayout,
  options: ImportOptions,
): DayTable {
  const isWanted = layout.columns.some(
    ({ target }) =>
      target !== 'date' && options.only.includes(target === 'change' ? 'followers' : target),
  );
  if (options.only.length > 0 && !isWanted) {
    return {
      file: opened.file,
      rows: [],
      readings: [],
      rowsRead: 0,
      columns: [],
      cadence: null,
      skipped: [],
      unused: [],
      problems: [],
      questions: [],
      notes: [],
    };
  }
  const read = readMappedTable(opened, layout, options);
  const rows = read.readings.map(({ day, values, change, from }) => ({
    date: day,
    values,
    ...(change === undefined ? {} : { change }),
    from,
  }));
  return { ...read, file: opened.file, rows };
}

/** The table of days of each file that has one. */
export function readDayTables(
  all: readonly Opened[],
  form: DayTableForm,
  options: ImportOptions,
): DayTable[] {
  return all.flatMap((opened) => {
    const layout = findDayTable(opened, form);
    return layout ? [readDayTable(opened, layout, options)] : [];
  });
}

/** What the rows stand for: a table of a few days has no rhythm of its own, and platforms count days where nothing else shows. */
function rhythmOf({ rows, cadence }: DayTable): Cadence {
  if (cadence !== null) return cadence;
  const flowing = rows.filter(({ values }) =>
    Object.keys(values).some((column) => !isState(column as MetricColumn)),
  );
  const found = cadenceOf((flowing.length > 0 ? flowing : rows).map(({ date }) => date));
  return found === 'irregular' ? 'day' : found;
}

/** An import for each table: the core puts them together, and says where two of them differ. */
export function dayImports(platform: string | null, tables: readonly DayTable[]): MetricsImport[] {
  return tables.flatMap((table) =>
    table.rows.length === 0
      ? []
      : [
          {
            kind: 'metrics' as const,
            platform,
            rows: table.rows,
            cadence: rhythmOf(table),
            columns: table.columns,
          },
        ],
  );
}

/** What is said of tables, whatever becomes of their rows. */
export function reportOf(
  tables: readonly (Pick<MappedTable, 'rowsRead' | 'skipped' | 'unused' | 'problems' | 'notes'> & {
    questions?: readonly Question[];
    file: string;
  })[],
): Omit<FormatResult, 'imports' | 'origin'> {
  return {
    rowsRead: tables.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    skipped: tables.flatMap(({ skipped }) => skipped),
    unused: tables.flatMap(({ file, unused }) =>
      unused.length > 0 ? [{ file, columns: unused }] : [],
    ),
    problems: tables.flatMap(({ problems }) => problems),
    questions: tables.flatMap(({ questions }) => questions ?? []),
    notes: [...new Set(tables.flatMap(({ notes }) => notes))],
  };
}

/** In the order of their platforms' names, whatever the order of the files was. */
export function byPlatform<One extends Import>(imports: readonly One[]): One[] {
  return imports.toSorted((a, b) => (a.platform ?? '').localeCompare(b.platform ?? ''));
}
