import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import { importFiles, type ImportRequest } from '#importers/import-files.ts';
import { reportImport } from '#importers/writing/report-import.ts';
import { day } from '#model/day.ts';
import { command } from '../../support/command.ts';
import { importRequest } from '../../support/import-request.ts';

let root: string;
const at = (...parts: string[]) => path.join(root, ...parts);
const metrics = (name: string) => at('content/profiles/ada/metrics', name);
const read = (place: string) => readFile(place, 'utf8');

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-import-'));
  await mkdir(at('content/profiles/ada'), { recursive: true });
  await writeFile(at('content/site.yaml'), 'title: A site\ntimeZone: Europe/Vienna\n');
  await writeFile(at('content/profiles/ada/profile.mdx'), '---\nname: Ada\nkind: person\n---\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(at(name), text);
  return at(name);
}

type Words = Partial<Omit<ImportRequest, 'options'>> & {
  options?: Partial<ImportRequest['options']>;
};

function importing(files: string[], { options, ...words }: Words = {}) {
  return importFiles({ ...importRequest(root, files, options), platform: 'youtube', ...words });
}

async function contentIsSound(): Promise<void> {
  const { problems } = await loadSite(at('content'), { today: day('2026-12-31') });
  expect(problems).toEqual([]);
}

const two = 'date,followers\n2026-01-01,10\n2026-01-02,12\n';

describe('importing', () => {
  test('writes the rows and where they come from, and the content passes the check', async () => {
    const outcome = await importing([await file('export.csv', two)], {
      origin: { source: 'Studio', url: 'https://example.org/us' },
    });
    expect(outcome.problems).toEqual([]);
    expect(await read(metrics('youtube.csv'))).toBe(two);
    const origin = await read(metrics('youtube.yaml'));
    expect(origin).toContain('source: Studio\nurl: https://example.org/us\nmethod: export\n');
    expect(origin).toContain('observed: 2026-01-02');
    await contentIsSound();
    expect((await readdir(at('content/profiles/ada/metrics'))).sort()).toEqual([
      'youtube.csv',
      'youtube.yaml',
    ]);
  });

  test('every file that tells something of a day is named', async () => {
    await importing([
      await file('followers.csv', two),
      await file('likes.csv', 'date,likes\n2026-01-01,3\n2026-01-03,4\n'),
      await file('comments.csv', 'date,comments\n2026-01-02,1\n'),
    ]);
    expect(await read(metrics('youtube.csv'))).toBe(
      'date,followers,likes,comments\n2026-01-01,10,3,\n2026-01-02,12,,1\n2026-01-03,,4,\n',
    );
    const origin = await read(metrics('youtube.yaml'));
    const named = Array.from(origin.matchAll(/file: (\S+)/g), ([, name]) => name);
    expect(named.sort()).toEqual(['comments.csv', 'followers.csv', 'likes.csv']);
    expect(origin).toMatch(/file: likes\.csv[\s\S]*?from: 2026-01-01\n\s+to: 2026-01-03/);
  });

  test('the same file twice changes nothing, a newer one adds its rows', async () => {
    const first = await file('export.csv', two);
    await importing([first]);
    const again = await importing([first]);
    expect(again.written).toEqual([]);
    expect(reportImport(again, { colour: false })).toContain('nothing was written');
    await importing([await file('newer.csv', `${two}2026-01-03,15\n`)]);
    expect(await read(metrics('youtube.csv'))).toBe(`${two}2026-01-03,15\n`);
    expect(await read(metrics('youtube.yaml'))).toContain('observed: 2026-01-03');
  });

  test('a conflict writes nothing until the user chooses', async () => {
    await importing([await file('export.csv', two)]);
    const other = await file('other.csv', 'date,followers\n2026-01-02,99\n2026-01-03,15\n');
    const refused = await importing([other]);
    expect(refused.problems).toMatchObject([
      { severity: 'error', code: 'import-conflict', line: 3 },
    ]);
    expect(refused.problems[0]!.message).toContain('other.csv, line 2');
    expect(refused.problems[0]!.hint).toContain('--prefer new or --prefer old');
    expect(await read(metrics('youtube.csv'))).toBe(two);
    await importing([other], { prefer: 'old' });
    expect(await read(metrics('youtube.csv'))).toBe(`${two}2026-01-03,15\n`);
    const chosen = await importing([other], { prefer: 'new' });
    expect(await read(metrics('youtube.csv'))).toBe(`${two.replace('12', '99')}2026-01-03,15\n`);
    expect(reportImport(chosen, { colour: false })).toContain('1 conflict');
  });

  test('a dry run says the same and writes nothing', async () => {
    const outcome = await importing([await file('export.csv', two)], { dryRun: true });
    expect(outcome.tables[0]!.days.added).toBe(2);
    expect(outcome.written).toHaveLength(2);
    await expect(readdir(at('content/profiles/ada/metrics'))).rejects.toThrow('ENOENT');
  });

  test('never overwrites what the user says of the origin', async () => {
    const own = '# mine\nsource: My own notes # really\nmethod: manual\nobserved: 2025-12-31\n';
    await mkdir(at('content/profiles/ada/metrics'));
    await writeFile(metrics('youtube.yaml'), own);
    const outcome = await importing([await file('export.csv', two)], {
      origin: { source: 'Studio' },
    });
    const after = await read(metrics('youtube.yaml'));
    expect(after.slice(0, own.length)).toBe(own.replace('2025-12-31', '2026-01-02'));
    expect(after.slice(own.length)).toMatch(/^imports:\n(?: .*\n)+$/);
    expect(outcome.notes.join('\n')).toContain('it stays so');
  });

  test('keeps columns that the export does not have, and takes only what is asked for', async () => {
    await mkdir(at('content/profiles/ada/metrics'));
    await writeFile(metrics('youtube.csv'), 'date,followers,saves\n2026-01-01,10,4\n');
    const more = await file('more.csv', 'date,followers,likes\n2026-01-01,10,7\n2026-01-02,12,8\n');
    await importing([more], { only: ['followers'] });
    expect(await read(metrics('youtube.csv'))).toBe(
      'date,followers,saves\n2026-01-01,10,4\n2026-01-02,12,\n',
    );
  });

  test('sums of months are not mixed into sums of days', async () => {
    const days = Array.from({ length: 40 }, (_, index) =>
      index < 31 ? `2026-01-${String(index + 1).padStart(2, '0')},${index % 5}` : '',
    ).filter(Boolean);
    await importing([await file('days.csv', `date,posts\n${days.join('\n')}\n`)]);
    const months = await file(
      'months.csv',
      'date,posts,followers\n2025-10-31,80,5\n2025-11-30,70,6\n2025-12-31,90,7\n',
    );
    const before = await read(metrics('youtube.csv'));
    const refused = await importing([months]);
    expect(refused.problems[0]!.message).toContain('months');
    expect(refused.problems[0]!.hint).toContain('--only followers');
    expect(await read(metrics('youtube.csv'))).toBe(before);
    // A state may be counted in any rhythm.
    expect((await importing([months], { only: ['followers'] })).problems).toEqual([]);
    await contentIsSound();
  });

  test('counts that look rounded are told, and the user’s word for it is kept', async () => {
    const rows = [1230, 1240, 1250, 1260, 1270, 1280].map(
      (count, index) => `2026-01-0${index + 1},${count}`,
    );
    const rounded = await file('rounded.csv', `date,followers\n${rows.join('\n')}\n`);
    const { notes } = await importing([rounded], { dryRun: true });
    expect(notes.join('\n')).toContain('--precision "3 digits from 2026-01-01"');
    const told = await importing([rounded], {
      origin: { precision: { digits: 3, direction: 'down' } },
    });
    expect(told.notes).toEqual([]);
    const { site } = await loadSite(at('content'), { today: day('2026-12-31') });
    expect(site!.profiles[0]!.platforms[0]!.followers.points[0]).toMatchObject({
      low: 1230,
      high: 1239,
    });
  });

  test('a moment is of the day in the site’s time zone', async () => {
    await importing([await file('moments.csv', 'date,followers\n2026-01-01T23:30:00Z,5\n')]);
    expect(await read(metrics('youtube.csv'))).toBe('date,followers\n2026-01-02,5\n');
  });

  test('all readings of a day but the last are listed by line', async () => {
    const text = `date,followers\n${[5, 6, 7].map((hour) => `2026-01-01T0${hour}:00,${hour}\n`).join('')}`;
    const outcome = await importing([await file('hours.csv', text)]);
    expect(outcome.skipped.map(({ line }) => line)).toEqual([2, 3]);
    expect(reportImport(outcome, { colour: false })).toMatch(/line 2.*\n.*line 3/);
  });

  test.each([
    ['a file that is not there', { files: ['absent.csv'] }, 'content-missing', ''],
    [
      'an unknown profile',
      { profile: 'bob' },
      'content-missing',
      'npm run new -- profile --name bob',
    ],
    ['no platform', { platform: null }, 'key-missing', '--platform'],
  ])('%s is a problem that says what to do', async (_, words, code, hint) => {
    const files =
      'files' in words ? words.files.map((name) => at(name)) : [await file('a.csv', two)];
    const { files: _files, ...rest } = { files, ...words } as { files: string[] } & Words;
    const { problems, written } = await importing(files, rest);
    expect(problems[0]).toMatchObject({ severity: 'error', code });
    expect(problems[0]!.hint).toContain(hint);
    expect(written).toEqual([]);
  });

  test('a file of metrics that is broken is not touched', async () => {
    const broken = 'date,followers\n2026-01-01,1\n2026-01-01,2\n';
    await mkdir(at('content/profiles/ada/metrics'));
    await writeFile(metrics('youtube.csv'), broken);
    const { problems } = await importing([await file('export.csv', two)]);
    expect(problems[0]).toMatchObject({ code: 'date-duplicate', line: 3 });
    expect(await read(metrics('youtube.csv'))).toBe(broken);
  });
});

describe('npm run import', () => {
  const run = (...words: string[]) =>
    command('import', [...words, '--content', at('content')], { cwd: root });

  test('prints what it did, and as JSON for programs', async () => {
    await file('export.csv', 'Day;Fans\n1. Jan 2026;10\nTotal;10\n');
    const done = await run('export.csv', '--platform', 'facebook', '--map', 'Fans=followers');
    expect(done.code, done.stderr).toBe(0);
    expect(done.stdout).toContain('2 rows read, 1 left out');
    expect(done.stdout).toContain('line 3');
    expect(done.stdout).toContain('1 day added');
    const json = await run('export.csv', '--platform', 'facebook', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: true,
      rowsRead: 2,
      tables: [{ platform: 'facebook', days: { added: 0, unchanged: 1 } }],
      skipped: [{ line: 3 }],
      written: [],
    });
  });

  test('exits with 1 for a problem and with 2 for words that are off', async () => {
    await file('export.csv', 'date,followers\n03/04/2026,10\n');
    const asked = await run('export.csv', '--platform', 'youtube');
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain('--date-format dd/MM/yyyy');
    const wrong = await run('export.csv', '--map', 'followers=folowers');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).not.toContain('    at ');
  });
});
