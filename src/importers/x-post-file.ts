import { addDays, parseDay, toEpochDay, type Day } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import { readForeignCsv } from './foreign-csv.ts';
import type { ExportFile, ExportPlace, ImportOptions, MetricValues } from './importer.ts';
import { refusal, type MetricColumn } from './metric-columns.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';
import type { Skipped } from './skipped.ts';

/** What each column of the export is; the names before 2016 come second. */
export const columns: readonly { target: MetricColumn; names: readonly string[] }[] = [
  { target: 'impressions', names: ['impressions'] },
  { target: 'comments', names: ['replies'] },
  { target: 'shares', names: ['retweets'] },
  { target: 'likes', names: ['likes', 'favorites'] },
  { target: 'clicks', names: ['url clicks'] },
];

export const needed = ['Tweet id', 'time', 'impressions'];

export interface Post {
  id: string;
  day: Day;
  /** Since 1970; null where the export tells no time of day. */
  milliseconds: number | null;
  url: string;
  /** A column that is absent is not known. */
  values: MetricValues;
  from: ExportPlace;
}

/** The days that a file covers, from its name: `…_20210101_20210201_en.csv` is January. */
export interface Window {
  from: Day;
  /** The last day. */
  to: Day;
}

function windowOf(name: string): Window | null {
  const [, from, end] = /_(\d{8})_(\d{8})_[a-z-]+(?: ?\(\d+\))?\.csv$/i.exec(name) ?? [];
  const dayFrom = (digits: string | undefined) =>
    digits === undefined
      ? null
      : parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  const [first, after] = [dayFrom(from), dayFrom(end)];
  return first && after && first < after ? { from: first, to: addDays(after, -1) } : null;
}

/** A file whose posts lie outside of its window was renamed: its name says nothing. */
function isWithin(milliseconds: number | null, { from, to }: Window): boolean {
  const day = Math.floor((milliseconds ?? 0) / 86_400_000);
  return milliseconds === null || (day >= toEpochDay(from) && day <= toEpochDay(to));
}

interface ReadFile {
  posts: Post[];
  /** Null where the name tells of none. */
  window: Window | null;
  rowsRead: number;
  skipped: Skipped[];
  problems: Problem[];
}

/** Reads one file. What is wrong with it is among the problems. */
export function readFile(file: ExportFile, { timeZone }: ImportOptions): ReadFile {
  const skipped: Skipped[] = [];
  const { records, fault } = readForeignCsv(file.text ?? '');
  const [header, ...data] = records;
  const names = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const missing = needed.filter((name) => !names.includes(name.toLowerCase()));
  const problem = fault?.message ?? (missing.length > 0 ? `No column ${missing.join(', ')}` : null);
  const result: ReadFile = {
    posts: [],
    window: windowOf(file.name),
    rowsRead: data.length,
    skipped,
    problems:
      problem === null
        ? []
        : [
            {
              file: file.name,
              line: fault?.line ?? 1,
              column: 0,
              severity: 'error',
              code: fault ? 'csv-syntax' : 'key-missing',
              message: problem,
              hint: 'Take the file as X exported it, or import it by its columns: --importer csv.',
            },
          ],
  };
  if (problem !== null) return result;
  const cellsOf = (name: string) => {
    const index = names.indexOf(name);
    return data.map(({ cells }) => cells[index] ?? '');
  };
  const { dates } = readDates(cellsOf('time'), { timeZone, format: null });
  const ids = cellsOf('tweet id');
  const links = cellsOf('tweet permalink');
  const counts = columns.flatMap(({ target, names: known }) => {
    const name = known.find((candidate) => names.includes(candidate));
    return name === undefined
      ? []
      : [{ target, cells: cellsOf(name), values: readNumbers(cellsOf(name), '.').values }];
  });
  data.forEach(({ line }, index) => {
    const from = { file: file.name, line };
    const dated = dates[index];
    if (!dated || ids[index] === '') {
      const detail = dated
        ? 'it has no Tweet id'
        : `${JSON.stringify(cellsOf('time')[index])} is no time`;
      skipped.push({ ...from, reason: dated ? 'not-data' : 'date-unreadable', detail });
      return;
    }
    if (result.window && !isWithin(dated.milliseconds, result.window)) result.window = null;
    const values: MetricValues = {};
    for (const { target, cells, values: read } of counts) {
      const value = read[index];
      const why =
        value === null
          ? 'This is not a plain number'
          : value === undefined
            ? null
            : refusal(target, value);
      if (why === null) {
        if (typeof value === 'number') values[target] = value;
        continue;
      }
      const detail = `${target} ${JSON.stringify(cells[index])}: ${why}`;
      skipped.push({ ...from, reason: 'value-unreadable', detail, onlyCell: true });
    }
    result.posts.push({
      id: ids[index]!,
      day: dated.day,
      milliseconds: dated.milliseconds,
      url: links[index] ?? '',
      values,
      from,
    });
  });
  return result;
}
