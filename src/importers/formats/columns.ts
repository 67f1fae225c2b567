import { distance } from 'fastest-levenshtein';
import { cadenceOf } from '#model/cadence.ts';
import type { Problem } from '#problems/problem.ts';
import type { Question } from '../question.ts';
import type { Format, FormatResult, ImportedRow, ImportOptions } from '../format.ts';
import { isState, type MetricColumn } from '../metric-columns.ts';
import { comparable } from '../reading/column-names.ts';
import { blocksOf } from '../reading/blocks.ts';
import {
  dateColumn,
  isHeader,
  layOut,
  valueColumns,
  type TableLayout,
} from '../reading/table-layout.ts';
import { readMappedTable, type MappedTable } from '../reading/mapped-table.ts';
import { tableOf, type Opened } from '../reading/opened.ts';
import { tableTells } from '../reading/platform-words.ts';
import { columnWords, suggestColumns } from '../reading/suggested-columns.ts';
import { lastOfEachDay, type Contradiction } from '../reading/readings.ts';

interface LaidOut {
  opened: Opened;
  layout: TableLayout;
  /** Where several tables stand in one file: each is an import of its own. */
  block: number | null;
}

const listed = (words: readonly string[]) =>
  words.filter((word) => word !== '').join(', ') || 'none';

function errorIn(
  file: string,
  line: number,
  code: Problem['code'],
  message: string,
  hint: string,
): Problem {
  return { file, line, column: 0, severity: 'error', code, message, hint };
}

/** What keeps a file from being read with its layout. */
function layoutProblem({ opened: { file }, layout }: LaidOut): Problem | null {
  const headerLine = Math.max(1, layout.firstLine - 1);
  if (!dateColumn(layout)) {
    return errorIn(
      file,
      headerLine,
      'key-missing',
      `No column of this file is recognised as the date; there are: ${listed(layout.names)}`,
      'Name it: --map "Column=date". For a file without a header name all columns: --columns date,followers.',
    );
  }
  if (valueColumns(layout).length > 0) return null;
  return errorIn(
    file,
    headerLine,
    'key-missing',
    `No column of this file is recognised as a count; there are: ${listed(layout.names)}`,
    'Name one, for instance: --map "Column=followers".',
  );
}

/** What the columns of a file may be, to be asked for. */
function columnsQuestion({ opened: { file, name, table } }: LaidOut, asks: string): Question {
  const suggested = suggestColumns(table!, name);
  const words = columnWords(suggested);
  return {
    about: 'columns',
    file,
    asks,
    answers: words ? [{ words, meaning: 'the columns as suggested' }] : [],
    columns: suggested,
  };
}

/** What keeps a file from being read, and the question that it comes to; where the user has said what the columns are, there is none. */
function layoutQuestion(
  one: LaidOut,
  { columns: told }: ImportOptions,
): { problem: Problem; question: Question | null }[] {
  const problem = layoutProblem(one);
  if (problem === null) return [];
  const question = told.length > 0 ? null : columnsQuestion(one, problem.message);
  return [{ problem, question }];
}

/** The words of --map and --where that name no column of any file. */
function unknownNames(all: readonly LaidOut[], options: ImportOptions): Problem[] {
  const names = [...new Set(all.flatMap(({ layout }) => layout.names))];
  const known = new Set(names.map(comparable));
  const asked = [
    ...[...options.map.keys()].map((name) => ({ name, option: '--map' })),
    ...options.where.map(({ column }) => ({ name: column, option: '--where' })),
  ];
  return asked
    .filter(({ name }) => !known.has(comparable(name)))
    .map(({ name, option }) => {
      const near = names
        .map((candidate) => ({ candidate, far: distance(comparable(name), comparable(candidate)) }))
        .sort((a, b) => a.far - b.far)[0];
      return errorIn(
        all[0]!.opened.file,
        1,
        'key-unknown',
        `${option} names the column ${JSON.stringify(name)}, which is not there`,
        near && near.far <= Math.max(2, name.length / 3)
          ? `Did you mean ${JSON.stringify(near.candidate)}?`
          : `There are: ${listed(names)}.`,
      );
    });
}

function contradictionProblem({ column, day, earlier, later, values }: Contradiction): Problem {
  return errorIn(
    later.file,
    later.line,
    'import-conflict',
    `${column} of ${day} is ${values[1]} here and ${values[0]} in ${earlier.file}, line ${earlier.line}`,
    'Import the older file first, then the newer one with --prefer new.',
  );
}

/** Files that contradict each other on so many days count different things. */
const OTHER_THINGS = 3;

/** Each contradiction; one word for all of them where the files are of several accounts. */
function contradictionProblems(all: readonly Contradiction[], days: number): Problem[] {
  const [first] = all;
  const open = new Set(all.map(({ day }) => day)).size;
  if (!first || open < OTHER_THINGS || open < days / 10) return all.map(contradictionProblem);
  const { file } = first.earlier;
  const files = new Set(all.flatMap(({ earlier, later }) => [earlier.file, later.file]));
  return [
    errorIn(
      file,
      first.earlier.line,
      'import-conflict',
      `${files.size} files count the same ${open} days differently, so they are of several accounts or things`,
      `Import the files of one alone, such as ${file}.`,
    ),
  ];
}

/** What the rows stand for. States alone stand for their day whatever their rhythm. */
function rhythmOf(rows: readonly ImportedRow[]) {
  const flowing = rows.filter(({ values }) =>
    Object.keys(values).some((column) => !isState(column as MetricColumn)),
  );
  return cadenceOf((flowing.length > 0 ? flowing : rows).map(({ date }) => date));
}

/** A file is one table, unless further headers stand below the first. */
function layOutFile(opened: Opened, options: ImportOptions): LaidOut[] {
  const { table } = opened;
  if (!table) return [];
  const whole = { opened, layout: layOut(table, options), block: null };
  if (options.columns.length > 0 || table.size > LONGEST_WITH_BLOCKS) return [whole];
  const blocks = blocksOf(table, isHeader);
  if (blocks.length < 2) return [whole];
  return blocks.map(({ title, header, rows }, block) => {
    const own = tableOf([...(title ? [title] : []), header, ...rows], table.decimal);
    return { opened: { ...opened, table: own }, layout: layOut(own, options), block };
  });
}

/** Longer files are one table: they are not held. */
const LONGEST_WITH_BLOCKS = 100_000;

/** One import for each table that stands in a file of several, and one for all files of a single table. */
function importsOf(
  tables: readonly (MappedTable & { block: number | null; platform: string | null })[],
) {
  const groups = Map.groupBy(tables, ({ block, platform }) => `${platform} ${block}`);
  return [...groups.values()].map((group) => {
    const [{ platform }] = group as [(typeof group)[number]];
    const days = lastOfEachDay(group.flatMap(({ readings }) => readings));
    const cadences = new Set(group.map(({ cadence }) => cadence));
    const [told = null] = cadences.size === 1 ? cadences : [];
    const columns = group.flatMap((one) => one.columns);
    return { ...days, platform, cadence: told ?? rhythmOf(days.rows), columns };
  });
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const laidOut = all.flatMap((opened) => layOutFile(opened, options));
  const unknown = unknownNames(laidOut, options);
  const unclear = unknown.length > 0 ? [] : laidOut.flatMap((one) => layoutQuestion(one, options));
  const problems = unknown.length > 0 ? unknown : unclear.map(({ problem }) => problem);
  const tables =
    problems.length > 0
      ? []
      : laidOut.map(({ opened, layout, block }) => ({
          file: opened.file,
          block,
          platform: tableTells(opened.table!, layout),
          ...readMappedTable(opened, layout, options),
        }));
  const imports = importsOf(tables);
  return {
    imports: imports.flatMap(({ platform, rows, cadence, columns: taken }) =>
      rows.length > 0
        ? [{ kind: 'metrics' as const, platform, rows, cadence, columns: taken }]
        : [],
    ),
    rowsRead: tables.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    skipped: [
      ...tables.flatMap((one) => one.skipped),
      ...imports.flatMap(({ skipped }) => skipped),
    ],
    unused: tables
      .filter(({ unused }) => unused.length > 0)
      .map(({ file, unused }) => ({ file, columns: unused })),
    problems: [
      ...problems,
      ...tables.flatMap((one) => one.problems),
      ...imports.flatMap(({ contradictions, rows }) =>
        contradictionProblems(contradictions, rows.length),
      ),
    ],
    questions: [
      ...unclear.flatMap(({ question }) => question ?? []),
      ...tables.flatMap(({ questions }) => questions),
    ],
    notes: [...new Set(tables.flatMap(({ notes }) => notes))],
    origin: {
      source: `Imported from ${listed([...new Set(all.map(({ source }) => source.name))].slice(0, 3))}`,
    },
  };
}

/** Any table with a date and counts, by the names of its columns or by the user's own words. */
export const columns: Format = {
  id: 'columns',
  name: 'Any table by its columns',
  files: '*.csv, *.tsv, *.xlsx, *.json, or any other table with a date and a count in each row',
  fills: {},
  detect({ table }) {
    if (!table || table.size === 0) return 0;
    const layout = layOut(table, null);
    if (!dateColumn(layout)) return table.head[0]!.cells.length > 1 ? 0.1 : 0;
    return valueColumns(layout).length > 0 ? 0.5 : 0.2;
  },
  read,
};
