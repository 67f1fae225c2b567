import { median } from 'simple-statistics';
import { addMonths, weekday, type Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import { sourceRows } from '#model/source.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { PlatformPosts } from '#schemas/site-content.ts';
import { message } from '#words/words.ts';
import { toMeasure, type Found } from '../finding.ts';
import { interactionsOf } from '../platform-amounts.ts';

/** By what interactions are divided, one for all posts: a median over several would be a rate of nothing. */
const denominators = ['impressions', 'reach', 'views'] as const;

/** A post with what it is judged by. */
export interface JudgedPost {
  line: number;
  date: Day;
  /** From Monday, 0 to 6. */
  weekday: number;
  hour: number | null;
  /** Its rate, or its interactions where there is no denominator. */
  value: number;
}

export interface JudgedPosts {
  denominator: (typeof denominators)[number] | null;
  /** Ascending by time. */
  judged: readonly JudgedPost[];
}

/** Habits change: what was published over two years before the newest post counts no more. */
export function latePosts({ table }: PlatformPosts, today: Day) {
  const past = table.rows.filter(({ date }) => date <= today);
  const newest = past.at(-1)?.date;
  return newest === undefined ? [] : past.filter(({ date }) => date > addMonths(newest, -24));
}

/** A rate where more than half of the posts know how often they were shown; else what they collected. */
export function judgePosts(posts: PlatformPosts, today: Day): JudgedPosts {
  const known = latePosts(posts, today).flatMap((post) => {
    const interactions = interactionsOf(post);
    return interactions === undefined ? [] : [{ post, interactions }];
  });
  const best = denominators
    .map((column) => ({ column, rated: known.filter(({ post }) => (post[column] ?? 0) > 0) }))
    .toSorted((one, other) => other.rated.length - one.rated.length)[0]!;
  const isRate = best.rated.length * 2 > known.length;
  return {
    denominator: isRate ? best.column : null,
    judged: (isRate ? best.rated : known).map(({ post, interactions }) => ({
      line: post.line,
      date: post.date,
      weekday: weekday(post.date) - 1,
      hour: post.hour,
      value: isRate ? interactions / post[best.column]! : interactions,
    })),
  };
}

/** What half of the single posts of a platform reach and half don't. */
export function medianPosts({ id, posts }: ProfileView, today: Day): Measure[] {
  const head = { proof: 'engagement', method: 'median-post', noun: 'interactions' } as const;
  if (posts.length === 0) {
    const missing = message('gaps.single-posts', { profile: id });
    const label = message('measures.median-post');
    return [
      toMeasure({ ...head, id: 'engagement.median-post', label, unit: 'count' }, { missing }),
    ];
  }
  return posts.map((platform) => {
    const { denominator, judged } = judgePosts(platform, today);
    return toMeasure(
      {
        ...head,
        id: `engagement.median-post.${platform.id}`,
        kind: `engagement.median-post${denominator ? `.${denominator}` : ''}`,
        label: message(
          `measures.median-post-on-platform${denominator ? (`-by-${denominator}` as const) : ''}`,
          { platform: platform.name },
        ),
        name: message(`measures.median-post${denominator ? (`-by-${denominator}` as const) : ''}`),
        unit: denominator ? 'share' : 'count',
        platform: platform.id,
      },
      findMedian(platform, judged),
    );
  });
}

function findMedian({ table }: PlatformPosts, judged: readonly JudgedPost[]): Found {
  const [first, last] = [judged[0], judged.at(-1)];
  if (!first || !last) return { missing: message('gaps.single-posts-empty', { file: table.file }) };
  return {
    value: median(judged.map(({ value }) => value)),
    asOf: last.date,
    period: { from: first.date, to: last.date },
    sources: [
      sourceRows(
        table.file,
        judged.map(({ line }) => line),
      ),
    ],
  };
}
