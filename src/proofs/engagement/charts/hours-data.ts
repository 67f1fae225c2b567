import { binomialDistribution, median } from 'simple-statistics';
import type { ChartGap, ChartFinding } from '#charts/chart.ts';
import { periodOf } from '#charts/spans.ts';
import { told } from '#charts/told.ts';
import { formatWeekday, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { type Words, message } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { judgePosts, type JudgedPost, type JudgedPosts } from '../single-posts.ts';

export interface HoursCell {
  posts: number;
  /** The median of its posts; null where there are too few of them to say. */
  median: number | null;
  /** How many of them lie above the median of all. */
  above: number;
}

export interface HoursData {
  locale: string;
  platform: string;
  /** Whose clocks the hours are of. */
  timeZone: string;
  /** By what the interactions of a post are divided; null where they are only counted. */
  denominator: JudgedPosts['denominator'];
  /** Hours in one column: more where there are fewer posts. */
  width: number;
  /** For each weekday from Monday its columns from midnight. */
  cells: readonly (readonly HoursCell[])[];
  overall: number;
  posts: number;
  from: Day;
  to: Day;
}

/** Posts of which less than this many fell into a cell say nothing of it. */
export const fewestInCell = 3;
const fewestPosts = 30;
const widths = [1, 2, 3, 4] as const;

/** When posts are answered: the median post of each weekday and hour, on the platform with the most posts that tell. */
export function tellHours(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<HoursData> | ChartGap {
  const candidates = report.profile.posts.map((platform) => {
    const { denominator, judged } = judgePosts(platform, today);
    return { platform, denominator, judged: judged.filter(isTimed) };
  });
  const chosen = candidates.toSorted((one, other) => other.judged.length - one.judged.length)[0];
  if (!chosen || chosen.judged.length < fewestPosts)
    return {
      missing: message('gaps.chart-hours', { fewest: fewestPosts }),
    };
  const { platform, denominator, judged } = chosen;
  const width = widthFor(judged);
  const cells = cellsOf(judged, width);
  const dates = judged.map(({ date }) => date).sort();
  const data: HoursData = {
    locale: words.locale,
    platform: platform.name,
    timeZone: platform.timeZone,
    denominator,
    width,
    cells,
    overall: median(judged.map(({ value }) => value)),
    posts: judged.length,
    from: dates[0]!,
    to: dates.at(-1)!,
  };
  return told(
    words,
    { title: titleOf(data), summary: summaryOf(data) },
    { data, table: tableOf(data, words), files: [platform.table.file], asOf: data.to },
  );
}

/** A post of which more than the day is known. */
type TimedPost = JudgedPost & { hour: number };

const isTimed = (post: JudgedPost): post is TimedPost => post.hour !== null;

/** The narrowest columns of which half that hold any post hold enough. */
function widthFor(judged: readonly TimedPost[]): number {
  return (
    widths.find((width) => {
      const held = cellsOf(judged, width)
        .flat()
        .filter(({ posts }) => posts > 0);
      return held.filter(({ posts }) => posts >= fewestInCell).length * 2 >= held.length;
    }) ?? widths.at(-1)!
  );
}

function cellsOf(judged: readonly TimedPost[], width: number): HoursCell[][] {
  const overall = median(judged.map(({ value }) => value));
  const grouped = Map.groupBy(judged, (each) => each.weekday * 24 + Math.floor(each.hour / width));
  return Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: 24 / width }, (_unused, column): HoursCell => {
      const values = (grouped.get(row * 24 + column) ?? []).map(({ value }) => value);
      return {
        posts: values.length,
        median: values.length < fewestInCell ? null : median(values),
        above: values.filter((value) => value > overall).length,
      };
    }),
  );
}

/** `17:00 to 18:00`, or `5:00 PM to 6:00 PM`. */
export function stretchOf(column: number, { width }: HoursData): Message {
  return message('charts.hours.stretch', { from: column * width, to: (column + 1) * width });
}

/** A rate as a share; a count with its digits as long as there are few. */
export function valueIn(value: number, { denominator }: HoursData): Message {
  return denominator
    ? message('charts.hours.rate', { value })
    : value < 10
      ? message('charts.hours.few', { value })
      : message('charts.hours.many', { value });
}

/**
 * The field whose posts lie above the usual one too often for chance: by the sign test, made stricter by as many fields as were looked at
 * (Bonferroni), so that no title rests on the luckiest of a hundred hours.
 */
function titleOf(data: HoursData): Message {
  const { cells, overall, platform, posts } = data;
  const tested = cells
    .flatMap((row, index) => row.map((cell, column) => ({ cell, index, column })))
    .filter(({ cell }) => cell.median !== null);
  const standing = tested
    .map((one) => ({ ...one, chance: chanceOf(one.cell.above, one.cell.posts) }))
    .filter(({ chance }) => chance * tested.length < 0.05)
    // The surest, not the highest: few posts lie highest by luck.
    .toSorted((one, other) => one.chance - other.chance)[0];
  if (!standing) return message('charts.hours.even', { posts, platform });
  const { cell, index, column } = standing;
  return message('charts.hours.title', {
    platform,
    weekday: index,
    hours: stretchOf(column, data),
    value: valueIn(cell.median!, data),
    usual: valueIn(overall, data),
  });
}

/** How likely so many of them lie above the middle of all if their hour made no difference. */
function chanceOf(above: number, posts: number): number {
  return binomialDistribution(posts, 0.5)!
    .slice(above)
    .reduce((sum, share) => sum + share, 0);
}

/** A time zone as people call it: `Europe/Oslo`, `Buenos Aires` without its underscore. */
export const placeOf = ({ timeZone }: Pick<HoursData, 'timeZone'>): string =>
  timeZone.replaceAll('_', ' ');

function summaryOf(data: HoursData): Message[] {
  const { cells, platform, posts, denominator, from, to, overall } = data;
  const all = cells.flat();
  const busiest = cells
    .map((row, index) => ({ index, posts: row.reduce((sum, cell) => sum + cell.posts, 0) }))
    .toSorted((one, other) => other.posts - one.posts)[0]!;
  const empty = all.filter((cell) => cell.posts === 0).length;
  const few = all.filter((cell) => cell.posts > 0 && cell.median === null).length;
  const value = valueIn(overall, data);
  return [
    message('charts.hours.published', {
      posts,
      platform,
      period: periodOf(from, to),
      place: placeOf(data),
    }),
    denominator
      ? message('charts.hours.median-rate', {
          value,
          denominator: message(`charts.hours.${denominator}`),
        })
      : message('charts.hours.median', { value }),
    message('charts.hours.busiest', { weekday: busiest.index, posts: busiest.posts }),
    message('charts.hours.fields', { empty, all: all.length, few, fewest: fewestInCell }),
    message('charts.hours.caution'),
  ];
}

function tableOf(data: HoursData, words: Words): ChartFinding<HoursData>['table'] {
  const { cells } = data;
  return {
    caption: words.text('charts.hours.caption'),
    columns: [
      { label: words.text('charts.weekdays.weekday'), numeric: false },
      { label: words.text('charts.hours.hours'), numeric: false },
      { label: words.text('charts.hours.posts'), numeric: true },
      { label: words.text('charts.hours.median-post'), numeric: true },
    ],
    rows: cells.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell.posts === 0
          ? []
          : [
              [
                formatWeekday(index, words.locale),
                words.text(stretchOf(column, data)),
                words.number(cell.posts),
                cell.median === null
                  ? words.text('charts.hours.too-few')
                  : words.text(valueIn(cell.median, data)),
              ],
            ],
      ),
    ),
  };
}
