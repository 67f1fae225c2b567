import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xPostActivity } from '#importers/formats/x-post-activity.ts';
import { combineImports } from '#importers/writing/combine.ts';
import { addDays, day } from '#model/day.ts';
import { exportFile, options } from '../../support/export-file.ts';

const header =
  'Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes,url clicks,promoted impressions'.split(
    ',',
  );

interface Post {
  id: string;
  time: string;
  impressions?: string;
  likes?: string;
  text?: string;
}

const quoted = (cells: readonly string[]) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

function exported(posts: readonly Post[], columns = header): string {
  const rows = posts.map(({ id, time, impressions = '100.0', likes = '2.0', text = 'Hello' }) =>
    quoted([
      id,
      'https://x.example/1',
      text,
      time,
      impressions,
      '9.0',
      '0.09',
      '3.0',
      '1.0',
      likes,
      '4.0',
      '-',
    ]),
  );
  return `${[quoted(columns), ...rows].join('\n')}\n`;
}

const month = (from: string, to: string) => `tweet_activity_metrics_us_${from}_${to}_en.csv`;
const january = month('20260101', '20260201');

function parse(files: Record<string, string>, timeZone = 'UTC') {
  const all = Object.entries(files).map(([name, text]) => exportFile(name, text));
  expect(all.every((file) => xPostActivity.detect(file) > 0.9)).toBe(true);
  const parsed = xPostActivity.read(all, options({ timeZone }));
  const placed = parsed.imports.map((one) => ({ platform: one.platform!, import: one }));
  const { platforms, skipped } = combineImports(placed, timeZone);
  const rows = platforms.flatMap((one) => one.rows);
  const at = (date: string) => rows.find((row) => row.date === date)?.values;
  return { ...parsed, platforms, rows, at, skipped: [...parsed.skipped, ...skipped] };
}

describe('X’s post activity', () => {
  test('is summed by day, under the names of the contract', () => {
    const { at, platforms, rowsRead } = parse({
      [january]: exported([
        { id: '1', time: '2026-01-03 08:00 +0000', text: 'two\nlines, &amp; "quotes"' },
        { id: '2', time: '2026-01-03 18:30 +0000', impressions: '1,250.0' },
        { id: '3', time: '2026-01-05 08:00 +0000' },
      ]),
    });
    expect(rowsRead).toBe(3);
    expect(platforms).toMatchObject([{ platform: 'x', cadence: 'day' }]);
    expect(at('2026-01-03')).toEqual({
      posts: 2,
      impressions: 1350,
      comments: 2,
      shares: 6,
      likes: 4,
      clicks: 8,
    });
    expect(at('2026-01-05')).toMatchObject({ posts: 1, impressions: 100 });
  });

  test('a quiet day inside of a file’s month has no posts; a month without a file is not known', () => {
    const { at, rows } = parse({
      [january]: exported([{ id: '1', time: '2026-01-20 08:00 +0000' }]),
      [month('20260301', '20260401')]: exported([{ id: '2', time: '2026-03-02 08:00 +0000' }]),
    });
    expect(at('2026-01-01')).toMatchObject({ posts: 0 });
    expect(at('2026-01-31')).toMatchObject({ posts: 0 });
    expect(rows.filter(({ date }) => date.startsWith('2026-02'))).toEqual([]);
    expect(at('2026-03-01')).toMatchObject({ posts: 0 });
    // What follows the newest post may not have been exported yet.
    expect(at('2026-03-03')).toBeUndefined();
  });

  test('a file whose name tells of no month says nothing of quiet days', () => {
    const { rows } = parse({
      'mine.csv': exported([
        { id: '1', time: '2026-01-03 08:00 +0000' },
        { id: '2', time: '2026-01-09 08:00 +0000' },
      ]),
    });
    expect(rows.map(({ date }) => date)).toEqual(['2026-01-03', '2026-01-09']);
  });

  test('overlapping files count a post once, as the later reading has it', () => {
    const { at, skipped } = parse({
      [january]: exported([{ id: '1', time: '2026-01-31 08:00 +0000', impressions: '10' }]),
      [month('20260115', '20260215')]: exported([
        { id: '1', time: '2026-01-31 08:00 +0000', impressions: '30' },
        { id: '2', time: '2026-01-31 09:00 +0000', impressions: '5' },
      ]),
    });
    expect(at('2026-01-31')).toMatchObject({ posts: 2, impressions: 35 });
    expect(skipped).toMatchObject([{ file: january, line: 2, reason: 'same-post' }]);
  });

  test('a sum with an unknown part is unknown', () => {
    const { at } = parse({
      [january]: exported([
        { id: '1', time: '2026-01-03 08:00 +0000', likes: 'NaN' },
        { id: '2', time: '2026-01-03 09:00 +0000', impressions: '-' },
        { id: '3', time: '2026-01-04 09:00 +0000' },
      ]),
    });
    expect(at('2026-01-03')).toEqual({ posts: 2, comments: 2, shares: 6, clicks: 8 });
    expect(at('2026-01-04')).toMatchObject({ likes: 2 });
  });

  test('days are those of the time zone, and a day that is only partly there is left out', () => {
    const files = {
      [january]: exported([
        { id: '1', time: '2026-01-03 23:30 +0000' },
        { id: '2', time: '2026-01-31 23:30 +0000' },
      ]),
    };
    const { at, skipped } = parse(files, 'Europe/Vienna');
    expect(at('2026-01-03')).toMatchObject({ posts: 0 });
    expect(at('2026-01-04')).toMatchObject({ posts: 1 });
    expect(at('2026-02-01')).toBeUndefined();
    expect(skipped).toMatchObject([{ line: 3, reason: 'day-incomplete' }]);
  });

  test('before 2016 likes were favorites', () => {
    const old = header.map((name) => (name === 'likes' ? 'favorites' : name));
    const { at } = parse({
      [january]: exported([{ id: '1', time: '2026-01-03 08:00 +0000' }], old),
    });
    expect(at('2026-01-03')).toMatchObject({ likes: 2 });
  });

  test('a row without a time or an id is said by its line', () => {
    const { skipped, rows } = parse({
      'mine.csv': exported([
        { id: '1', time: 'yesterday' },
        { id: '', time: '2026-01-03 08:00 +0000' },
        { id: '3', time: '2026-01-03 08:00 +0000' },
      ]),
    });
    expect(rows).toHaveLength(1);
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'date-unreadable'],
      [3, 'not-data'],
    ]);
  });

  test('nothing is counted twice or lost, however the posts are spread over files', () => {
    const post = fc.record({
      offset: fc.nat(27),
      impressions: fc.nat(10_000),
      file: fc.nat(2),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 30 }), (all) => {
        const posts = all.map(({ offset, impressions }, index) => ({
          id: String(index),
          time: `${addDays(day('2026-01-01'), offset)} 12:00 +0000`,
          impressions: `${impressions}.0`,
        }));
        const files = Object.fromEntries(
          [0, 1, 2].map((file) => [
            `part-${file}.csv`,
            exported(posts.filter((_, index) => all[index]!.file === file || all[index]!.twice)),
          ]),
        );
        const { rows } = parse(files);
        const total = (name: 'posts' | 'impressions') =>
          rows.reduce((sum, { values }) => sum + (values[name] ?? 0), 0);
        expect(total('posts')).toBe(all.length);
        expect(total('impressions')).toBe(all.reduce((sum, one) => sum + one.impressions, 0));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the stretch that a file’s name tells', () => {
  const windowsOf = (times: readonly string[]) => {
    const posts = times.map((time, index) => ({ id: String(index + 1), time }));
    const [first] = parse({ [january]: exported(posts) }).imports;
    return (first as { windows: readonly unknown[] }).windows;
  };

  test('holds where every post lies in it, its first and its last day among them', () => {
    expect(windowsOf(['2026-01-01 00:01 +0000', '2026-01-31 23:59 +0000'])).toEqual([
      { file: january, from: '2026-01-01', to: '2026-01-31' },
    ]);
  });

  test.each([
    ['before', '2025-12-31 23:00 +0000'],
    ['after', '2026-02-01 00:30 +0000'],
  ])('says nothing where one post lies %s it', (_, outside) => {
    expect(windowsOf(['2026-01-05 08:00 +0000', outside])).toEqual([]);
  });
});
