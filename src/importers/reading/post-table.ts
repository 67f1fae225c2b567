import { formatMoment, momentOfClocks } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import type {
  ImportedPost,
  ImportOptions,
  MetricValues,
  PostsImport,
  TakenColumn,
} from '../format.ts';
import { refusal, type MetricColumn } from '../metric-columns.ts';
import { titleOf } from './post-title.ts';
import { decimalAnswers, type Question } from '../question.ts';
import { headerName, type Opened, type TableRecord } from './opened.ts';
import { dateWords } from './date-column.ts';
import type { DatedMoment } from './read-date.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';
import type { Skipped } from './skipped.ts';

/** The names under which a table of posts keeps what is needed; names are compared by `headerName`. */
export interface PostTableForm {
  /** What identifies a post. */
  id: readonly string[];
  time: readonly string[];
  url: readonly string[];
  /** What it is called, or its text: of several, the first that is filled. */
  title?: readonly string[];
  /** Of the names of one entry the first that is there counts. Several entries of one target are parts, and are added up. */
  columns: readonly { target: MetricColumn; names: readonly string[] }[];
  /** The decimal mark that the platform writes; null where it differs. */
  decimal: '.' | null;
  /** The platform's own words for how to get the file, for problems. */
  advice: string;
}

export interface PostTable {
  posts: ImportedPost[];
  rowsRead: number;
  skipped: Skipped[];
  problems: Problem[];
  /** What its problems ask. */
  questions: Question[];
  columns: TakenColumn[];
  notes: string[];
  unused: { name: string; why: string | null }[];
}

interface Header {
  record: TableRecord;
  /** The place of the first of these names; -1 where none is there. */
  find(names: readonly string[]): number;
}

/** The header of a table of posts within its first rows; null where there is none. */
export function postHeader({ table }: Opened, form: PostTableForm): Header | null {
  for (const record of table?.head ?? []) {
    const names = record.cells.map(headerName);
    const find = (wanted: readonly string[]) => {
      const name = wanted.map(headerName).find((candidate) => names.includes(candidate));
      return name === undefined ? -1 : names.indexOf(name);
    };
    if (find(form.id) >= 0 && find(form.time) >= 0) return { record, find };
  }
  return null;
}

interface CountColumn {
  target: MetricColumn;
  name: string;
  cells: string[];
  values: readonly (number | undefined | null)[];
}

/** A value of a post: the sum of the parts of its target, unknown where one of them is. */
function valuesAt(
  columns: readonly CountColumn[],
  index: number,
  skip: (detail: string) => void,
): MetricValues {
  const values: MetricValues = {};
  const unknown = new Set<MetricColumn>();
  for (const { target, name, cells, values: read } of columns) {
    const value = read[index];
    const why =
      value === null
        ? 'This is not a plain number'
        : value === undefined
          ? null
          : refusal(target, value);
    if (why !== null) skip(`${name} ${JSON.stringify(cells[index])}: ${why}`);
    if (why !== null || value === undefined || value === null) unknown.add(target);
    else values[target] = (values[target] ?? 0) + value;
  }
  for (const target of unknown) delete values[target];
  return values;
}

/** A time without a zone is one of the site's: no export says of which it is. */
function timeOf({ day, milliseconds, local }: DatedMoment, { timeZone }: ImportOptions): string {
  if (milliseconds === null) return day;
  return formatMoment(local ? momentOfClocks(milliseconds, timeZone) : milliseconds);
}

const titleColumns = (header: Header, { title = [] }: PostTableForm): number[] =>
  title.map((name) => header.find([name])).filter((at) => at >= 0);

/** One import of all the posts of a platform; none without a post. */
export function postImports(
  platform: string,
  tables: readonly Pick<PostTable, 'posts' | 'columns'>[],
): PostsImport[] {
  const posts = tables.flatMap((table) => table.posts);
  const [first] = tables;
  if (!first || posts.length === 0) return [];
  return [{ kind: 'posts', platform, posts, windows: [], columns: first.columns }];
}

/** Reads a table that has a row a post. */
export function readPostTable(
  opened: Opened,
  form: PostTableForm,
  options: ImportOptions,
): PostTable {
  const { file, table } = opened;
  const result: PostTable = {
    posts: [],
    rowsRead: 0,
    skipped: [],
    problems: [],
    questions: [],
    columns: [],
    notes: [],
    unused: [],
  };
  const refuse = (line: number, code: Problem['code'], message: string, hint: string) => {
    result.problems.push({ file, line, column: 0, severity: 'error', code, message, hint });
    return result;
  };
  const header = postHeader(opened, form);
  if (!header || !table) {
    const wanted = [form.id[0], form.time[0]].join(' and ');
    return refuse(1, 'key-missing', `There is no row with ${wanted}`, form.advice);
  }
  const rows = [...table.records].filter(({ line }) => line > header.record.line);
  result.rowsRead = rows.length;
  const cellsOf = (index: number) => rows.map(({ cells }) => cells[index] ?? '');
  const decimal = options.decimal ?? form.decimal ?? table.decimal;
  const taken = new Set([
    header.find(form.id),
    header.find(form.time),
    header.find(form.url),
    ...titleColumns(header, form),
  ]);
  const columns = form.columns.flatMap(({ target, names }): CountColumn[] => {
    const index = header.find(names);
    if (index < 0) return [];
    taken.add(index);
    const cells = cellsOf(index);
    const { values, ambiguous } = readNumbers(cells, decimal);
    const name = header.record.cells[index]!;
    if (ambiguous) {
      refuse(
        header.record.line,
        'value-type',
        `The marks in ${JSON.stringify(name)} can be thousands or decimals`,
        'Say which is the decimal mark: --decimal "." or --decimal ",".',
      );
      result.questions.push({
        about: 'numbers',
        file,
        asks: `The marks in ${JSON.stringify(name)} can be thousands or decimals`,
        answers: decimalAnswers,
      });
    }
    return [{ target, name, cells, values }];
  });
  result.columns = columns.map(({ name, target }) => ({ name, target }));
  result.unused = header.record.cells.flatMap((name, index) =>
    name === '' || taken.has(index) ? [] : [{ name, why: null }],
  );
  const times = cellsOf(header.find(form.time));
  const { dates, question, notes } = readDates(times, dateWords(opened, options));
  result.notes.push(...notes);
  if (question) {
    const { message, answers, own } = question;
    result.questions.push({ about: 'dates', file, asks: message, answers, ...(own && { own }) });
    return refuse(rows[question.index]!.line, 'date-invalid', question.message, question.hint);
  }
  const ids = cellsOf(header.find(form.id));
  const links = cellsOf(header.find(form.url));
  const titles = titleColumns(header, form).map(cellsOf);
  rows.forEach(({ line }, index) => {
    const from = { file, line };
    const dated = dates[index];
    if (!dated || ids[index] === '') {
      const detail = dated
        ? `it has no ${form.id[0]}`
        : `${JSON.stringify(times[index]!.slice(0, 60))} is no time`;
      result.skipped.push({ ...from, reason: dated ? 'not-data' : 'date-unreadable', detail });
      return;
    }
    if (dated.day > options.today) {
      const detail = `${dated.day} is still to come`;
      result.skipped.push({ ...from, reason: 'after-today', detail });
      return;
    }
    const url = links[index] ?? '';
    result.posts.push({
      id: ids[index]!,
      time: timeOf(dated, options),
      date: dated.day,
      ...(/^https?:\/\//.test(url) ? { url } : {}),
      ...titleOf(titles.map((cells) => cells[index] ?? '')),
      values: valuesAt(columns, index, (detail) =>
        result.skipped.push({ ...from, reason: 'value-unreadable', detail, onlyCell: true }),
      ),
      from,
    });
  });
  return result;
}
