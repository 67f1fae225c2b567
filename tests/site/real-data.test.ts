import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import type { Ledger } from '#evidence/ledger.ts';
import { day } from '#model/day.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { command, type Outcome } from '../support/command.ts';
import {
  hasRealData,
  makeRealContent,
  realContentSteps,
  realData,
  runStep,
} from '../support/real-content.ts';

/** The rows end in January 2024: a later day would only make them older. */
const today = '2024-02-01';

if (!hasRealData)
  console.warn(`Skipped: there is no ${realData}, whose real data this test reads.`);

/** The cells of quoted CSV, read one character at a time: written apart from the project's own reading, to check it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\n')) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else cell += character;
  }
  return rows.filter((row) => row.length > 0);
}

interface RawPost {
  id: string;
  day: string;
  impressions: number;
  likes: number;
}

async function rawPosts(): Promise<RawPost[]> {
  const folder = path.join(realData, 'x-ropensci/tweet-activity');
  const posts = new Map<string, RawPost>();
  for (const file of await readdir(folder)) {
    const [header, ...rows] = cellsOf(await readFile(path.join(folder, file), 'utf8'));
    const at = (row: string[], name: string) => row[header!.indexOf(name)]!;
    for (const row of rows) {
      const id = at(row, 'Tweet id');
      posts.set(id, {
        id,
        day: at(row, 'time').slice(0, 10),
        impressions: Number(at(row, 'impressions')),
        likes: Number(at(row, 'likes')),
      });
    }
  }
  return [...posts.values()];
}

/** `1535749076,3667`: the last count of each day (UTC). */
async function rawCounts(...files: string[]): Promise<Map<string, number>> {
  const days = new Map<string, number>();
  for (const file of files) {
    const text = await readFile(
      path.join(realData, 'decred-multiplatform/accounts', `${file}.tsi`),
      'utf8',
    );
    const lines = text.split('\n').filter((line) => line !== '');
    for (const line of lines.sort()) {
      const [seconds, count] = line.split(',').map(Number) as [number, number];
      days.set(new Date(seconds * 1000).toISOString().slice(0, 10), count);
    }
  }
  return days;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.skipIf(!hasRealData)('a site from real data, made with the commands alone', () => {
  let scratch: string;
  let content: string;
  let outcomes: Outcome[];
  let site: SiteContent;
  const table = async (profile: string, platform: string) => {
    const text = await readFile(
      path.join(content, 'profiles', profile, 'metrics', `${platform}.csv`),
      'utf8',
    );
    const [header, ...rows] = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
  };
  const outcomeOf = (part: string) =>
    outcomes[realContentSteps.findIndex((step) => step.includes(part))]!;

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(os.tmpdir(), 'plaudit-real-'));
    content = path.join(scratch, 'content');
    outcomes = await makeRealContent(content);
    site = (await loadSite(content, { today: day(today) })).site!;
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test('the content passes the check', async () => {
    const check = await command('check', ['--content', content, '--today', today, '--json']);
    expect(check.code, check.stdout).toBe(0);
    expect(JSON.parse(check.stdout)).toEqual({ ok: true, problems: [] });
  });

  test('every count of T-Series is there', async () => {
    const raw = (await readFile(path.join(realData, 'youtube-tseries/subscribers.csv'), 'utf8'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const rows = await table('tseries', 'youtube');
    expect(rows.map(({ date, followers }) => [date, followers])).toEqual(raw);
    expect(rows.at(-1)).toMatchObject({ date: '2019-06-23', followers: '102838748' });
  });

  test('rOpenSci’s posts are summed by day, each post once', async () => {
    const posts = await rawPosts();
    const rows = await table('ropensci', 'x');
    for (const month of ['2020-02', '2021-01', '2021-12']) {
      const own = posts.filter((post) => post.day.startsWith(month));
      const sums = rows.filter(({ date }) => date!.startsWith(month));
      expect(sum(sums.map(({ posts: number }) => Number(number)))).toBe(own.length);
      expect(sum(sums.map(({ impressions }) => Number(impressions)))).toBe(
        sum(own.map(({ impressions }) => impressions)),
      );
      expect(sum(sums.map(({ likes }) => Number(likes)))).toBe(sum(own.map(({ likes }) => likes)));
    }
    const single = cellsOf(
      await readFile(path.join(content, 'profiles/ropensci/posts/x.csv'), 'utf8'),
    );
    expect(
      single
        .slice(1)
        .map(([time, id]) => `${time!.slice(0, 10)} ${id!}`)
        .toSorted(),
    ).toEqual(posts.map((post) => `${post.day} ${post.id}`).toSorted());
    const quiet = rows.filter(
      ({ date, posts: number }) => date!.startsWith('2021-01') && number === '0',
    );
    const busy = new Set(
      posts.map((post) => post.day).filter((date) => date.startsWith('2021-01')),
    );
    expect(quiet.length + busy.size).toBe(31);
    // The file of May 2021 is missing: nothing is known of it, and nothing is made up.
    const may = rows.filter(({ date }) => date!.startsWith('2021-05'));
    expect(may.filter(({ posts: number }) => number !== '')).toEqual([]);
  });

  test('the flaws of rOpenSci’s hand-kept file are handled and said', async () => {
    const rows = await table('ropensci', 'x');
    const followers = new Map(
      rows
        .filter(({ followers: count }) => count !== '')
        .map((row) => [row['date'], row['followers']]),
    );
    expect(followers.get('2022-01-03')).toBe('33464');
    expect(followers.get('2016-10-01')).toBe('11700');
    // NA is not known, which is not 0.
    expect(followers.get('2018-08-01')).toBeUndefined();
    const { stdout } = outcomeOf('twitter_metrics_monthly');
    // Line 3 bears the wrong year between 2022-01 and 2021-11.
    expect(stdout).toMatch(/2021-01-03/);
    expect(stdout).toMatch(/order/);
    expect(stdout).toMatch(/\b3\b/);
    // Of the months nothing but the followers was taken.
    expect(rows.filter(({ date }) => date! < '2020').every(({ posts }) => posts === '')).toBe(true);
  });

  test('ten platforms of Decred hold the last reading of every day', async () => {
    const sources: Record<string, string[]> = {
      x: ['twitter.com/decredproject/followers'],
      youtube: [
        'youtube.com/decredchannel/subscribers',
        'youtube.com/decredchannel/subscribers_rounded',
      ],
      facebook: [
        'facebook.com/decredproject/followers',
        'facebook.com/decredproject/followers_rounded',
      ],
      instagram: ['instagram.com/decredproject/followers'],
      reddit: ['reddit.com/decred/subscribers'],
      discord: ['discord.com/decred/members'],
      telegram: ['t.me/Decred/members'],
      medium: ['medium.com/decred/followers'],
      linkedin: ['linkedin.com/decredproject/followers'],
      github: ['github.com/decred/dcrd/stars'],
    };
    for (const [platform, files] of Object.entries(sources)) {
      const raw = [...(await rawCounts(...files))].sort(([a], [b]) => (a < b ? -1 : 1));
      const rows = await table('decred', platform);
      const counted = rows.filter(({ followers }) => followers !== '');
      expect([platform, counted.map(({ date, followers }) => [date, Number(followers)])]).toEqual([
        platform,
        raw,
      ]);
    }
    const origin = await readFile(
      path.join(content, 'profiles/decred/metrics/youtube.yaml'),
      'utf8',
    );
    expect(origin).toMatch(/digits: 3/);
    expect(origin).toMatch(/from: "?2019-10-01/);
  });

  test('every platform says where its rows come from, and what it calls those who follow', () => {
    expect(site.profiles.map(({ id, platforms }) => [id, platforms.length])).toEqual([
      ['decred', 10],
      ['ropensci', 1],
      ['tseries', 1],
    ]);
    for (const { platforms } of site.profiles) {
      for (const { origin } of platforms) expect(origin?.source).toBeTruthy();
    }
    expect(site.profiles[0]!.platforms.find(({ id }) => id === 'github')!.noun).toBe('stars');
  });

  test('the sums of days agree with the months that rOpenSci wrote down itself', async () => {
    const rows = await table('ropensci', 'x');
    // From the column `tweets`, which speaks of the month before its date.
    const noted = { '2020-01': 9, '2020-02': 18, '2020-03': 39, '2020-12': 26, '2021-01': 40 };
    const counted = Object.keys(noted).map((month) => [
      month,
      sum(rows.filter(({ date }) => date!.startsWith(month)).map(({ posts }) => Number(posts))),
    ]);
    expect(Object.fromEntries(counted)).toEqual(noted);
  });

  test('rounded followers have the bounds of their rounding', () => {
    const pointOf = (profile: string, platform: string, date: string) =>
      site.profiles
        .find(({ id }) => id === profile)!
        .platforms.find(({ id }) => id === platform)!
        .followers.points.find((point) => point.day === date);
    expect(pointOf('ropensci', 'x', '2018-01-01')).toMatchObject({ low: 16450, high: 16550 });
    expect(pointOf('ropensci', 'x', '2017-10-01')).toMatchObject({ low: 15058, high: 15058 });
    expect(pointOf('decred', 'youtube', '2019-09-01')).toMatchObject({ low: 3819, high: 3819 });
    expect(pointOf('decred', 'youtube', '2019-10-01')).toMatchObject({ low: 3830, high: 3839 });
    expect(pointOf('decred', 'youtube', '2022-05-02')).toMatchObject({ low: 4639, high: 4639 });
    expect(pointOf('decred', 'facebook', '2024-01-09')).toMatchObject({ low: 3900, high: 3999 });
  });

  test('the days on which T-Series lost subscribers are kept as they are', async () => {
    const rows = await table('tseries', 'youtube');
    const falls = rows.filter(
      ({ followers }, index) =>
        index > 0 && Number(followers) < Number(rows[index - 1]!['followers']),
    );
    expect(falls.map(({ date }) => date)).toEqual(['2016-06-28', '2018-12-14']);
  });

  test('of several counts a day the last one stands, and the others are listed', () => {
    expect(outcomeOf('twitter.com/decredproject/followers').stdout).toContain(
      'an earlier reading of a day',
    );
  });

  test('sums of months do not get in beside sums of days', async () => {
    const before = await snapshot(content);
    const monthly = '@x-ropensci/twitter_metrics_monthly_rOpenSci.csv';
    const refused = runStep(
      `import ${monthly} --profile ropensci --platform x --prefer new`,
      content,
    );
    await expect(refused).rejects.toThrow('impressions is there for days, and comes for months');
    await expect(refused).rejects.toThrow('--only followers');
    expect(await snapshot(content)).toEqual(before);
  });

  test('importing everything again changes no byte', async () => {
    const before = await snapshot(content);
    for (const step of realContentSteps) {
      if (step.startsWith('import ')) await runStep(step, content);
    }
    expect(await snapshot(content)).toEqual(before);
  });

  describe('built', () => {
    let out: string;
    let build: Outcome;
    beforeAll(async () => {
      out = path.join(scratch, 'dist');
      build = await command('build', ['--content', content, '--out', out, '--today', today]);
    });

    test('the site says what the raw files say', async () => {
      expect(build.code, build.stdout + build.stderr).toBe(0);
      const ledger = JSON.parse(await readFile(path.join(out, 'proof.json'), 'utf8')) as Ledger;
      const valueOf = (profile: string, id: string) =>
        ledger.profiles
          .find((one) => one.id === profile)
          ?.measures.find((measure) => measure.id === id) as unknown;
      expect(valueOf('tseries', 'following.followers.youtube')).toMatchObject({
        value: 102_838_748,
        asOf: '2019-06-23',
      });
      expect(valueOf('ropensci', 'following.followers.x')).toMatchObject({
        value: 33_464,
        asOf: '2022-01-03',
      });
      const twitter = [...(await rawCounts('twitter.com/decredproject/followers'))].sort().at(-1)!;
      expect(valueOf('decred', 'following.followers.x')).toMatchObject({
        value: twitter[1],
        asOf: twitter[0],
      });
      // 4,670 rounded down to three digits stands for 4,670 to 4,679.
      expect(valueOf('decred', 'following.followers.youtube')).toMatchObject({
        value: 4670,
        low: 4670,
        high: 4679,
      });
      const html = await readFile(path.join(out, 'tseries/following/index.html'), 'utf8');
      expect(html).toContain('102,838,748');
    });

    test('anybody can verify it', async () => {
      const verified = await command('verify', [out]);
      expect(verified.code, verified.stdout + verified.stderr).toBe(0);
    });
  });
});

/** Every file below a folder with its bytes. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), await readFile(file, 'latin1')] as const;
      }),
    ),
  );
}
