import type { Cadence } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import type { ImportedFile } from '#schemas/metrics.ts';
import { readCurrentTable, type CurrentTable } from './current-table.ts';
import type { ImportedPost, ImportedRow } from '../format.ts';
import { mergeMetrics, type Conflict, type Preference } from './merge.ts';
import { metricColumns, type MetricColumn } from '../metric-columns.ts';
import { findMixedCadence, type MixedCadence } from './mixed-cadence.ts';
import { completeOrigin, newOrigin, type OriginText, type OriginWords } from './origin-file.ts';
import type { TableOutcome } from './outcome.ts';
import { planPosts } from './plan-posts.ts';
import { findRounding } from './rounded-counts.ts';

/** More conflicts than this are counted, not listed. */
const MOST_CONFLICTS = 20;

/** One platform's files as they are, and what comes. */
export interface TableInput {
  platform: string;
  table: {
    /** Ascending, one a day. */
    rows: readonly ImportedRow[];
    cadence: Cadence;
    /** Single ones, where the export has them. */
    posts: readonly ImportedPost[];
  };
  /** Null where the file is not there yet. */
  csv: { file: string; text: string | null };
  yaml: { file: string; text: string | null };
  posts: { file: string; text: string | null };
  prefer: Preference | null;
  /** What the user said about the origin, and what the importer says where nobody said anything. */
  told: OriginWords;
  assumed: OriginWords;
  /** The files that the rows come from, where they come from files. */
  files?: readonly ImportedFile[];
}

export interface TablePlan {
  outcome: TableOutcome;
  notes: string[];
  problems: Problem[];
  /** What to write: only files that change. */
  writes: { file: string; text: string }[];
}

function knownDays(rows: readonly ImportedRow[]): Map<MetricColumn, Day[]> {
  const known = new Map<MetricColumn, Day[]>();
  for (const { date, values } of rows) {
    for (const column of Object.keys(values) as MetricColumn[]) {
      const dates = known.get(column);
      if (dates) dates.push(date);
      else known.set(column, [date]);
    }
  }
  return known;
}

function currentDays({ columns, rows }: CurrentTable): Map<MetricColumn, Day[]> {
  return new Map(
    metricColumns.map((column): [MetricColumn, Day[]] => {
      const index = columns.indexOf(column);
      return [
        column,
        rows.filter(({ cells }) => (cells[index] ?? '') !== '').map(({ date }) => date),
      ];
    }),
  );
}

/** Followers by day, as they will be: the file's own where it has one. */
function followersAfter(current: CurrentTable | null, rows: readonly ImportedRow[]) {
  const index = current?.columns.indexOf('followers') ?? -1;
  const counts = new Map<Day, number>();
  for (const { date, values } of rows) {
    if (values.followers !== undefined) counts.set(date, values.followers);
  }
  for (const { date, cells } of index < 0 ? [] : current!.rows) {
    if (cells[index] !== '') counts.set(date, Number(cells[index]));
  }
  return [...counts]
    .map(([date, value]) => ({ date, value }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function notesOn(
  { platform, table, told, csv, yaml }: TableInput,
  current: CurrentTable | null,
  origin: OriginText,
): string[] {
  const notes = origin.differing.map(
    ({ key, there, told: asked }) =>
      `${yaml.file} says ${key}: ${there}; it stays so (you said ${asked}).`,
  );
  const brings = table.rows.some(({ values }) => values.followers !== undefined);
  const rounding =
    origin.hasPrecision || told.precision !== undefined || !brings
      ? null
      : findRounding(followersAfter(current, table.rows));
  if (rounding) {
    const { digits, from } = rounding;
    notes.push(
      `From ${from} on no count of ${platform} has more than ${digits} significant digits: probably they are rounded. Then say so in ${yaml.file}, or with --precision "${digits} digits from ${from}".`,
    );
  }
  const unread = current?.columns.filter(
    (column) => column !== 'date' && !(metricColumns as readonly string[]).includes(column),
  );
  if (unread && unread.length > 0) {
    notes.push(`${csv.file} has columns that no part of the site reads: ${unread.join(', ')}.`);
  }
  return notes;
}

/** Works out what an import does to one platform's files. Pure: nothing is read or written. */
export function planTable(input: TableInput): TablePlan {
  const { platform, table, csv, yaml, prefer, told, assumed, files } = input;
  const { rows } = table;
  const first = rows[0]!.date;
  const newest = rows.at(-1)!.date;
  const read = csv.text === null ? null : readCurrentTable(csv.file, csv.text);
  const current = read?.table ?? null;
  const merged = mergeMetrics(current, rows, prefer);
  const incoming = knownDays(rows);
  const columns = metricColumns.filter((column) => incoming.has(column));
  const planned =
    table.posts.length > 0 ? planPosts(input.posts.file, input.posts.text, table.posts) : null;
  const outcome: TableOutcome = {
    platform,
    file: csv.file,
    days: merged.days,
    conflicts: merged.conflicts,
    period: { from: first, to: newest },
    columns,
    posts: planned?.outcome ?? null,
  };
  if (read && !current) {
    return { outcome, notes: [], problems: read.problems, writes: [] };
  }
  const origin =
    yaml.text === null
      ? newOrigin({ ...assumed, observed: newest }, told, files)
      : completeOrigin(yaml.text, told, newest, files);

  const mixed = findMixedCadence(
    current ? currentDays(current) : new Map(),
    incoming,
    table.cadence,
    origin.cadence,
  );
  const problems = [
    ...mixed.map((one) => mixedProblem(csv.file, one, incoming.has(one.column))),
    ...(prefer === null ? conflictProblems(csv.file, merged.conflicts, mixed) : []),
    ...(planned?.problems ?? []),
  ];
  const writes = [
    ...(merged.changed ? [{ file: csv.file, text: merged.text }] : []),
    ...(origin.text === yaml.text ? [] : [{ file: yaml.file, text: origin.text }]),
    ...(planned?.text ? [{ file: input.posts.file, text: planned.text }] : []),
  ];
  return { outcome, notes: notesOn(input, current, origin), problems, writes };
}

function mixedProblem(file: string, { message }: MixedCadence, isIncoming: boolean): Problem {
  return {
    file,
    line: 0,
    column: 0,
    severity: 'error',
    code: 'import-conflict',
    message,
    hint: isIncoming
      ? 'Take only what can stand beside it, for instance --only followers, or import into a platform file of its own.'
      : 'Import these rows into a platform file of their own: --platform with another name.',
  };
}

/** What differs, up to a number that can be read; in a column of mixed rhythm everything differs, and that is said already. */
function conflictProblems(
  file: string,
  conflicts: readonly Conflict[],
  mixed: readonly MixedCadence[],
): Problem[] {
  const told = conflicts.filter(({ column }) => !mixed.some((one) => one.column === column));
  const problem = (line: number, message: string): Problem => ({
    file,
    line,
    column: 0,
    severity: 'error',
    code: 'import-conflict',
    message,
    hint: 'Say which holds: --prefer new or --prefer old.',
  });
  const shown = told
    .slice(0, MOST_CONFLICTS)
    .map(({ date, column, old, new: { value, from } }) =>
      problem(
        old.line,
        `${column} of ${date} is ${old.value} here and ${value} in ${placeWords(from)}`,
      ),
    );
  const more = told.length - shown.length;
  return more > 0
    ? [...shown, problem(0, `${more} more values differ; --json lists them all`)]
    : shown;
}

function placeWords({ file, line }: { file: string; line: number }): string {
  return line > 0 ? `${file}, line ${line}` : file;
}
