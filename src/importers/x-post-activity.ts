import { addDays, formatMoment, fromEpochDay, parseDay, toEpochDay, type Day } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import { readForeignCsv } from './foreign-csv.ts';
import type {
  ExportFile,
  ExportPlace,
  ImportedPost,
  ImportedRow,
  Importer,
  ImportOptions,
  MetricValues,
  Parsed,
} from './importer.ts';
import { refusal, type MetricColumn } from './metric-columns.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';
import type { Skipped } from './skipped.ts';

/** What each column of the export is; the names before 2016 come second. */
const columns: readonly { target: MetricColumn; names: readonly string[] }[] = [
  { target: 'impressions', names: ['impressions'] },
  { target: 'comments', names: ['replies'] },
  { target: 'shares', names: ['retweets'] },
  { target: 'likes', names: ['likes', 'favorites'] },
  { target: 'clicks', names: ['url clicks'] },
];

const needed = ['Tweet id', 'time', 'impressions'];

interface Post {
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
interface Window {
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

function readFile(file: ExportFile, { timeZone }: ImportOptions): ReadFile {
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

/** Each post once: of several readings the one with most impressions, which is the latest, as they only grow. */
function oncePerPost(posts: readonly Post[]): { posts: Post[]; skipped: Skipped[] } {
  const best = new Map<string, Post>();
  const skipped: Skipped[] = [];
  for (const post of posts) {
    const other = best.get(post.id);
    const isLater =
      other === undefined || (post.values.impressions ?? -1) > (other.values.impressions ?? -1);
    if (isLater) best.set(post.id, post);
    const [left, kept] = isLater ? [other, post] : [post, other];
    if (!left) continue;
    skipped.push({
      ...left.from,
      reason: 'same-post',
      detail: `post ${left.id} counts as in ${kept!.from.file}, line ${kept!.from.line}`,
    });
  }
  return { posts: [...best.values()], skipped };
}

/** Those that tell their time of day. */
function singlePosts(posts: readonly Post[]): ImportedPost[] {
  return posts.flatMap(({ id, day, milliseconds, url, values }) =>
    milliseconds === null
      ? []
      : [
          {
            id,
            time: formatMoment(milliseconds),
            date: day,
            ...(/^https?:\/\//.test(url) ? { url } : {}),
            values,
          },
        ],
  );
}

/** The sum of a day; unknown where it is unknown for one of the posts, because a sum without it would be too low. */
function sumOfDay(date: Day, posts: readonly Post[], known: readonly MetricColumn[]): ImportedRow {
  const values: MetricValues = { posts: posts.length };
  for (const column of known) {
    const amounts = posts.map((post) => post.values[column]);
    if (amounts.some((amount) => amount === undefined)) continue;
    values[column] = amounts.reduce<number>((sum, amount) => sum + amount!, 0);
  }
  return { date, values, from: posts[0]!.from };
}

/** The days that are covered, by their number since 1970-01-01. X counts a window in UTC. */
function coveredDays(windows: readonly Window[]): Set<number> {
  const covered = new Set<number>();
  for (const { from, to } of windows) {
    for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) covered.add(day);
  }
  return covered;
}

/** Whether the windows hold the whole of a day of the site's time zone, which may reach into the day before or after in UTC. */
function isWhole(day: Day, covered: ReadonlySet<number>, timeZone: string): boolean {
  const at = toEpochDay(day);
  if (timeZone === 'UTC') return covered.has(at);
  return [at - 1, at, at + 1].every((number) => covered.has(number));
}

function parse(files: readonly ExportFile[], options: ImportOptions): Parsed {
  const read = files.map((file) => readFile(file, options));
  const { posts, skipped: repeated } = oncePerPost(read.flatMap((one) => one.posts));
  const known = columns
    .map(({ target }) => target)
    .filter((column) => posts.some(({ values }) => values[column] !== undefined));
  const byDay = Map.groupBy(posts, ({ day }) => day);
  const rows = [...byDay].map(([date, ofDay]) => sumOfDay(date, ofDay, known));

  // Only where every file tells its window is anything known of the days without a post.
  const windows = read.flatMap(({ window }) => window ?? []);
  const covered = windows.length === files.length ? coveredDays(windows) : new Set<number>();
  const incomplete: Skipped[] = [];
  const whole = rows.filter(({ date }) => {
    if (covered.size === 0 || isWhole(date, covered, options.timeZone)) return true;
    const detail = `${date} in ${options.timeZone} is only partly in these files; import the month before or after with them`;
    for (const post of byDay.get(date)!) {
      incomplete.push({ ...post.from, reason: 'day-incomplete', detail });
    }
    return false;
  });
  const nothing: MetricValues = Object.fromEntries(
    ['posts', ...known].map((column) => [column, 0]),
  );
  // After the newest post nothing is sure: the file may have been exported before its window ended.
  const newest = [...byDay.keys()].sort().at(-1);
  const silent = [...covered]
    .map(fromEpochDay)
    .filter((date) => newest !== undefined && date < newest && !byDay.has(date))
    .filter((date) => isWhole(date, covered, options.timeZone))
    .map((date): ImportedRow => {
      const at = read.findIndex(({ window }) => window && window.from <= date && date <= window.to);
      return { date, values: nothing, from: { file: files[at]!.name, line: 0 } };
    });
  const table = [...whole, ...silent].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    tables:
      table.length > 0
        ? [{ platform: 'x', rows: table, cadence: 'day', posts: singlePosts(posts) }]
        : [],
    rowsRead: read.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    skipped: [...read.flatMap(({ skipped }) => skipped), ...repeated, ...incomplete],
    unused: [],
    problems: read.flatMap(({ problems }) => problems),
    origin: {
      source: 'X post activity export',
      notes:
        'Impressions, likes, comments, shares and clicks of a day are those that the posts of that day had collected when they were exported. Replies count as posts, as X counts them.',
    },
  };
}

/** `tweet_activity_metrics_<handle>_<from>_<to>_en.csv`: a row a post, summed by day. */
export const xPostActivity: Importer = {
  id: 'x-post-activity',
  name: 'X post activity',
  files: 'tweet_activity_metrics_*.csv from analytics.twitter.com',
  detect({ text }) {
    const header = text?.slice(0, text.indexOf('\n')).toLowerCase() ?? '';
    return needed.every(
      (name) =>
        header.includes(`"${name.toLowerCase()}"`) ||
        header.split(',').includes(name.toLowerCase()),
    )
      ? 0.95
      : 0;
  },
  parse,
};
