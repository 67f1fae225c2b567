import { describe, expect, it } from 'vitest';
import type { MetricsRow } from '#schemas/metrics.ts';
import { known, measuresOf, missing } from '../../support/measures.ts';
import {
  dailyRows,
  makePlatform,
  makeProfile,
  type RowInput,
} from '../../support/profile-builder.ts';

const measured = (
  rows: readonly RowInput<MetricsRow>[],
  options: Parameters<typeof makePlatform>[2] = { cadence: 'day' },
  today = '2026-12-31',
) => measuresOf(makeProfile({ platforms: [makePlatform('x', rows, options)] }), today);

describe('engagement rates', () => {
  const rows: RowInput<MetricsRow>[] = [
    {
      date: '2026-03-01',
      followers: 1000,
      posts: 1,
      likes: 50,
      comments: 10,
      reach: 400,
      impressions: 800,
      views: 500,
    },
    // No count of followers: those of the day before stand in. Nothing was posted, but an older post got 15 more.
    { date: '2026-03-02', posts: 0, likes: 12, comments: 3, reach: 100, impressions: 200 },
    {
      date: '2026-03-03',
      followers: 1200,
      posts: 2,
      likes: 40,
      comments: 5,
      reach: 500,
      impressions: 1000,
    },
  ];
  const measures = measured(rows);

  it.each([
    // 60 + 15 + 45 = 120 interactions. 1 x 1000 + 0 x 1000 + 2 x 1200 = 3400.
    ['rate-by-followers', 120 / 3400],
    // 1000 + 1000 + 1200 = 3200 follower days.
    ['daily-rate-by-followers', 120 / 3200],
    ['rate-by-reach', 120 / 1000],
    ['rate-by-impressions', 120 / 2000],
    // Views are known on the first day only, when there were 60.
    ['rate-by-views', 60 / 500],
    // 102 likes, 18 comments, 3 posts.
    ['applause', 34],
    ['conversation', 6],
  ])('%s', (id, value) => {
    expect(known(measures, `engagement.${id}.x`).value).toBeCloseTo(value, 10);
  });

  it('say what they count and rest on', () => {
    expect(known(measures, 'engagement.rate-by-followers.x')).toMatchObject({
      caveat: 'Counts likes and comments; shares and saves are not known. Rests on 3 posts.',
      period: { from: '2026-03-01', to: '2026-03-03' },
      sources: [{ lines: [[2, 4]] }],
    });
    expect(known(measures, 'engagement.rate-by-views.x').asOf).toBe('2026-03-01');
  });

  it('are missing where a column is', () => {
    expect(missing(measures, 'engagement.amplification.x').missing).toBe(
      'Posts and shares of the same days are needed: fill in posts and shares in profiles/ada/metrics/x.csv.',
    );
  });

  it('do not carry followers for longer than a week', () => {
    const stale = measured([
      { date: '2026-03-01', followers: 1000 },
      { date: '2026-03-08', posts: 1, likes: 100 },
      { date: '2026-03-09', posts: 1, likes: 900 },
    ]);
    // Only the post of 8 March has followers: the count is 7 days old then.
    expect(known(stale, 'engagement.rate-by-followers.x').value).toBe(0.1);
    expect(known(stale, 'engagement.rate-by-followers.x').sources).toEqual([
      { file: 'profiles/ada/metrics/x.csv', lines: [[2, 3]] },
    ]);
  });

  it('have bounds where followers are rounded', () => {
    const rounded = measured([{ date: '2026-03-01', followers: 1000, posts: 1, likes: 100 }], {
      cadence: 'day',
      bounds: (value) => ({ low: value, high: value + 249 }),
    });
    expect(known(rounded, 'engagement.rate-by-followers.x')).toMatchObject({
      value: 0.1,
      low: 100 / 1249,
      high: 0.1,
    });
  });

  it('cover the last 90 days, or a year of monthly rows', () => {
    const early = { followers: 100, posts: 1, likes: 90 };
    const late = { followers: 100, posts: 1, likes: 10 };
    const days = measured([
      // 90 days before 31 March is 31 December: left out.
      { date: '2025-12-31', ...early },
      { date: '2026-03-31', ...late },
    ]);
    expect(known(days, 'engagement.rate-by-followers.x').value).toBe(0.1);
    const months = measured(
      [
        { date: '2025-12-31', ...early },
        { date: '2026-03-31', ...late },
      ],
      { cadence: 'month' },
    );
    expect(known(months, 'engagement.rate-by-followers.x')).toMatchObject({
      value: 0.5,
      period: { from: '2025-12-01', to: '2026-03-31' },
    });
  });

  it('are missing where corrections outweigh what came', () => {
    const corrected = measured([{ date: '2026-03-01', posts: 1, likes: -5, impressions: 10 }]);
    expect(missing(corrected, 'engagement.applause.x').status).toBe('missing');
    expect(missing(corrected, 'engagement.rate-by-impressions.x').status).toBe('missing');
  });
});

describe('consistency', () => {
  // 2026-01-05 is a Monday. 12 weeks: the first nine have a post on their Monday, the last three none.
  const twelveWeeks = Array.from({ length: 84 }, (_, index) =>
    index % 7 === 0 && index < 63 ? 1 : 0,
  );

  it('is the share of weeks with a post', () => {
    const measures = measured(dailyRows('2026-01-05', twelveWeeks, (posts) => ({ posts })));
    expect(known(measures, 'engagement.posting-weeks-12.x')).toMatchObject({
      value: 0.75,
      caveat: '9 of 12 weeks.',
      period: { from: '2026-01-05', to: '2026-03-29' },
    });
    expect(missing(measures, 'engagement.posting-weeks-26.x').missing).toContain('26 weeks');
  });

  it('keeps unknown weeks apart from empty ones', () => {
    const rows = dailyRows('2026-01-05', twelveWeeks, (posts, index) =>
      // One day of the tenth week is not known: maybe there was a post on it.
      index === 65 ? {} : { posts },
    );
    const measure = known(measured(rows), 'engagement.posting-weeks-12.x');
    // 9 of 11 known weeks; 9 of 12 if the unknown one was empty, 10 of 12 if not.
    expect(measure.value).toBeCloseTo(9 / 11, 10);
    expect(measure.low).toBeCloseTo(9 / 12, 10);
    expect(measure.high).toBeCloseTo(10 / 12, 10);
  });

  it('has no answer where too much is unknown', () => {
    // Only days with a post are known, one every other Monday, as some exports have them.
    const rows = dailyRows('2026-01-05', Array.from({ length: 120 }), (_, index) =>
      index % 14 === 0 ? { posts: 1 } : {},
    );
    expect(missing(measured(rows), 'engagement.posting-weeks-12.x').missing).toContain(
      'with 0 for',
    );
  });

  it('varies by the deviation of the weeks', () => {
    // 26 weeks with 70 and 140 likes in turn: mean 105, each 35 off, so the deviation is 35 x sqrt(26 / 25) = 35.69.
    const likes = Array.from({ length: 26 * 7 }, (_, index) =>
      Math.floor(index / 7) % 2 ? 20 : 10,
    );
    const measures = measured(dailyRows('2026-01-05', likes, (count) => ({ likes: count })));
    const { value } = known(measures, 'engagement.weekly-variation.x');
    expect(value).toBeCloseTo((35 * Math.sqrt(26 / 25)) / 105, 10);
  });

  it('varies over eight weeks at least, and not at all where nobody reacted', () => {
    // Of 26 weeks the first one is known, and the last ones.
    const over = (weeks: number, likes: number) =>
      measured(
        dailyRows('2026-01-05', Array.from({ length: 26 * 7 }), (_, index) =>
          index < 7 || index >= (27 - weeks) * 7 ? { likes } : { followers: 10 },
        ),
      );
    expect(known(over(8, 3), 'engagement.weekly-variation.x').value).toBe(0);
    expect(missing(over(7, 3), 'engagement.weekly-variation.x').missing).toContain('7');
    expect(missing(over(8, 0), 'engagement.weekly-variation.x').missing).toContain('8');
  });
});

describe('unexplained jumps', () => {
  // 10 more a day, and 1,000 more on 1 March.
  const followers = Array.from(
    { length: 90 },
    (_, index) => 5_000 + index * 10 + (index >= 59 ? 1_000 : 0),
  );
  const rows = dailyRows('2026-01-01', followers, (count) => ({ followers: count }));
  const jumps = (milestones: Parameters<typeof makeProfile>[0]) =>
    known(
      measuresOf(
        makeProfile({ platforms: [makePlatform('x', rows)], ...milestones }),
        '2026-12-31',
      ),
      'engagement.unexplained-jumps.x',
    );

  it('are counted and dated', () => {
    expect(jumps({})).toMatchObject({ value: 1, caveat: 'On 2026-03-01.' });
  });

  it('are explained by a milestone', () => {
    expect(jumps({ milestones: [{ date: '2026-02-28', title: 'On the radio' }] })).toMatchObject({
      value: 0,
      caveat: 'Milestones explain 1 more.',
    });
  });
});
