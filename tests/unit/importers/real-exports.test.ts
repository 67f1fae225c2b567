import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '#importers/format.ts';
import { columns } from '#importers/formats/columns.ts';
import { exportFile, options, rowsOf } from '../../support/export-file.ts';
import { hasRealData, realData } from '../../support/real-content.ts';

if (!hasRealData) console.warn(`Skipped: there is no ${realData}.`);

/** Exports that nobody made for this project, through the importer of any CSV. */
describe.skipIf(!hasRealData)('awkward files of the world', () => {
  function read(name: string, words: Partial<ImportOptions> = {}) {
    const file = exportFile(name, readFileSync(path.join(realData, name)));
    const parsed = columns.read([file], options(words));
    return { ...parsed, rows: rowsOf(parsed) };
  }
  const valuesOn = ({ rows }: ReturnType<typeof read>, date: string) =>
    rows.find((row) => row.date === date)?.values;

  test('a blank line, moments in UTC, and posts that are a running total', () => {
    const bluesky = read('bluesky-cgd/followers.csv');
    expect(bluesky.problems).toEqual([]);
    expect(bluesky.rows[0]).toMatchObject({
      date: '2024-11-15',
      values: { followers: 15 },
      from: { line: 3 },
    });
    expect(bluesky.unused[0]!.columns).toMatchObject([{ name: 'posts', why: expect.any(String) }]);
  });

  test('several accounts in one file are refused until one is chosen', () => {
    const map = new Map([['follower_count', 'followers' as const]]);
    const all = read('chzzk-stelive/followers.csv', { map });
    expect(all.problems).toMatchObject([
      { code: 'date-duplicate', hint: expect.stringContaining('--where "member_id=') },
    ]);
    const where = [{ column: 'member_id', value: 'akane_lize' }];
    const one = read('chzzk-stelive/followers.csv', { map, where });
    expect(one.problems).toEqual([]);
    expect(one.rows).toHaveLength(131);
    expect(one.skipped.some(({ reason }) => reason === 'earlier-reading')).toBe(true);
  });

  test('quoted dates, newest first', () => {
    const overview = read('x-account-overview/account_overview_analytics.csv');
    expect(overview.rows.map(({ date }) => date).at(-1)).toBe('2025-08-26');
    expect(valuesOn(overview, '2025-08-25')).toMatchObject({
      impressions: 8893,
      gained: 5,
      lost: 0,
      comments: 7,
      saves: 5,
    });
  });

  test('a column that is called total and holds gains is not taken for followers', () => {
    const refused = read('linkedin-page-daily/followers.csv');
    expect(refused.problems[0]?.message).toContain('"Total followers" can’t be followers');
    const map = new Map([['Total followers', 'gained' as const]]);
    const taken = read('linkedin-page-daily/followers.csv', { map });
    expect(taken.rows).toHaveLength(365);
    expect(valuesOn(taken, '2023-08-14')).toEqual({ gained: 20 });
  });

  test('UTF-16 with a line that names the delimiter and a title above the header', () => {
    const follows = read('meta-business-suite-us/Follows.csv', {
      map: new Map([['Primary', 'gained' as const]]),
    });
    expect(follows.rows).toHaveLength(20);
    expect(follows.rows[0]).toMatchObject({ values: { gained: 65 }, from: { line: 4 } });
    expect(follows.skipped).toMatchObject([{ line: 2, reason: 'not-data' }]);
  });

  test('soft hyphens in German headers', () => {
    expect(valuesOn(read('youtube-studio-de/Gesamtwerte.csv'), '2020-01-01')).toEqual({
      views: 1607,
    });
    expect(read('youtube-studio-de/Diagrammdaten.csv').problems[0]?.code).toBe('date-duplicate');
  });

  test('zeros where a reading failed stay unknown', () => {
    const file = 'youtube-vtuber-tw/a-public/UCH-vuqXWc0lUrH47kIZKkRA.csv';
    const { rows, skipped } = read(file);
    const zeros = skipped.filter(({ reason }) => reason === 'zero-reading');
    expect(rows.filter(({ values }) => values.followers === 0)).toEqual([]);
    expect(zeros.length).toBeGreaterThan(0);
    for (const { line } of zeros) {
      expect(readFileSync(path.join(realData, file), 'utf8').split('\n')[line - 1]).toMatch(/,0,/);
    }
  });
});
