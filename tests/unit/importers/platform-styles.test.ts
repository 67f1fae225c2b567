import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format, MetricValues } from '#importers/format.ts';
import { linkedinPage } from '#importers/formats/linkedin-page.ts';
import { metaInsights } from '#importers/formats/meta-insights.ts';
import { tiktokBusiness } from '#importers/formats/tiktok-business.ts';
import { tiktokStudio } from '#importers/formats/tiktok-studio.ts';
import { xDailyActivity } from '#importers/formats/x-daily-activity.ts';
import { xOverview } from '#importers/formats/x-overview.ts';
import { youtubeStudio } from '#importers/formats/youtube-studio.ts';
import { combineImports } from '#importers/writing/combine.ts';
import { addDays, day, formatDay, toEpochDay, type Day } from '#model/day.ts';
import { exportFile, options } from '../../support/export-file.ts';

// A series that is written as a platform writes it comes back the same, in one file or in several, in whatever order these come.

interface SeriesDay {
  date: Day;
  /** Null where the platform does not know. */
  count: number | null;
  other: number;
}

interface Style {
  format: Format;
  platform: string;
  name: (part: number, days: readonly SeriesDay[]) => string;
  write: (days: readonly SeriesDay[]) => string;
  read: (day: SeriesDay) => { values: MetricValues; change?: number };
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const long = (date: Day) => formatDay(date, 'en-US', 'long');
/** `Sat, Sep 6, 2025`. */
const xDay = (date: Day) =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(toEpochDay(date) * 86_400_000);
const slashed = (date: Day) => date.replaceAll('-', '/');
const american = (date: Day) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
const known = (count: number | null, word: string) => (count === null ? word : String(count));
const optional = (name: string, count: number | null) => (count === null ? {} : { [name]: count });

const styles: Record<string, Style> = {
  'X account overview, newest day first': {
    format: xOverview,
    platform: 'x',
    name: () => 'account_overview_analytics.csv',
    write: (days) =>
      lines(
        'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views',
        ...days
          .toReversed()
          .map(
            ({ date, count, other }) =>
              `"${xDay(date)}",${known(count, '-')},${other},0,0,2,1,0,0,${other},0,0,0,0`,
          ),
      ),
    read: ({ count, other }) => ({
      values: {
        ...optional('impressions', count),
        likes: other,
        shares: other + 2,
        gained: 1,
        lost: 0,
        posts: 0,
        views: 0,
        comments: 0,
        saves: 0,
        interactions: 0,
        profile_visits: 0,
      },
    }),
  },
  'X by day until 2024, every field quoted': {
    format: xDailyActivity,
    platform: 'x',
    name: (part) => `daily_tweet_activity_metrics_${part}.csv`,
    write: (days) =>
      lines(
        '"Date","Tweets published","impressions","engagements","retweets","replies"',
        ...days.map(
          ({ date, count, other }) =>
            `"${date}","1","${known(count, '-')}${count === null ? '' : '.0'}","0.0","${other}.0","0.0"`,
        ),
      ),
    read: ({ count, other }) => ({
      values: {
        ...optional('impressions', count),
        posts: 1,
        interactions: 0,
        shares: other,
        comments: 0,
      },
    }),
  },
  'YouTube Studio, subscribers as they changed': {
    format: youtubeStudio,
    platform: 'youtube',
    name: () => 'Table data.csv',
    write: (days) =>
      lines(
        'Date,Views,Watch time (hours),Subscribers',
        `Total,${days.reduce((sum, { count }) => sum + (count ?? 0), 0)},1.5,${days.reduce((sum, { other }) => sum + other - 20, 0)}`,
        ...days.map(({ date, count, other }) => `${date},${known(count, '')},0.25,${other - 20}`),
      ),
    read: ({ count, other }) => ({ values: optional('views', count), change: other - 20 }),
  },
  'Meta Business Suite, days left out': {
    format: metaInsights,
    platform: 'instagram',
    name: (part) => `Follows (${part}).csv`,
    write: (days) =>
      lines(
        'sep=,',
        '"Instagram follows"',
        '"Date","Primary"',
        ...days.flatMap(({ date, count }) =>
          count === null ? [] : [`"${date}T01:00:00","${count}"`],
        ),
        '',
        '"Facebook visits"',
        '"Date","Primary"',
        ...days.map(({ date, other }) => `"${date}T00:00:00","${other}"`),
      ),
    read: ({ count }) => ({ values: optional('gained', count) }),
  },
  'TikTok Business Center, NAN': {
    format: tiktokBusiness,
    platform: 'tiktok',
    name: () => 'Overview.csv',
    write: (days) =>
      lines(
        '\uFEFFDate,Video views,Reached audience,Profile views,Likes,Net growth,New followers,Lost followers',
        ...days.map(
          ({ date, count, other }) =>
            `${slashed(date)},${known(count, 'NAN')},NAN,0,${other - 20},1,1,0`,
        ),
      ),
    read: ({ count, other }) => ({
      values: {
        ...optional('views', count),
        profile_visits: 0,
        likes: other - 20,
        gained: 1,
        lost: 0,
      },
      change: 1,
    }),
  },
  'TikTok Studio, no year': {
    format: tiktokStudio,
    platform: 'tiktok',
    name: (_, days) => {
      const made = (toEpochDay(days.at(-1)!.date) + 1) * 86_400 + 9 * 3600;
      return `Overview_${days[0]!.date}_${made}_example.csv`;
    },
    write: (days) =>
      lines(
        '"Date","Video Views","Profile Views","Likes","Comments","Shares"',
        ...days.map(
          ({ date, count, other }) =>
            `"${long(date).replace(/, \d+$/, '')}","${known(count, 'undefined')}","0","${other - 20}","0","0"`,
        ),
      ),
    read: ({ count, other }) => ({
      values: {
        ...optional('views', count),
        profile_visits: 0,
        likes: other - 20,
        comments: 0,
        shares: 0,
      },
    }),
  },
  'LinkedIn page, totals that are gains': {
    format: linkedinPage,
    platform: 'linkedin',
    name: () => 'followers.csv',
    write: (days) =>
      lines(
        'Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers',
        ...days.map(({ date, other }) => `${american(date)},3,${other},1,${other + 4}`),
      ),
    read: ({ other }) => ({ values: { gained: other + 4 } }),
  },
};

const series = fc
  .record({
    start: fc.integer({ min: 0, max: 1000 }),
    days: fc.array(
      fc.record({
        count: fc.option(fc.nat(2_000_000), { freq: 5 }),
        other: fc.nat(500),
      }),
      // A stretch that holds a day after the twelfth, which tells the order of day and month.
      { minLength: 28, maxLength: 80 },
    ),
    cut: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  })
  .map(({ start, days, cut }) => ({
    days: days.map((one, index): SeriesDay => ({
      ...one,
      date: addDays(day('2023-01-01'), start + index),
    })),
    at: Math.max(14, Math.min(days.length - 14, Math.round(days.length * cut))),
  }));

describe.each(Object.entries(styles))('%s', (_, { format, platform, name, write, read }) => {
  const opened = (part: number, days: readonly SeriesDay[]) => {
    const file = exportFile(name(part, days), write(days));
    return { ...file, file: `${part}/${file.name}` };
  };

  function imported(files: ReturnType<typeof opened>[]) {
    const words = options({ today: day('2026-12-31') });
    for (const file of files) expect(format.detect(file)).toBeGreaterThan(0.5);
    const result = format.read(files, words);
    expect(result.problems).toEqual([]);
    const placed = result.imports.map((one) => ({ platform: one.platform ?? '', import: one }));
    const combined = combineImports(placed, 'UTC');
    expect(combined.problems).toEqual([]);
    const rows = combined.platforms.find((one) => one.platform === platform)?.rows ?? [];
    return rows.map(({ date, values, change }) => ({ date, values, change }));
  }

  test('a series comes back the same, whole or in parts, in any order', () => {
    fc.assert(
      fc.property(series, ({ days, at }) => {
        const expected = days
          .map((one) => ({ date: one.date, change: undefined, ...read(one) }))
          .filter(({ values, change }) => Object.keys(values).length > 0 || change !== undefined);
        const whole = [opened(1, days)];
        const parts = [opened(1, days.slice(0, at)), opened(2, days.slice(at))];
        expect(imported(whole)).toEqual(expected);
        expect(imported(parts)).toEqual(expected);
        expect(imported(parts.toReversed())).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
