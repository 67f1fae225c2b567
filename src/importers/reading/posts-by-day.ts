import { fromEpochDay, toEpochDay, type Day } from '#model/day.ts';
import type { ImportedPost, ImportedRow, MetricValues, Window } from '../format.ts';
import { metricColumns, type MetricColumn } from '../metric-columns.ts';
import type { Skipped } from './skipped.ts';

/** The counts of a post that only grow: of two readings the one with more of the first that both know is the later. */
const growing: readonly MetricColumn[] = ['impressions', 'views', 'reach', 'likes'];

function isLater(post: ImportedPost, than: ImportedPost): boolean {
  const column = growing.find(
    (name) => post.values[name] !== undefined && than.values[name] !== undefined,
  );
  if (column !== undefined && post.values[column] !== than.values[column]) {
    return post.values[column]! > than.values[column]!;
  }
  // Alike so far: whichever it is must not depend on the order of the files.
  return JSON.stringify(post.values) > JSON.stringify(than.values);
}

/** Each post once, as its latest reading has it. */
export function oncePerPost(posts: readonly ImportedPost[]): {
  posts: ImportedPost[];
  skipped: Skipped[];
} {
  const best = new Map<string, ImportedPost>();
  const skipped: Skipped[] = [];
  for (const post of posts) {
    const other = best.get(post.id);
    const later = other === undefined || isLater(post, other);
    if (later) best.set(post.id, post);
    const [left, kept] = later ? [other, post] : [post, other];
    if (!left) continue;
    skipped.push({
      ...left.from,
      reason: 'same-post',
      detail: `post ${left.id} counts as in ${kept!.from.file}, line ${kept!.from.line}`,
    });
  }
  return { posts: [...best.values()], skipped };
}

/** The sum of a day; unknown where it is unknown for one of the posts, because a sum without it would be too low. */
function sumOfDay(
  date: Day,
  posts: readonly ImportedPost[],
  known: readonly MetricColumn[],
): ImportedRow {
  const values: MetricValues = { posts: posts.length };
  for (const column of known) {
    const amounts = posts.map((post) => post.values[column]);
    if (amounts.some((amount) => amount === undefined)) continue;
    values[column] = amounts.reduce<number>((sum, amount) => sum + amount!, 0);
  }
  return { date, values, from: posts[0]!.from };
}

/** The days that are covered, by their number since 1970-01-01. */
function coveredDays(windows: readonly Window[]): Set<number> {
  const covered = new Set<number>();
  for (const { from, to } of windows) {
    for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) covered.add(day);
  }
  return covered;
}

/** Whether the windows, which are in UTC, hold the whole of a day of the site's time zone. */
function isWhole(day: Day, covered: ReadonlySet<number>, timeZone: string): boolean {
  const at = toEpochDay(day);
  if (timeZone === 'UTC') return covered.has(at);
  return [at - 1, at, at + 1].every((number) => covered.has(number));
}

/**
 * The sums by day of posts that come once each: how many there were, and what they had collected when they were exported.
 * @param windows of which days the files hold every post; a day in them without one has 0. Empty where that is not known
 */
export function sumPosts(
  posts: readonly ImportedPost[],
  windows: readonly Window[],
  timeZone: string,
): { rows: ImportedRow[]; skipped: Skipped[] } {
  // Whom several posts reached is one person: their reach can't be added up.
  const known = metricColumns.filter(
    (column) => column !== 'reach' && posts.some(({ values }) => values[column] !== undefined),
  );
  const byDay = Map.groupBy(posts, ({ date }) => date);
  const covered = coveredDays(windows);
  const skipped: Skipped[] = [];
  const whole = [...byDay].flatMap(([date, ofDay]) => {
    if (covered.size === 0 || isWhole(date, covered, timeZone)) {
      return [sumOfDay(date, ofDay, known)];
    }
    const detail = `${date} in ${timeZone} is only partly in these files; import the month before or after with them`;
    for (const { from } of ofDay) skipped.push({ ...from, reason: 'day-incomplete', detail });
    return [];
  });
  const nothing: MetricValues = Object.fromEntries(
    ['posts', ...known].map((column) => [column, 0]),
  );
  // After the newest post nothing is sure: the file may have been exported before its window ended.
  const newest = [...byDay.keys()].sort().at(-1);
  const silent = [...covered]
    .map(fromEpochDay)
    .filter((date) => newest !== undefined && date < newest && !byDay.has(date))
    .filter((date) => isWhole(date, covered, timeZone))
    .map((date): ImportedRow => {
      const window = windows.find(({ from, to }) => from <= date && date <= to)!;
      return { date, values: nothing, from: { file: window.file, line: 0 } };
    });
  return {
    rows: [...whole, ...silent].sort((a, b) => (a.date < b.date ? -1 : 1)),
    skipped,
  };
}
