import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse, type Options } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFiles, type ImportRequest } from '#importers/import-files.ts';
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

  /** What is asked of a folder, and what comes of it with that told in so many words. */
  async function askedOf(folder: string, words: Partial<ImportRequest> = {}) {
    const request = importRequest(root, [path.join(realData, folder)]);
    const outcome = await importFiles({ ...request, ...words });
    return {
      problems: outcome.problems,
      answers: outcome.questions.map(({ answers }) => answers[0]?.words.join(' ')),
    };
  }
  const written = async (file: string) => {
    const files = await contentFiles(path.join(root, 'content/profiles/ada'), /\.csv$/);
    return parse<Row>(files[file]!, { columns: true });
  };
  const rowsOf = async (file: string, options: Options = { columns: true }) =>
    parse(await readFile(path.join(realData, file), 'utf8'), {
      bom: true,
      skip_empty_lines: true,
      ...options,
    }) as unknown as Row[];
  /** The last row of each day. */
  const lastOfDay = (rows: readonly Row[], dayOf: (row: Row) => string) =>
    new Map(rows.map((row) => [dayOf(row), row]));

  test('X: two years of posts and a list of months: its followers, and no sum of a month beside a day', async () => {
    const { outcome, sums } = await imported('x-ropensci');
    const months = await rowsOf('x-ropensci/twitter_metrics_monthly_rOpenSci.csv');
    // Line 3 bears the wrong year: the order of the file says so, and it is left out.
    const known = months.filter((row, index) => index !== 1 && row['followers'] !== 'NA');
    const followers = known.reduce((sum, row) => sum + Number(row['followers']), 0);
    expect(sums('metrics/x.csv')).toMatchObject({ followers, posts: sums('posts/x.csv')['rows'] });
    expect(outcome.notes.join()).toContain(
      'counts months: posts, impressions, profile_visits, gained',
    );
    expect(outcome.skipped).toMatchObject([{ line: 3, reason: 'order-broken' }]);
  });

  test.each([
    ['bluesky-cgd', 'bluesky', 'followers.csv', 'timestamp', 'followers'],
    ['youtube-tseries', 'youtube', 'subscribers.csv', 'date', 'TotalSubscribers'],
  ])(
    '%s: a count under no platform’s name asks for one thing',
    async (folder, platform, file, date, column) => {
      const asked = await askedOf(folder);
      expect(asked.problems).toMatchObject([
        { code: 'key-missing', hint: `Name the platform: --platform ${platform}` },
      ]);
      expect(asked.answers).toEqual([`--platform ${platform}`]);
      expect((await askedOf(folder, { platform })).problems).toEqual([]);
      const raw = lastOfDay(await rowsOf(`${folder}/${file}`), (row) => row[date]!.slice(0, 10));
      const found = await written(`metrics/${platform}.csv`);
      expect(found.map((row) => [row['date'], row['followers']])).toEqual(
        [...raw].map(([day, row]) => [day, row[column]]).sort(),
      );
    },
  );

  test('ten streamers in one file ask which, and one of them comes whole', async () => {
    const asked = await askedOf('chzzk-stelive/followers.csv');
    expect(asked.problems).toMatchObject([{ code: 'date-duplicate' }]);
    expect(asked.answers).toEqual(['--platform chzzk', '--where member_id=ayatsuno_yuni']);
    const where = [{ column: 'member_id', value: 'ayatsuno_yuni' }];
    const request = importRequest(root, [path.join(realData, 'chzzk-stelive/followers.csv')], {
      where,
    });
    expect((await importFiles({ ...request, platform: 'chzzk' })).problems).toEqual([]);
    const own = (await rowsOf('chzzk-stelive/followers.csv')).filter(
      (row) => row['member_id'] === 'ayatsuno_yuni',
    );
    const raw = lastOfDay(own, (row) => row['date']!.slice(0, 10));
    expect(sumsOf(await written('metrics/chzzk.csv'))['followers']).toBe(
      [...raw.values()].reduce((sum, row) => sum + Number(row['follower_count']), 0),
    );
  });

  test('npm says what it is; two counts of the stars of one day are for their owner to settle', async () => {
    const asked = await askedOf('npm-github-winappcli');
    expect(asked.problems).toMatchObject([{ code: 'import-conflict', line: 8 }]);
    expect(asked.answers).toEqual(['--platform github']);
    const { sums } = await imported('npm-github-winappcli/packages.csv');
    const raw = await rawSums('npm-github-winappcli/packages.csv');
    expect(sums('metrics/npm.csv')).toEqual({ rows: raw['rows'], views: raw['daily_downloads'] });
    const { star_history: first, aggregate: second } = {
      star_history: await askedOf('npm-github-winappcli/star_history.csv', { platform: 'github' }),
      aggregate: await askedOf('npm-github-winappcli/aggregate.csv', {
        platform: 'github',
        prefer: 'new',
      }),
    };
    expect([first.problems, second.problems]).toEqual([[], []]);
    const stars = await written('metrics/github.csv');
    expect(stars.slice(-3).map((row) => row['followers'])).toEqual(['623', '638', '662']);
  });

  test('numbers without a header or a name say nothing: each file asks what it holds, and comes with that', async () => {
    const folder = 'decred-multiplatform/accounts';
    const all = await askedOf('decred-multiplatform');
    expect(all.problems).toMatchObject([
      { code: 'import-skipped', hint: expect.stringContaining('npm run import -- ') },
    ]);
    for (const [file, platform] of [
      ['reddit.com/decred/subscribers.tsi', 'reddit'],
      ['twitter.com/decredproject/followers.tsi', 'x'],
    ] as const) {
      const asked = await askedOf(`${folder}/${file}`);
      expect(asked.answers.at(-1)).toBe('--columns date,followers');
      const request = importRequest(root, [path.join(realData, folder, file)], {
        columns: ['date', 'followers'],
      });
      expect((await importFiles({ ...request, platform })).problems).toEqual([]);
      const rows = await rowsOf(`${folder}/${file}`, { columns: ['time', 'count'] });
      const raw = lastOfDay(rows, (row) =>
        new Date(Number(row['time']) * 1000).toISOString().slice(0, 10),
      );
      const found = await written(`metrics/${platform}.csv`);
      expect(found.map((row) => [row['date'], row['followers']])).toEqual(
        [...raw].map(([day, row]) => [day, row['count']]).sort(),
      );
    }
  });

  test('53 channels in one folder are no one series; each comes on its own', async () => {
    const folder = 'youtube-vtuber-tw/a-public';
    const together = await askedOf(folder, { platform: 'youtube' });
    expect(together.problems.map(({ code }) => code)).toContain('import-conflict');
    const questions = new Map<string, string>();
    for (const name of await readdir(path.join(realData, folder))) {
      if (!name.endsWith('.csv')) continue;
      const request = importRequest(root, [path.join(realData, folder, name)]);
      const { problems, tables } = await importFiles({
        ...request,
        platform: 'youtube',
        prefer: 'new',
      });
      if (problems.length > 0) {
        questions.set(name, problems[0]!.message);
        continue;
      }
      expect(tables.map(({ columns }) => columns)).toEqual([['followers']]);
      // A reading that failed is 0 in the file; here it stays unknown.
      const rows = (await rowsOf(`${folder}/${name}`)).filter(
        (row) => row['subscriber_count'] !== '0',
      );
      const raw = lastOfDay(rows, (row) => row['date']!);
      const found = (await written('metrics/youtube.csv')).filter((row) => row['followers'] !== '');
      expect(sumsOf(found)['followers'], name).toBe(
        [...raw.values()].reduce((sum, row) => sum + Number(row['subscriber_count']), 0),
      );
      await rm(path.join(root, 'content/profiles/ada/metrics'), { recursive: true });
    }
    // One falls from 366 to nothing and comes back; of the other the last months are all 0.
    expect([...questions.keys()].sort()).toEqual([
      'UCBI7vtp_TfezZclyZGKiIDw.csv',
      'UCIey7XzF5Xg2P6Ftefzvjiw.csv',
    ]);
  });

  test('what holds no numbers is no import, and says what it is', async () => {
    expect((await askedOf('testimonials-jakarta-ee')).problems).toMatchObject([
      { code: 'import-skipped' },
    ]);
  });
});
