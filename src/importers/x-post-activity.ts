import { formatMoment, fromEpochDay, toEpochDay, type Day } from '#model/day.ts';
import type {
  ExportFile,
  ImportedPost,
  ImportedRow,
  Importer,
  ImportOptions,
  MetricValues,
  Parsed,
} from './importer.ts';
import type { MetricColumn } from './metric-columns.ts';
import type { Skipped } from './skipped.ts';
import { columns, needed, readFile, type Post, type Window } from './x-post-file.ts';

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
