import { quantileSorted } from 'simple-statistics';
import type { Cadence } from '#model/cadence.ts';
import type { ChartGap, ChartFinding } from '#charts/chart.ts';
import { told } from '#charts/told.ts';
import { daysBetween, formatDay, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { type Words, message } from '#words/words.ts';
import { nextPeriod, startOfPeriod } from '#model/periods.ts';
import { courseOf } from '../../course.ts';
import { interactionsOf, postFollowers } from '../../platform-amounts.ts';
import {
  largestFirst,
  pastWithPosts,
  type PlatformPast,
  type PlatformPost,
  type PlatformRow,
} from '../../platforms.ts';
import { postsThatTell } from '../../post-quotient.ts';
import type { ProfileReport } from '../../proof.ts';
import { benchmarks, type Benchmark } from '../benchmarks.ts';

export interface RatePeriod {
  from: Day;
  /** Sum of interactions / sum of the denominator; null where nothing is known or nothing to divide by. */
  rate: number | null;
  /** Between which the middle half of the rows lies; null where there are too few of them. */
  middle: { low: number; high: number } | null;
  rows: number;
}

export interface RateData {
  locale: string;
  platform: string;
  /** What is divided: it chooses the sentences. */
  what: RateKind['what'];
  denominator: RateKind['name'];
  unit: 'week' | 'month';
  /** What the middle half is of. */
  rowsAre: Cadence | 'post';
  periods: readonly RatePeriod[];
  overall: number;
  benchmark: Benchmark | null;
}

/** A rate that rows can tell. */
interface RateKind {
  method: string;
  what: 'rate' | 'open-rate';
  /** What it is divided by, in a word. */
  name: 'reached' | 'impressions' | 'views' | 'followers' | 'letters';
  counted(row: PlatformRow): number | undefined;
  /** The same of a single post, where that is another thing than the row of its day. */
  ofPost?: ((post: PlatformPost) => number | undefined) | undefined;
  of(past: PlatformPast, row: PlatformRow): number | undefined;
}

/** Interactions by what they are divided by: the closest to "those who saw it" first. */
export const interactionRates: readonly RateKind[] = [
  byColumn('rate-by-reach', 'reached', 'reach'),
  // Impressions are told by day of the same posts.
  { ...byColumn('rate-by-impressions', 'impressions', 'impressions'), ofPost: undefined },
  byColumn('rate-by-views', 'views', 'views'),
  {
    method: 'rate-by-followers',
    what: 'rate',
    name: 'followers',
    counted: interactionsOf,
    of: (past, row) => postFollowers(past, row)?.value,
  },
];

function byColumn(
  method: string,
  name: RateKind['name'],
  column: 'reach' | 'impressions' | 'views',
): RateKind {
  return {
    method,
    what: 'rate',
    name,
    counted: interactionsOf,
    of: (_, row) => row[column],
    ofPost: (post) => post[column],
  };
}

/** Opens of letters by letters that arrived. */
export const openRates: readonly RateKind[] = [
  {
    method: 'open-rate',
    what: 'open-rate',
    name: 'letters',
    counted: ({ opens }) => opens,
    of: (_, { sent }) => sent,
  },
];

/** Fewer rows than this have no middle half worth drawing. */
const fewestRows = 5;

/** What interactions are divided by, as sentences name it. */
export const denominatorIn = (name: RateKind['name']): Message => message(`charts.rate.${name}`);

interface RateRow {
  date: Day;
  counted: number;
  base: number;
}

/** What a rate is told by: rows, or single posts. */
interface RateSource {
  rows: RateRow[];
  file: string;
  rowsAre: RateData['rowsAre'];
}

/** The rate with the best known denominator, on the platform with the most rows that have it; `missing` where none is known. */
export function tellRate(
  report: ProfileReport,
  kinds: readonly RateKind[],
  missing: ChartGap,
  { today, words }: { today: Day; words: Words },
): ChartFinding<RateData> | ChartGap {
  const candidates = largestFirst(report.profile.platforms)
    .map((platform) => pastWithPosts(report.profile, platform, today))
    .flatMap((past) => kinds.map((kind) => ({ past, kind, ...sourceOf(past, kind) })))
    .filter(({ rows }) => rows.length >= 3 && rows.some((row) => row.base > 0));
  // A platform with a rate by reach that covers half as many rows as another is still the better witness.
  const chosen = candidates.toSorted((a, b) => b.rows.length - a.rows.length)[0];
  if (!chosen) return missing;
  const { past, kind, rows, file, rowsAre } = chosen;
  const { platform } = past;
  const span = daysBetween(rows[0]!.date, rows.at(-1)!.date);
  const unit = span < 240 && platform.cadence !== 'month' ? 'week' : 'month';
  const periods = periodsOf(rows, unit, kind.method !== 'rate-by-followers');
  const known = periods.flatMap((period) => (period.rate === null ? [] : [period.rate]));
  if (known.length < 2) return missing;
  const overall = sum(rows, (row) => row.counted) / sum(rows, (row) => row.base);
  const benchmark =
    benchmarks.find((each) => each.platform === platform.id && each.method === kind.method) ?? null;
  const say = (rate: number) => words.number(rate, 'percent');
  const data: RateData = {
    locale: words.locale,
    platform: platform.name,
    what: kind.what,
    denominator: kind.name,
    unit,
    rowsAre,
    periods,
    overall,
    benchmark,
  };
  const named = { platform: platform.name, denominator: denominatorIn(kind.name) };
  const finding = {
    title: titleOf(data, known),
    summary: [
      message(`charts.${kind.what}.summary`, {
        ...named,
        unit,
        overall,
        least: Math.min(...known),
        most: Math.max(...known),
      }),
      message('charts.rate.rows', { count: rows.length }),
      ...(benchmark
        ? [
            message('charts.rate.benchmark-named', {
              benchmark: benchmark.label,
              value: benchmark.value,
            }),
          ]
        : []),
    ],
  };
  return told(words, finding, {
    data,
    table: {
      caption: words.text(`charts.${kind.what}.caption`, named),
      columns: [
        {
          label: words.text(unit === 'month' ? 'charts.month' : 'charts.week-from'),
          numeric: false,
        },
        { label: words.text('charts.rate.rate'), numeric: true },
        { label: words.text('charts.rate.middle-from'), numeric: true },
        { label: words.text('charts.rate.middle-to'), numeric: true },
      ],
      rows: periods.map((period) => [
        formatDay(period.from, words.locale, unit === 'month' ? 'month' : 'medium'),
        period.rate === null ? '' : say(period.rate),
        period.middle ? say(period.middle.low) : '',
        period.middle ? say(period.middle.high) : '',
      ]),
    },
    files: [file],
    asOf: rows.at(-1)!.date,
  });
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** Single posts where most tell both, since a day's reach is not that of the posts of that day; else the rows. */
function sourceOf(past: PlatformPast, kind: RateKind): RateSource {
  const { ofPost } = kind;
  const own = ofPost && postsThatTell(past.posts, [interactionsOf, ofPost]);
  if (own)
    return {
      rows: own.rows.map((post) => ({
        date: post.date,
        counted: interactionsOf(post)!,
        base: ofPost(post)!,
      })),
      file: own.file,
      rowsAre: 'post',
    };
  const rows = past.rows.rows.flatMap((row) => {
    const counted = kind.counted(row);
    const base = kind.of(past, row);
    return counted === undefined || base === undefined ? [] : [{ date: row.date, counted, base }];
  });
  return { rows, file: past.platform.table.file, rowsAre: past.platform.cadence };
}

/** `banded`: a day without a post has interactions but no denominator, so single days per post say nothing of their middle. */
function periodsOf(
  rows: readonly RateRow[],
  unit: RateData['unit'],
  banded: boolean,
): RatePeriod[] {
  const byStart = Map.groupBy(rows, (row) => startOfPeriod(row.date, unit));
  const periods: RatePeriod[] = [];
  const last = startOfPeriod(rows.at(-1)!.date, unit);
  for (let from = startOfPeriod(rows[0]!.date, unit); from <= last; from = nextPeriod(from, unit)) {
    const inside = byStart.get(from) ?? [];
    const base = sum(inside, (row) => row.base);
    const rates = inside
      .filter((row) => row.base > 0)
      .map((row) => row.counted / row.base)
      .sort((a, b) => a - b);
    periods.push({
      from,
      rate: base > 0 ? sum(inside, (row) => row.counted) / base : null,
      middle:
        banded && rates.length >= fewestRows
          ? { low: quantileSorted(rates, 0.25), high: quantileSorted(rates, 0.75) }
          : null,
      rows: inside.length,
    });
  }
  return periods;
}

const COURSES = {
  steady: 'charts.rate.holds',
  rising: 'charts.rate.rises',
  falling: 'charts.rate.falls',
} as const;

function titleOf(data: RateData, known: readonly number[]): Message {
  const finding = findingOf(data);
  const course = courseOf(known);
  return course === null ? finding : message(COURSES[course], { finding });
}

/** A rate of people is a share of them; a rate of views or impressions is not, as one viewer may react twice. */
function findingOf({ denominator, overall, platform }: RateData): Message {
  const isShare = denominator !== 'views' && denominator !== 'impressions';
  const rate = isShare ? overall : overall * 100;
  return message(`charts.rate.title-${denominator}`, { platform, rate });
}
