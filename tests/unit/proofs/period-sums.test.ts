import { describe, expect, it } from 'vitest';
import { isGap } from '#charts/chart.ts';
import { addDays, day } from '#model/day.ts';
import { newFollowersChart } from '#proofs/following/charts/new-followers.ts';
import { largestFirst } from '#proofs/platforms.ts';
import { viewsChart } from '#proofs/reach/charts/views.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import { reportContent } from '../../support/measures.ts';
import {
  makePlatform,
  makeProfile,
  type PlatformOptions,
  type RowInput,
} from '../../support/profile-builder.ts';

// 2026-01-05 is a Monday, 2026-03-01 a Sunday.
const today = day('2026-03-01');

type Row = Omit<RowInput<MetricsRow>, 'date'>;

/** A row for each of so many days from a first one on; null for a day without one. */
const rows = (from: string, days: number, row: (index: number) => Row | null, step = 1) =>
  Array.from({ length: days }, (_, index) => {
    const known = row(index);
    return known && { date: addDays(day(from), index * step), ...known };
  }).filter((each) => each !== null);

type Given = readonly [id: string, rows: RowInput<MetricsRow>[], options?: PlatformOptions];

function tell(chart: typeof viewsChart, ...platforms: Given[]) {
  const content = makeProfile({
    platforms: platforms.map(([id, own, options]) => makePlatform(id, own, options)),
  });
  const report = reportContent(content, { today, locale: 'en-GB' });
  const story = chart.tell(report, { today, words: report.words });
  return isGap(story) ? null : story;
}

const sumsOf = (story: ReturnType<typeof tell>) =>
  story?.data.lines.map(({ name, periods }) => [
    name,
    ...periods.map(
      ({ from, amount, over }) => `${from} ${amount?.value ?? '–'}${over ? '' : ' …'}`,
    ),
  ]);

describe('views by week', () => {
  it('add up whole weeks, from the first that is wholly known to the one that has begun', () => {
    // From a Wednesday on; the last row is of a Tuesday.
    const story = tell(viewsChart, [
      'instagram',
      rows('2026-01-07', 42, (index) => ({ views: index })),
    ]);
    // The first whole week begins on 12 January, place 5: 5 + … + 11.
    expect(sumsOf(story)).toEqual([
      [
        'Instagram',
        '2026-01-12 56',
        '2026-01-19 105',
        '2026-01-26 154',
        '2026-02-02 203',
        '2026-02-09 252',
        '2026-02-16 81 …',
      ],
    ]);
    expect(story!.asOf).toBe('2026-02-17');
    // The median of the finished weeks.
    expect(story!.title).toBe('154 views in a typical week on Instagram');
    expect(story!.summary).toBe('Instagram: 770 views in 5 weeks, between 56 and 252 a week.');
    expect(story!.table.rows.at(-1)).toEqual(['16 Feb 2026', '81 so far']);
  });

  it('have no bar where more than a day of a week is missing, and say so', () => {
    const day8 = (index: number) => (index === 8 ? null : { views: 10 });
    expect(sumsOf(tell(viewsChart, ['x', rows('2026-01-05', 42, day8)]))![0]).toContain(
      '2026-01-12 60',
    );
    const two = (index: number) => (index === 8 || index === 9 ? null : { views: 10 });
    const story = tell(viewsChart, ['x', rows('2026-01-05', 42, two)])!;
    expect(sumsOf(story)![0]).toContain('2026-01-12 –');
    expect(story.summary).toContain('1 week is known too little and has no bar.');
  });

  it.each([
    ['rising', (week: number) => 100 + 20 * week],
    ['falling', (week: number) => 300 - 20 * week],
    ['steady', () => 100],
  ])('are said to be %s', (how, viewsIn) => {
    const story = tell(viewsChart, [
      'x',
      rows('2026-01-05', 56, (index) => ({ views: viewsIn(Math.floor(index / 7)) })),
    ]);
    expect(story!.title).toMatch(new RegExp(`, and ${how}$`));
  });

  it('stand side by side, the platform with most first, and are never added up', () => {
    const story = tell(
      viewsChart,
      ['facebook', rows('2026-01-05', 56, () => ({ views: 3 }))],
      ['instagram', rows('2026-01-05', 56, () => ({ views: 5 }))],
    )!;
    expect(story.data.lines.map(({ name }) => name)).toEqual(['Instagram', 'Facebook']);
    expect(story.summary).toContain('they are not added up');
    expect(story.files).toEqual([
      'profiles/ada/metrics/instagram.csv',
      'profiles/ada/metrics/facebook.csv',
    ]);
  });

  it('leave out rows of weeks beside rows of months, with their day', () => {
    const monthly = ['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31'].map((date) => ({
      date,
      views: 100,
    }));
    const weekly = rows('2026-01-04', 8, () => ({ views: 900 }), 7);
    const story = tell(
      viewsChart,
      ['facebook', monthly, { cadence: 'month' }],
      ['instagram', weekly, { cadence: 'week' }],
    )!;
    expect(sumsOf(story)!.map(([name]) => name)).toEqual(['Facebook']);
    expect(story.asOf).toBe('2026-01-31');
  });

  it('are what most platforms tell: clicks of both rather than views of one', () => {
    const story = tell(
      viewsChart,
      ['facebook', rows('2026-01-05', 56, () => ({ clicks: 3 }))],
      ['instagram', rows('2026-01-05', 56, () => ({ clicks: 1, views: 5 }))],
    )!;
    expect(story.title).toContain('21 link clicks in a typical week on Facebook');
  });

  it('are none where a registry counts downloads, where rows have no rhythm, or there is too little', () => {
    expect(tell(viewsChart, ['npm', rows('2026-01-05', 56, () => ({ views: 9 }))])).toBeNull();
    const odd = [0, 3, 17, 20, 41].map((at) => ({
      date: addDays(day('2026-01-05'), at),
      views: 9,
    }));
    expect(tell(viewsChart, ['x', odd])).toBeNull();
    expect(tell(viewsChart, ['x', rows('2026-01-05', 27, () => ({ views: 9 }))])).toBeNull();
    expect(tell(viewsChart, ['x', rows('2026-01-05', 56, () => ({ views: 0 }))])).toBeNull();
  });

  it('are by month over a long time, and for rows of months', () => {
    const long = tell(viewsChart, ['x', rows('2025-03-01', 366, () => ({ views: 1 }))])!;
    expect(long.data.unit).toBe('month');
    expect(sumsOf(long)![0]!.slice(1, 4)).toEqual([
      '2025-03-01 31',
      '2025-04-01 30',
      '2025-05-01 31',
    ]);
    const monthly = ['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31'].map((date, index) => ({
      date,
      views: 100 + index,
    }));
    const story = tell(viewsChart, ['x', monthly, { cadence: 'month' }])!;
    expect(sumsOf(story)).toEqual([
      ['X', '2025-10-01 100', '2025-11-01 101', '2025-12-01 102', '2026-01-01 103'],
    ]);
  });

  it('are those of the rows where each is a week, whatever its last day', () => {
    const weekly = rows('2026-01-07', 6, (index) => ({ views: index }), 7);
    expect(sumsOf(tell(viewsChart, ['x', weekly, { cadence: 'week' }]))![0]!.slice(1, 3)).toEqual([
      '2026-01-01 0',
      '2026-01-08 1',
    ]);
  });
});

describe('new followers', () => {
  const gained = rows('2026-01-05', 56, () => ({ gained: 2 }));

  it('are shown where nobody told a count, and net growth where somebody did', () => {
    expect(tell(newFollowersChart, ['instagram', gained])!.title).toBe(
      '14 new followers in a typical week on Instagram, and steady',
    );
    const counted = gained.map((row, index) => ({ ...row, followers: 100 + index }));
    expect(tell(newFollowersChart, ['instagram', counted])).toBeNull();
  });
});

describe('the order of platforms', () => {
  it('is by what their posts brought where nobody told a count, and a count comes first', () => {
    const platforms = [
      makePlatform(
        'facebook',
        rows('2026-01-05', 56, () => ({ views: 3 })),
      ),
      makePlatform(
        'instagram',
        rows('2026-01-05', 56, () => ({ reach: 5 })),
      ),
      makePlatform('x', [{ date: '2026-02-01', followers: 7 }]),
    ];
    expect(largestFirst(platforms).map(({ id }) => id)).toEqual(['x', 'instagram', 'facebook']);
  });
});
