import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFiles } from '#importers/import-files.ts';
import { contentFiles, importRequest } from '../../support/import-request.ts';
import { hasRealData, realData } from '../../support/real-content.ts';

if (!hasRealData)
  console.warn(`Skipped: there is no ${realData}, whose real exports this test reads.`);

/** Exports of strangers, whole folders, without a word about their columns; sums by another tool. */
describe.skipIf(!hasRealData)('folders of real exports', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-real-'));
    await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
    await writeFile(
      path.join(root, 'content/profiles/ada/profile.mdx'),
      '---\nname: Ada\nkind: person\n---\n',
    );
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function imported(folder: string) {
    const request = importRequest(root, [path.join(realData, folder)]);
    const outcome = await importFiles(request);
    expect(outcome.problems).toEqual([]);
    const again = await importFiles(request);
    expect([again.problems, again.written]).toEqual([[], []]);
    const files = await contentFiles(path.join(root, 'content/profiles/ada'), /\.csv$|audience/);
    const sums = (file: string) => sumsOf(parse(files[file]!, { columns: true }));
    return { outcome, files, sums };
  }

  type Row = Record<string, string>;

  /** The sum of each column, with how many rows there are. */
  function sumsOf(rows: readonly Row[]): Record<string, number> {
    const sums: Record<string, number> = { rows: rows.length };
    for (const row of rows) {
      for (const [name, cell] of Object.entries(row)) {
        if (cell !== '' && !Number.isNaN(Number(cell)))
          sums[name] = (sums[name] ?? 0) + Number(cell);
      }
    }
    return sums;
  }

  async function rawSums(file: string, encoding: 'utf8' | 'utf16le' = 'utf8', from = 1) {
    const text = (await readFile(path.join(realData, file), encoding)).replace(/^\uFEFF/, '');
    return sumsOf(
      parse(
        text
          .split('\n')
          .slice(from - 1)
          .join('\n'),
        {
          columns: (names: string[]) => names.map((name) => name.replaceAll('\u00AD', '')),
          relax_column_count: true,
          skip_empty_lines: true,
        },
      ) as Row[],
    );
  }

  test('X: an account by day', async () => {
    const { sums } = await imported('x-account-overview');
    const raw = await rawSums('x-account-overview/account_overview_analytics.csv');
    expect(sums('metrics/x.csv')).toEqual({
      rows: 7,
      gained: raw['New follows'],
      lost: raw['Unfollows'],
      posts: raw['Create Post'],
      impressions: raw['Impressions'],
      views: raw['Video views'],
      likes: raw['Likes'],
      comments: raw['Replies'],
      shares: raw['Reposts']! + raw['Shares']!,
      saves: raw['Bookmarks'],
      interactions: raw['Engagements'],
      profile_visits: raw['Profile visits'],
    });
  });

  test('X: two years of posts', async () => {
    const { sums } = await imported('x-ropensci/tweet-activity');
    const posts = new Map<string, Row>();
    const folder = path.join(realData, 'x-ropensci/tweet-activity');
    for (const name of (await readdir(folder)).sort()) {
      const rows = parse<Row>(await readFile(path.join(folder, name)), { columns: true });
      for (const row of rows) {
        const other = posts.get(row['Tweet id']!);
        if (!other || Number(other['impressions']) < Number(row['impressions'])) {
          posts.set(row['Tweet id']!, row);
        }
      }
    }
    const raw = sumsOf([...posts.values()]);
    expect(sums('metrics/x.csv')).toMatchObject({
      posts: raw['rows'],
      impressions: raw['impressions'],
      likes: raw['likes'],
      shares: raw['retweets'],
      comments: raw['replies'],
    });
  });

  test('YouTube Studio in German: the days of the channel, not those of its best videos', async () => {
    const { sums, outcome } = await imported('youtube-studio-de');
    const raw = await rawSums('youtube-studio-de/Gesamtwerte.csv');
    expect(sums('metrics/youtube.csv')).toEqual({ rows: 366, views: raw['Aufrufe'] });
    const notes = outcome.notes.join('\n').replaceAll('\u00AD', '');
    expect(notes).toContain('405,712');
    expect(notes).toContain('Die 500 besten Ergebnisse werden angezeigt');
  });

  test('a LinkedIn page: followers are gains', async () => {
    const { sums } = await imported('linkedin-page-daily');
    const [followers, content, visitors] = await Promise.all(
      ['followers', 'content', 'visitors'].map((name) =>
        rawSums(`linkedin-page-daily/${name}.csv`),
      ),
    );
    expect(sums('metrics/linkedin.csv')).toEqual({
      rows: 366,
      gained: followers!['Total followers'],
      impressions: content!['Impressions (total)'],
      likes: content!['Reactions (total)'],
      comments: content!['Comments (total)'],
      shares: content!['Reposts (total)'],
      clicks: content!['Clicks (total)'],
      profile_visits: visitors!['Total page views (total)'],
    });
  });

  test('Meta Business Suite: titles tell metrics, posts go to their own file', async () => {
    const { sums, files } = await imported('meta-business-suite-us');
    const folder = 'meta-business-suite-us';
    const primary = async (name: string) =>
      (await rawSums(`${folder}/${name}.csv`, 'utf16le', 3))['Primary'];
    const content = (await readdir(path.join(realData, folder))).find((name) =>
      name.startsWith('May'),
    )!;
    const posts = await rawSums(`${folder}/${content}`);
    expect(sums('metrics/instagram.csv')).toMatchObject({
      rows: 28,
      gained: await primary('Follows'),
      reach: await primary('Reach'),
      views: await primary('Views'),
      interactions: await primary('Interactions'),
      profile_visits: await primary('Visits'),
      clicks: await primary('Link clicks'),
      posts: posts['rows'],
      likes: posts['Likes'],
    });
    expect(sums('posts/instagram.csv')).toMatchObject({
      views: posts['Views'],
      reach: posts['Reach'],
      saves: posts['Saves'],
    });
    expect(files['audience.yaml']).toContain('US: 0.383');
  });
});
