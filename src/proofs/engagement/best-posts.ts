import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import { sourceRows } from '#model/source.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { PlatformPosts } from '#schemas/site-content.ts';
import { message } from '#words/words.ts';
import { toMeasure } from '../finding.ts';
import { interactionsOf } from '../platform-amounts.ts';
import { latePosts } from './single-posts.ts';

type Post = PlatformPosts['table']['rows'][number];

/** By what posts are put in order, the first that most of them know: how many it came to says more than how many reacted. */
const orders = ['views', 'reach', 'impressions', 'interactions'] as const;
export type PostOrder = (typeof orders)[number];

const amountIn: Readonly<Record<PostOrder, (post: Post) => number | undefined>> = {
  views: ({ views }) => views,
  reach: ({ reach }) => reach,
  impressions: ({ impressions }) => impressions,
  interactions: interactionsOf,
};

const nouns: Readonly<Record<PostOrder, string>> = {
  views: 'views',
  reach: 'accounts reached',
  impressions: 'impressions',
  interactions: 'interactions',
};

/** Of fewer, three are no choice. */
const FEWEST = 6;
const BEST = 3;

/** The posts of a platform that went furthest, with the ids of their measures. */
export interface BestPosts {
  order: PostOrder;
  /** Of how many. */
  among: number;
  /** The oldest of them. */
  oldest: Day;
  /** The newest of them: no count is older than it. */
  newest: Day;
  posts: readonly { post: Post; value: number; measure: string }[];
}

/** Null where too few posts say how far they went. Of two that went equally far, the newer comes first. */
export function bestPosts(platform: PlatformPosts, today: Day): BestPosts | null {
  const late = latePosts(platform, today);
  for (const order of orders) {
    const known = late.flatMap((post) => {
      const value = amountIn[order](post);
      return value === undefined ? [] : [{ post, value }];
    });
    if (known.length < FEWEST || known.length * 2 <= late.length) continue;
    const posts = known
      .toReversed()
      .toSorted((one, other) => other.value - one.value)
      .filter(({ value }) => value > 0)
      .slice(0, BEST)
      .map((one, index) => ({ ...one, measure: measureId(platform.id, index + 1) }));
    const [oldest, newest] = [known[0]!.post.date, known.at(-1)!.post.date];
    if (posts.length === BEST) return { order, among: known.length, oldest, newest, posts };
  }
  return null;
}

const measureId = (platform: string, place: number): string =>
  `engagement.best-post-${place}.${platform}`;

/** How far each of the best three posts of each platform went. */
export function measureBestPosts({ posts }: ProfileView, today: Day): Measure[] {
  return posts.flatMap((platform) => {
    const best = bestPosts(platform, today);
    if (!best) return [];
    const { order, newest } = best;
    return best.posts.map(({ post, value, measure: id }, index) => {
      const place = index + 1;
      return toMeasure(
        {
          proof: 'engagement',
          method: 'best-posts',
          id,
          kind: `engagement.best-post-${place}.${order}`,
          label: message(`measures.best-post-by-${order}-on-platform`, {
            place,
            platform: platform.name,
          }),
          name: message(`measures.best-post-by-${order}`, { place }),
          unit: 'count',
          noun: nouns[order],
          platform: platform.id,
        },
        { value, asOf: newest, sources: [sourceRows(platform.table.file, [post.line])] },
      );
    });
  });
}
