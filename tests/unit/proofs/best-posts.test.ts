import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { bestPosts, measureBestPosts } from '#proofs/engagement/best-posts.ts';
import { publicProfile } from '#public/public-profile.ts';
import type { Post } from '#schemas/posts.ts';
import type { PlatformPosts } from '#schemas/site-content.ts';
import { makeProfile } from '../../support/profile-builder.ts';

const today = day('2026-03-01');
const first = day('2026-01-01');

const postsOf = (counts: readonly Partial<Post>[]): PlatformPosts => ({
  id: 'instagram',
  name: 'Instagram',
  timeZone: 'UTC',
  table: {
    file: 'profiles/ada/posts/instagram.csv',
    rows: counts.map((count, index) => {
      const date = addDays(first, index);
      return { time: `${date}T08:00Z`, date, hour: 8, line: index + 2, ...count };
    }),
  },
});
const views = (...counts: number[]) => postsOf(counts.map((count) => ({ views: count })));
const linesOf = (posts: PlatformPosts) =>
  bestPosts(posts, today)?.posts.map(({ post }) => post.line) ?? null;

describe('the best three posts', () => {
  test('are those with the most views, each with its own row', () => {
    const posts = views(5, 90, 7, 300, 20, 100, 1);
    expect(linesOf(posts)).toEqual([5, 7, 3]);
    const { page } = publicProfile(makeProfile({ posts: [posts] }), today);
    const measures = measureBestPosts(page, today);
    expect(measures).toMatchObject([
      { id: 'engagement.best-post-1.instagram', value: 300, asOf: '2026-01-07', noun: 'views' },
      { id: 'engagement.best-post-2.instagram', value: 100, asOf: '2026-01-07' },
      { id: 'engagement.best-post-3.instagram', value: 90, asOf: '2026-01-07' },
    ]);
    expect(measures[0]!.sources).toEqual([
      { file: 'profiles/ada/posts/instagram.csv', lines: [[5, 5]] },
    ]);
  });

  test('of two that went equally far, the newer comes first', () => {
    expect(linesOf(views(9, 9, 9, 9, 9, 9))).toEqual([7, 6, 5]);
  });

  test.each([
    ['fewer than six posts', views(1, 2, 3, 4, 5)],
    ['posts of which nothing is known', postsOf(Array.from({ length: 9 }, () => ({})))],
    ['posts that nobody saw', views(0, 0, 0, 0, 0, 0, 0)],
    ['fewer than three that anybody saw', views(0, 0, 0, 0, 0, 4, 7)],
  ])('are not told of %s', (_, posts) => {
    expect(bestPosts(posts, today)).toBeNull();
    const { page } = publicProfile(makeProfile({ posts: [posts] }), today);
    expect(measureBestPosts(page, today)).toEqual([]);
  });

  test('are told by what most of them know', () => {
    const counts = Array.from({ length: 9 }, (_, index) => ({
      ...(index < 4 && { views: 1000 - index }),
      reach: index + 1,
    }));
    expect(bestPosts(postsOf(counts), today)).toMatchObject({ order: 'reach', among: 9 });
    const liked = counts.map((_, index) => ({ likes: index, comments: 1 }));
    expect(bestPosts(postsOf(liked), today)).toMatchObject({
      order: 'interactions',
      posts: [{ value: 9 }, { value: 8 }, { value: 7 }],
    });
  });

  test('know nothing of what was published after the day, or two years before the newest', () => {
    const posts = views(1, 2, 3, 4, 5, 6, 700);
    expect(bestPosts(posts, day('2026-01-06'))!.posts[0]!.value).toBe(6);
    const old = { ...posts.table.rows[0]!, date: day('2023-01-01'), views: 9999 };
    const longer = { ...posts, table: { ...posts.table, rows: [old, ...posts.table.rows] } };
    expect(bestPosts(longer, today)!.posts[0]!.value).toBe(700);
  });

  test('none that is left out went further than one that is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 6, maxLength: 40 }), (counts) => {
        const best = bestPosts(views(...counts), today);
        const sorted = counts.filter((count) => count > 0).toSorted((a, b) => b - a);
        expect(best?.posts.map(({ value }) => value) ?? null).toEqual(
          sorted.length >= 3 ? sorted.slice(0, 3) : null,
        );
      }),
    );
  });
});
