import { median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { isGap } from '#charts/chart.ts';
import { day } from '#model/day.ts';
import { hoursChart } from '#proofs/engagement/charts/hours.ts';
import { wordsOf } from '#words/words.ts';
import { posts, profile } from '../../gallery/profiles.ts';
import { known, missing } from '../../support/measures.ts';
import { fullProfile, fullProfileToday } from '../../support/full-profile.ts';
import { reportContent } from '../../support/measures.ts';

const today = day('2024-12-31');
const words = wordsOf('en-GB');
const context = { today, words, locale: 'en-GB' };

function told(count: number, at = today) {
  const report = reportContent(profile([], { posts: [posts(count)] }), { ...context, today: at });
  return hoursChart.tell(report, { ...context, today: at });
}

function gapOf(count: number, at = today): string | null {
  const found = told(count, at);
  return isGap(found) ? words.text(found.missing) : null;
}

function story(count: number) {
  const found = told(count);
  if (isGap(found)) throw new Error(words.text(found.missing));
  return found;
}

describe('the hours of the week', () => {
  it('say what is missing where there are too few posts', () => {
    expect(gapOf(29)).toContain('30 posts');
    expect(gapOf(900, day('2023-01-01'))).toContain('30 posts');
  });

  it('count every post once', () => {
    for (const count of [60, 300, 900]) {
      const { data } = story(count);
      const counted = data.cells.flat().reduce((sum, cell) => sum + cell.posts, 0);
      expect(counted).toBe(count);
    }
  });

  it('hold the median of the posts of a field, counted anew', () => {
    const { data } = story(900);
    expect(data.width).toBe(1);
    const own = posts(900).table.rows.filter(
      ({ date, hour }) => new Date(date).getUTCDay() === 4 && hour === 16,
    );
    const rates = own.map(({ likes, impressions }) => likes! / impressions!);
    expect(data.cells[3]![16]).toMatchObject({ posts: own.length, median: median(rates) });
  });

  it('widen their fields where posts are few', () => {
    expect(story(60).data.width).toBeGreaterThan(1);
  });

  it('name an hour only where chance would not do it among so many', () => {
    expect(story(900).title).toMatch(/^Instagram posts of Thursday, 1[5-7]:00 to 1[6-8]:00, get /);
    expect(story(60).title).toBe('No hour of the week stands out among 60 posts on Instagram');
  });

  it('find nothing in posts that know no hour, however often they are drawn', () => {
    const found = Array.from({ length: 40 }, (_, index) => {
      const own = posts(400, (index + 1) / 50);
      const rows = own.table.rows.map((row, at) => ({
        ...row,
        // A rate that comes back every 37 posts has nothing to do with the clock.
        likes: Math.round(row.impressions! * (0.02 + 0.001 * ((at * 37) % 41))),
      }));
      const report = reportContent(
        profile([], { posts: [{ ...own, table: { ...own.table, rows } }] }),
        context,
      );
      const one = hoursChart.tell(report, context);
      return isGap(one) ? words.text(one.missing) : one.title;
    });
    expect(found.filter((title) => !title.startsWith('No hour')).length).toBeLessThanOrEqual(3);
  });

  it('rest on the median post, which is a measure with the rows it came from', () => {
    const { measures } = reportContent(fullProfile(), { today: fullProfileToday, locale: 'en' });
    const measure = known(measures, 'engagement.median-post.instagram');
    expect(measure).toMatchObject({
      label: 'The median post on Instagram, by impressions',
      name: 'The median post, by impressions',
      kind: 'engagement.median-post.impressions',
      value: 0.02,
      unit: 'share',
      asOf: '2026-02-06',
      period: { from: '2026-02-01', to: '2026-02-06' },
      sources: [{ file: 'profiles/ada/posts/instagram.csv', lines: [[2, 7]] }],
    });
    const { measures: none } = reportContent(profile([]), context);
    expect(missing(none, 'engagement.median-post').missing).toContain('posts/');
  });

  it('divide all by one denominator, and name it', () => {
    const mixed = posts(60);
    const rows = mixed.table.rows.map((row, index) =>
      index % 3 === 0
        ? { ...row, impressions: 0, reach: 100, likes: 10 }
        : { ...row, impressions: 1000, reach: 100, likes: 10 },
    );
    const report = reportContent(
      profile([], { posts: [{ ...mixed, table: { ...mixed.table, rows } }] }),
      context,
    );
    const found = hoursChart.tell(report, context);
    expect(found).toMatchObject({ data: { denominator: 'reach', overall: 0.1, posts: 60 } });
    expect(found).toMatchObject({ summary: expect.stringContaining('10% by reach') as string });
  });

  it('leave colour out where fewer than three posts would decide it', () => {
    for (const cell of story(300).data.cells.flat())
      expect(cell.median === null).toBe(cell.posts < 3);
  });
});
