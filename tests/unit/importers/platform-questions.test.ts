import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FormatResult, ImportOptions } from '#importers/format.ts';
import { chooseFormats } from '#importers/choose-format.ts';
import { importFiles } from '#importers/import-files.ts';
import { formats } from '#importers/registry.ts';
import { importToJson, reportImport } from '#importers/writing/report-import.ts';
import { day } from '#model/day.ts';
import { exportFile, options, rowsOf } from '../../support/export-file.ts';
import { contentFiles, importRequest } from '../../support/import-request.ts';

// What the formats of platforms refuse, ask, and keep to themselves.

const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** Reads one file with the format that has it. */
function read(
  name: string,
  text: string | Uint8Array,
  words: Partial<ImportOptions> = {},
): FormatResult & { id: string } {
  const file = exportFile(name, text);
  const { groups } = chooseFormats([file], formats, options(), () => true);
  const { format, opened } = groups[0]!;
  return { id: format.id, ...format.read(opened, options(words)) };
}

describe('YouTube Studio', () => {
  test('a list of videos has no days: its cap and its totals are said, and it is left out', () => {
    const result = read(
      'Table data.csv',
      lines(
        'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers',
        'Total,,,,1000,40.5,9',
        'aaaaaaaaaa1,"One, two","Sep 27, 2024",244,600,30.1,7',
        'aaaaaaaaaa2,Three,"Sep 28, 2024",90,300,9.4,-1',
        'Showing top 500 results,,,,,,',
      ),
    );
    expect([result.id, result.imports]).toEqual(['youtube-studio', []]);
    const notes = result.notes.join('\n');
    expect(notes).toContain('"Showing top 500 results"');
    expect(notes).toMatch(/"Views".* is 1,000, its rows add up to 900/);
    expect(notes).toMatch(/"Subscribers".* is 9, its rows add up to 6/);
  });

  test('days of single videos are asked about where no file has those of the channel', () => {
    const result = read(
      'Chart data.csv',
      lines(
        'Date,Content,Video title,Video publish time,Views',
        '2026-01-01,aaaaaaaaaa1,One,"Sep 27, 2024",6',
        '2026-01-01,aaaaaaaaaa2,Two,"Sep 28, 2024",3',
        '2026-01-02,aaaaaaaaaa1,One,"Sep 27, 2024",4',
      ),
    );
    expect(result.imports).toEqual([]);
    expect(result.problems[0]!.hint).toContain('--per-day sum');
  });

  test('a merged download with short dates', () => {
    const result = read(
      'merged.csv',
      lines(
        'Date,Views,Watch time (hours),Average view duration,Estimated revenue (USD)',
        '11/26/24,12,1.5,0:04:04,',
        '11/27/24,9,,0:03:00,0.1',
      ),
    );
    expect(rowsOf(result).map(({ date, values }) => [date, values.views])).toEqual([
      ['2024-11-26', 12],
      ['2024-11-27', 9],
    ]);
  });

  test('two columns may be a tracker’s count: the file of Studio is known only where they fall', () => {
    const counts = lines('Date,Subscribers', '2026-01-01,10', '2026-01-02,10', '2026-01-03,10');
    const tracker = read('Totals.csv', counts);
    expect(tracker.id).toBe('columns');
    expect(tracker.problems[0]!.hint).toMatch(/=followers.*=change/);
    const changes = lines('Date,Subscribers', '2026-01-01,3', '2026-01-02,-1', '2026-01-03,0');
    const studio = read('Totals.csv', changes);
    expect(rowsOf(studio).map(({ change, values }) => [change, values])).toEqual([
      [3, {}],
      [-1, {}],
      [0, {}],
    ]);
  });
});

describe('Meta Business Suite', () => {
  const block = (title: string, header = '"Date","Primary"') =>
    lines('sep=,', `"${title}"`, header, '"2026-03-01T00:00:00","4"', '"2026-03-02T01:00:00","7"');

  test('a title without a platform asks, as the core does', () => {
    const result = read('Follows.csv', block('Follows'));
    expect(result.imports).toMatchObject([
      { platform: null, rows: [{ values: { gained: 4 } }, {}] },
    ]);
  });

  test('the title holds where the header says something else', () => {
    const visits = read(
      'Visits.csv',
      block('Facebook Page visits', '"Date","Facebook Page likes"'),
    );
    expect(visits.imports).toMatchObject([
      { platform: 'facebook', rows: [{ values: { profile_visits: 4 } }, { date: '2026-03-02' }] },
    ]);
  });

  test('a title that is not known is no metric', () => {
    const result = read('Other.csv', block('Instagram moods'));
    expect(result.imports).toEqual([]);
    expect(result.problems[0]).toMatchObject({ code: 'key-unknown', line: 2 });
  });

  test('numbers that a spreadsheet made dates of are refused, with how to get them again', () => {
    const result = read(
      'Audience.csv',
      lines('"Age & gender"', '"","Men","Women"', '"18-24","3.мар","2.4"', '"25-34","17.6","9.1"'),
    );
    expect(result.problems[0]).toMatchObject({ line: 3, hint: expect.stringContaining('again') });
    expect(result.imports).toEqual([]);
  });

  test('a file of lines that are each one cell is refused', () => {
    const result = read(
      'posts.csv',
      lines(
        '"Post ID,""Account ID"",""Account username"",""Publish time"",Permalink,Views"',
        '"1,2,example,""03/05/2026 10:23"",https://www.instagram.com/p/A/,4"',
        '"2,2,example,""03/06/2026 10:23"",https://www.instagram.com/p/B/,5"',
      ),
    );
    expect([result.id, result.problems[0]!.code]).toEqual(['meta-content', 'csv-syntax']);
  });

  test('a content export of days is no count of posts', () => {
    const header =
      '"Post ID","Account ID","Account username","Publish time",Permalink,"Data comment",Date,Views';
    const rows = ['03/20/2026', '03/21/2026'].map(
      (date, index) =>
        `1,2,example,"03/19/2026 10:23",https://www.instagram.com/p/A/,,${date},${index + 4}`,
    );
    expect(read('posts.csv', lines(header, ...rows)).problems[0]).toMatchObject({
      code: 'import-conflict',
      line: 2,
    });
  });

  test('a time without a zone is one of the site’s', () => {
    const header =
      '"Post ID","Account ID","Account username","Publish time",Permalink,"Data comment",Date,Views';
    const row = '1,2,example,"03/20/2026 10:23",https://www.instagram.com/p/A/,,Lifetime,4';
    const words = { timeZone: 'Europe/Vienna' };
    expect(read('posts.csv', lines(header, row), words).imports).toMatchObject([
      { posts: [{ date: '2026-03-20', time: '2026-03-20T09:23Z' }] },
    ]);
  });

  test('the first days of a month are Meta’s own order', () => {
    const header =
      '"Post ID","Account ID","Account username","Publish time",Permalink,"Data comment",Date,Views';
    const row = '1,2,example,"03/05/2026 10:23",https://www.instagram.com/p/A/,,Lifetime,4';
    expect(read('posts.csv', lines(header, row)).imports).toMatchObject([
      { platform: 'instagram', posts: [{ date: '2026-03-05' }] },
    ]);
  });
});

describe('TikTok', () => {
  const overview = (...days: string[]) =>
    lines(
      '"Date","Video Views","Profile Views","Likes","Comments","Shares"',
      ...days.map((one) => `"${one}","1","2","3","4","5"`),
    );

  test('one day in the name may begin the stretch or end it', () => {
    const year = ['28 August', '31 December', '1 January', '1 May', '27 August'];
    const today = day('2026-12-31');
    // Made on 28 August 2025, or from that day on: both can be.
    expect(read('Overview_2025-08-28.csv', overview(...year), { today }).problems).toMatchObject([
      { code: 'date-invalid', hint: expect.stringContaining('--year') },
    ]);
    const short = read('Overview_2025-09-25.csv', overview('September 25', 'October 1'), { today });
    expect(rowsOf(short).map(({ date }) => date)).toEqual(['2025-09-25', '2025-10-01']);
    const stamped = read('Overview_2025-08-28_1787841428_example.csv', overview(...year), {
      today,
    });
    expect(rowsOf(stamped).at(-1)!.date).toBe('2026-08-27');
  });

  test('the words of Japan for a day', () => {
    const result = read('Overview.csv', overview('9月6日', '9月7日'), { year: 2026 });
    expect(rowsOf(result).map(({ date }) => date)).toEqual(['2026-09-06', '2026-09-07']);
  });
});

test('LinkedIn’s total that is not the sum of its parts is asked about', () => {
  const result = read(
    'followers.csv',
    lines(
      'Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers',
      '02/13/2026,1,2,0,1203',
      '02/14/2026,0,4,0,1207',
    ),
  );
  expect(result.problems).toMatchObject([{ code: 'value-inconsistent', line: 2 }]);
});

test('a star history of several repositories asks which', () => {
  const text = lines(
    'Repository,Date,Stars',
    'example/one,Thu Mar 05 2026 08:00:00 GMT+0800 (China Standard Time),1',
    'example/two,Fri Mar 06 2026 08:00:00 GMT+0800 (China Standard Time),1',
  );
  expect(read('stars.csv', text).problems[0]!.hint).toContain('--where "Repository=example/one"');
  const where = [{ column: 'Repository', value: 'example/two' }];
  expect(rowsOf(read('stars.csv', text, { where })).map(({ date }) => date)).toEqual([
    '2026-03-06',
  ]);
});

describe('lists of people', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-people-'));
    await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
    await writeFile(
      path.join(root, 'content/profiles/ada/profile.mdx'),
      '---\nname: Ada\nkind: person\n---\n',
    );
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  /** Everything that an import says and writes. */
  async function traces(name: string, text: string, platform: string | null = null) {
    const file = path.join(root, name);
    await writeFile(file, text);
    const outcome = await importFiles({
      ...importRequest(root, [file], { observed: day('2026-03-01') }),
      platform,
    });
    const written = await contentFiles(path.join(root, 'content'), /./);
    const said = [
      reportImport(outcome, { colour: false }),
      importToJson(outcome),
      JSON.stringify(outcome.problems),
    ];
    return { outcome, text: [...said, ...Object.values(written)].join('\n') };
  }

  test('no address is written or said, damaged or not', async () => {
    const { outcome, text } = await traces(
      'email_list.csv',
      lines(
        'email,active_subscription,expiry,plan,email_disabled,created_at',
        'someone.secret@example.org,false,,other,false,2026-02-01T08:15:00Z',
        'other.secret@example.org,false,,other,false,another.secret@example.org',
        ',false,,other,false,2026-02-01T08:15:00Z,third.secret@example.org',
      ),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.tables[0]!.columns).toContain('gained');
    expect(text).not.toMatch(/secret/i);
  });

  test('a list of an unknown service asks for it, and says nobody', async () => {
    const csv = lines(
      'first_name,email,created_at',
      'Secretive,one.secret@example.org,2026-02-01 08:15:00',
    );
    const asked = await traces('subscribers.csv', csv);
    expect(asked.outcome.problems[0]!.hint).toContain('--platform');
    const told = await traces('subscribers.csv', csv, 'kit');
    expect(told.outcome.problems).toEqual([]);
    expect(await readFile(path.join(root, 'content/profiles/ada/metrics/kit.csv'), 'utf8')).toBe(
      'date,followers,gained\n2026-02-01,,1\n2026-03-01,1,\n',
    );
    expect(asked.text + told.text).not.toMatch(/secret/i);
  });

  test('no follower is named', async () => {
    const { outcome, text } = await traces(
      'followers_1.json',
      JSON.stringify([
        {
          string_list_data: [
            {
              href: 'https://www.instagram.com/secret_one',
              value: 'secret_one',
              timestamp: 1_767_225_600,
            },
          ],
        },
        { string_list_data: [{ href: '', value: 'secret_two', timestamp: -4 }] },
      ]),
    );
    expect(outcome.problems).toEqual([]);
    expect(text).not.toMatch(/secret/i);
  });
});
