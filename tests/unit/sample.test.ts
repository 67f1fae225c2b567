import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { loadSite } from '#content/load-site.ts';
import { addDays, day, daysBetween } from '#model/day.ts';
import { profileJumps } from '#proofs/engagement/jumps.ts';
import { proofs } from '#proofs/registry.ts';
import { reportProfile } from '#proofs/report.ts';
import { publicProfile } from '#public/public-profile.ts';
import { contentKinds } from '#schemas/registry.ts';
import { sampleFiles } from '../../scripts/sample/files.ts';
import {
  miraHappenings,
  starPurge,
  theTuesday,
  tidemarkHappenings,
} from '../../scripts/sample/happenings.ts';
import type { SampleFile } from '../../scripts/sample/table.ts';

const root = path.resolve(import.meta.dirname, '../../content');
const paths = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  )
  .toSorted();
const isPicture = (file: string) => file.endsWith('.png');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const table = (file: string): Record<string, string>[] =>
  parseCsv(read(file), { columns: true, bom: true });
const frontMatter = (file: string) => parseYaml(read(file).split(/^---$/m)[1]!);

const MIRA = 'profiles/mira-solberg';
const TIDEMARK = 'profiles/tidemark';

let drawn: SampleFile[];
beforeAll(async () => {
  drawn = await sampleFiles();
});

describe('the script that draws the sample', () => {
  test('gives the same bytes each time', async () => {
    expect(await sampleFiles()).toEqual(drawn);
  });

  test('gives the tables that ship', () => {
    const tables = drawn.filter((file) => !isPicture(file.path));
    expect(tables).toHaveLength(9);
    expect(tables.filter((file) => read(file.path) !== file.content)).toEqual([]);
  });

  // Compared as pictures: another processor may round the edge of a circle by one step.
  test('gives the pictures that ship', async () => {
    const pictures = drawn.filter((file) => isPicture(file.path));
    expect(pictures.map((file) => file.path).toSorted()).toEqual(paths.filter(isPicture));
    const pixels = (source: string | Uint8Array) => sharp(source).removeAlpha().raw().toBuffer();
    for (const file of pictures) {
      const [now, shipped] = await Promise.all([
        pixels(file.content),
        pixels(path.join(root, file.path)),
      ]);
      const widest = now.reduce(
        (most, value, index) => Math.max(most, Math.abs(value - shipped[index]!)),
        0,
      );
      // What is handed out is in the size for print.
      const side = file.path.includes('/press/') ? 1200 : 400;
      const values = side * side * 3;
      const bytes = readFileSync(path.join(root, file.path)).length;
      expect({
        path: file.path,
        pixels: [now.length, shipped.length],
        same: widest <= 2,
        small: bytes < 40_960,
      }).toEqual({ path: file.path, pixels: [values, values], same: true, small: true });
    }
  });
});

describe('the sample as a site', () => {
  const today = day('2026-11-23');
  const loaded = loadSite(root, { today });
  const profiles = async () =>
    (await loaded).site!.profiles.map((profile) => publicProfile(profile, today).page);

  test('has nothing wrong with it but the two quotes that are held back', async () => {
    const { problems } = await loaded;
    expect(
      problems.map(({ severity, code, file }) => [severity, code, path.basename(file)]),
    ).toEqual([
      ['warning', 'consent-withdrawn', 'jean-dupont.md'],
      ['warning', 'consent-missing', 'max-mustermann.md'],
    ]);
  });

  test('one jump of a day has no explanation', async () => {
    const unexplained = (await profiles()).flatMap((profile) =>
      [...profileJumps(profile, today)].flatMap(([platform, jumps]) =>
        jumps
          .filter((jump) => jump.cause === null)
          .map((jump) => `${platform} ${jump.change.to.day}`),
      ),
    );
    expect(unexplained).toEqual([`instagram ${theTuesday.date}`]);
  });

  test('every measure and every chart inside a post exists', async () => {
    const charts = proofs.flatMap((proof) => proof.charts.map((chart) => chart.id));
    const used = (await profiles()).flatMap((profile) => {
      const { measures } = reportProfile(profile, { today, locale: 'en-GB' });
      return profile.insights.flatMap(({ file }) => [
        ...[...read(file).matchAll(/<Measure id="([^"]+)"/g)].map(([, id]) => [
          id,
          measures.get(id!)?.status,
        ]),
        ...[...read(file).matchAll(/<Chart id="([^"]+)"/g)].map(([, id]) => [
          id,
          charts.includes(id!) ? 'known' : 'no such chart',
        ]),
      ]);
    });
    expect(used.length).toBeGreaterThanOrEqual(6);
    expect(used.filter(([, status]) => status !== 'known')).toEqual([]);
  });
});

describe('the rows of the sample', () => {
  const platforms = {
    instagram: table(`${MIRA}/metrics/instagram.csv`),
    youtube: table(`${MIRA}/metrics/youtube.csv`),
    newsletter: table(`${MIRA}/metrics/newsletter.csv`),
  };

  test.each(Object.entries(platforms))('%s runs over two years of days', (id, rows) => {
    expect(rows[0]!['date']).toBe('2024-11-23');
    expect(rows.at(-1)!['date']).toBe('2026-11-22');
    expect(rows).toHaveLength(id === 'instagram' ? 711 : 730);
  });

  test.each(['instagram', 'newsletter'] as const)('%s: who came and who left add up', (id) => {
    const rows = platforms[id];
    const off = rows.slice(1).filter((row, index) => {
      const before = rows[index]!;
      const change = Number(row['followers']) - Number(before['followers']);
      return (
        daysBetween(day(before['date']!), day(row['date']!)) === 1 &&
        change !== Number(row['gained']) - Number(row['lost'])
      );
    });
    expect(off).toEqual([]);
  });

  test.each(Object.entries(platforms))('%s: nobody reacts to what was not shown', (_, rows) => {
    const off = rows.filter((row) => {
      const shown = Number(row['impressions'] || row['views'] || Infinity);
      const reactions = ['likes', 'comments', 'shares', 'saves'].reduce(
        (sum, column) => sum + Number(row[column] ?? 0),
        0,
      );
      return Number(row['reach'] ?? 0) > shown || reactions > shown;
    });
    expect(off).toEqual([]);
  });

  test('Instagram was not counted for nineteen days', () => {
    const dates = new Set(platforms.instagram.map((row) => row['date']));
    const missing = Array.from({ length: 730 }, (_, index) =>
      addDays(day('2024-11-23'), index),
    ).filter((date) => !dates.has(date));
    expect([missing[0], missing.at(-1), missing.length]).toEqual(['2025-08-04', '2025-08-22', 19]);
  });

  test('YouTube keeps three digits', () => {
    expect(platforms.youtube.filter((row) => Number(row['followers']) % 100 !== 0)).toEqual([]);
  });

  test('some cells are not known', () => {
    expect(platforms.instagram.filter((row) => row['saves'] === '').length).toBeGreaterThan(0);
    expect(platforms.youtube.slice(-2).map((row) => row['impressions'])).toEqual(['', '']);
  });

  test('weekends show', () => {
    const mean = (weekend: boolean) => {
      const rows = platforms.instagram.filter(
        (row) => [0, 6].includes(new Date(row['date']!).getUTCDay()) === weekend,
      );
      return rows.reduce((sum, row) => sum + Number(row['gained']), 0) / rows.length;
    };
    expect(mean(true)).toBeLessThan(mean(false) * 0.92);
  });

  test('what moved a curve is told in the milestones, but for the Tuesday that nobody can explain', () => {
    const told = (profile: string) =>
      parseYaml(read(`${profile}/milestones.yaml`)).map((item: { date: string }) => item.date);
    expect(told(MIRA)).toEqual(miraHappenings.map((happening) => happening.date));
    expect(told(MIRA)).not.toContain(theTuesday.date);
    expect(told(TIDEMARK)).toEqual(
      expect.arrayContaining([...tidemarkHappenings.map(({ date }) => date), starPurge.date]),
    );
  });
});

describe('the words of the sample', () => {
  const texts = paths.filter((file) => !isPicture(file));

  test('every kind of content file is in use', () => {
    const unused = contentKinds.filter(({ path: pattern }) => {
      const names = pattern.replaceAll('.', '\\.').replaceAll(/<profile>|<name>/g, '[a-z0-9-]+');
      return !paths.some((file) => new RegExp(`^${names}$`).test(file));
    });
    expect(unused).toEqual([]);
  });

  test('every profile says that it is a sample', () => {
    for (const profile of [MIRA, TIDEMARK]) {
      expect(frontMatter(`${profile}/profile.mdx`).sample).toBe(true);
    }
  });

  test('no address leads to anyone', () => {
    const hosts = texts.flatMap((file) =>
      [...read(file).matchAll(/https?:\/\/([^/\s"'),]+)|\w@([\w-]+(?:\.[\w-]+)+)/g)].map(
        ([, linked, mailed]) => linked ?? mailed!,
      ),
    );
    expect(hosts.length).toBeGreaterThan(50);
    expect(
      hosts.filter((host) => !/(?:^|\.)(?:example\.(?:com|net|org)|example)$/.test(host)),
    ).toEqual([]);
  });

  test('quotes are written in more than eight scripts', () => {
    const quotes = texts
      .filter((file) => file.includes('/testimonials/'))
      .map(read)
      .join('\n');
    const scripts =
      'Latin Cyrillic Greek Arabic Hebrew Devanagari Bengali Tamil Thai Han Hiragana Hangul'.split(
        ' ',
      );
    const absent = scripts.filter(
      (script) => !new RegExp(`\\p{Script=${script}}{2}`, 'u').test(quotes),
    );
    expect(absent).toEqual([]);
    expect(quotes).toMatch(/\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/u);
    expect(quotes).toMatch(/\p{Regional_Indicator}{2}/u);
  });

  test('private words stand in private fields only', () => {
    const lines = texts.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => /private-do-not-publish/i.test(line)),
    );
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(lines.filter((line) => !/^(?:email|notes): |^ {2}\w+: /.test(line))).toEqual([]);
  });
});

/** The posts quote rows; where the rows are drawn anew, the sentences have to follow. */
describe('the posts say what the rows show', () => {
  const english = new Intl.NumberFormat('en-GB');
  const cell = (file: string, date: string, column: string) =>
    Number(table(file).find((row) => row['date'] === date)![column]);
  const sum = (file: string, column: string, from: string, to: string) =>
    table(file)
      .filter((row) => row['date']! >= from && row['date']! <= to)
      .reduce((total, row) => total + Number(row[column]), 0);

  test('the month people left', () => {
    const post = read(`${MIRA}/insights/the-month-people-left.mdx`);
    const instagram = `${MIRA}/metrics/instagram.csv`;
    const newsletter = `${MIRA}/metrics/newsletter.csv`;
    const monday = cell(instagram, '2026-03-02', 'followers');
    const sunday = cell(instagram, '2026-03-22', 'followers');
    const levelAgain = (file: string) =>
      table(file).find(
        (row) =>
          row['date']! > '2026-03-22' &&
          Number(row['followers']) >= cell(file, '2026-03-02', 'followers'),
      )!['date'];
    const messages = (column: string) =>
      sum(`${MIRA}/conversations.csv`, column, '2026-03-08', '2026-03-29');
    const facts = [
      monday,
      sunday,
      monday - sunday,
      cell(instagram, '2026-03-03', 'lost'),
      Math.round(sum(instagram, 'lost', '2026-02-01', '2026-02-28') / 28),
      cell(newsletter, '2026-03-02', 'followers'),
      cell(newsletter, '2026-03-22', 'followers'),
      messages('received'),
      messages('concerns'),
      messages('answered'),
      ...['2026-02-28', '2026-03-31', '2026-04-30'].map((date) =>
        cell(`${MIRA}/funnel.csv`, date, 'customers'),
      ),
    ];
    for (const fact of facts) expect(post).toContain(english.format(fact));
    expect([levelAgain(instagram), levelAgain(newsletter)]).toEqual(['2026-06-06', '2026-04-09']);
    expect(cell(instagram, '2026-03-23', 'followers')).toBeGreaterThan(sunday);
  });

  test('strangers on a Tuesday', () => {
    const post = read(`${MIRA}/insights/strangers-on-a-tuesday.mdx`);
    const instagram = `${MIRA}/metrics/instagram.csv`;
    const facts = [
      cell(instagram, '2026-07-13', 'gained'),
      cell(instagram, '2026-07-14', 'gained'),
      cell(instagram, '2026-07-15', 'gained'),
      cell(instagram, '2026-07-14', 'impressions'),
      sum(instagram, 'lost', '2026-07-15', '2026-08-31'),
    ];
    for (const fact of facts) expect(post).toContain(english.format(fact));
    expect(cell(instagram, '2026-07-14', 'posts')).toBe(0);
    const usual = (sum(instagram, 'lost', '2026-06-02', '2026-07-13') / 42) * 48;
    expect(Math.round(usual / 10) * 10).toBe(1730);
  });

  test('robots go home for Christmas', () => {
    const post = read(`${TIDEMARK}/insights/robots-go-home-for-christmas.mdx`);
    const weeks = [
      '2025-12-07',
      '2025-12-28',
      '2026-01-11',
      '2024-12-08',
      '2024-12-29',
      '2025-01-12',
    ];
    for (const week of weeks) {
      expect(post).toContain(english.format(cell(`${TIDEMARK}/metrics/npm.csv`, week, 'views')));
    }
    const stars = (from: string, to: string) =>
      cell(`${TIDEMARK}/metrics/github.csv`, to, 'followers') -
      cell(`${TIDEMARK}/metrics/github.csv`, from, 'followers');
    const [last, before] = [stars('2025-12-21', '2025-12-28'), stars('2025-12-14', '2025-12-21')];
    expect(post.replaceAll('\n', ' ')).toContain(
      `grew by ${last} in that last week and by ${before} in the one before`,
    );
  });
});
