import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderCache } from '#collectors/asking/answer-cache.ts';
import { allFailed } from '#collectors/outcome.ts';
import { collectToJson, reportCollect } from '#collectors/report-collect.ts';
import { startCollecting, type Collecting } from '../../support/collect-case.ts';
import { sendJson } from '../../support/interfaces.ts';

let running: Collecting | null = null;
afterEach(async () => {
  await running?.end();
  running = null;
});

const file = (name: string) => `profiles/ada/metrics/${name}`;
const sourceOf = (name: string, more = '') =>
  `collect:\n  from: json\n  url: https://${name}.example.com/\n  columns: { followers: $.n, views: $.v }\n${more}`;

/** One source, `here`; what it answers can be changed. */
async function one(answer: Record<string, unknown>, yaml = sourceOf('here')) {
  const at = await startCollecting((_, response) => sendJson(response, answer));
  running = at;
  await at.write(file('here.yaml'), yaml);
  return at;
}

const MORNING = '2026-11-26T09:00:00Z';
const EVENING = '2026-11-26T20:00:00Z';
const NEXT = '2026-11-27T09:00:00Z';

describe('a day', () => {
  test('is that of the site’s time zone', async () => {
    const at = await one({ n: 5 });
    await at.collect({ now: '2026-11-26T23:30:00Z' });
    expect(await at.read(file('here.csv'))).toBe('date,followers\n2026-11-27,5\n');
  });

  test('is replaced while it is not over', async () => {
    const answer = { n: 100, v: 7 };
    const at = await one(answer);
    await at.collect({ now: MORNING });
    Object.assign(answer, { n: 104, v: 19 });
    const { sources } = await at.collect({ now: EVENING });
    expect(sources[0]!.days).toMatchObject({ replaced: 1, added: 0 });
    expect(await at.read(file('here.csv'))).toBe('date,followers,views\n2026-11-26,104,19\n');
  });

  test('stays as it was counted when it is over, but for what was missing', async () => {
    const answer: Record<string, number> = { n: 100 };
    const at = await one(answer);
    await at.collect({ now: MORNING });
    Object.assign(answer, { n: 900, v: 3 });
    const { sources } = await at.collect({ now: NEXT, today: '2026-11-26' });
    expect(await at.read(file('here.csv'))).toBe('date,followers,views\n2026-11-26,100,3\n');
    expect(sources[0]!.notes.join()).toContain('2026-11-26 is over');
  });

  test('that is yet to come is refused', async () => {
    const at = await one({ n: 5 });
    const outcome = await at.collect({ now: MORNING, today: '2026-11-27' });
    expect(outcome.problems[0]).toMatchObject({ code: 'date-future' });
    expect(allFailed(outcome)).toBe(true);
    expect(at.interfaces.asked).toEqual([]);
  });

  test('is counted when it is over; of days before, only the one that the interface’s clock may have had open changes', async () => {
    const days = [
      { d: '2026-11-24', v: 50 },
      { d: '2026-11-25', v: 60 },
      { d: '2026-11-26', v: 3 },
    ];
    const at = await one(
      { days },
      'collect:\n  from: json\n  url: https://here.example.com/\n  rows: $.days[*]\n  date: $.d\n  columns: { views: $.v }\n',
    );
    await at.collect({ now: MORNING });
    days[0]!.v = 51;
    // The clock of the interface may be behind: its day was not over on ours.
    days[1]!.v = 61;
    days[2]!.v = 44;
    days.push({ d: '2026-11-27', v: 1 });
    const { sources } = await at.collect({ now: NEXT });
    expect(await at.read(file('here.csv'))).toBe(
      'date,views\n2026-11-24,50\n2026-11-25,61\n2026-11-26,44\n',
    );
    expect(sources[0]!.notes.join()).toContain('1 of them differ');
  });
});

test('what is out of order for a moment fails a source whose parts are optional, what may not be read does not', async () => {
  const repository = {
    full_name: 'ada/engine',
    stargazers_count: 0,
    forks_count: 0,
    subscribers_count: 0,
  };
  let traffic = 503;
  const at = await startCollecting(
    ({ url }, response) => {
      if (url.includes('/traffic/')) response.writeHead(traffic).end();
      else sendJson(response, url.endsWith('/engine') ? repository : []);
    },
    { GITHUB_TOKEN: 'invented' },
  );
  running = at;
  await at.write(file('github.yaml'), 'collect: \n  from: github\n  repository: ada/engine\n');
  const first = await at.collect();
  expect(first.sources[0]!.problems[0]!.message).toContain('503');
  traffic = 403;
  const second = await at.collect();
  expect(second.sources[0]!.problems).toEqual([]);
  expect(second.sources[0]!.notes.join()).toContain('403 Forbidden, so that a part stays unknown');
});

describe('many sources', () => {
  test('one that fails harms no other, and stands in the summary', async () => {
    const at = await startCollecting(({ url }, response) => {
      if (url.includes('bad')) response.writeHead(404).end();
      else sendJson(response, { n: 1234 });
    });
    running = at;
    for (const name of ['bad', 'good']) await at.write(file(`${name}.yaml`), sourceOf(name));
    await at.write(file('broken.yaml'), 'collect: {from: nowhere}\n');
    await at.write(file('torn.yaml'), 'a: [\ncollect:\n  from: npm\n');
    const outcome = await at.collect();
    expect(allFailed(outcome)).toBe(false);
    expect(await at.read(file('good.csv'))).toContain('1234');
    expect(await at.read(file('bad.csv'))).toBeNull();
    const report = reportCollect(outcome, { colour: false });
    expect(report).toContain('followers 1,234; 1 day added');
    expect(report).toContain('bad.example.com answers 404 Not Found.\n    Check the address.');
    expect(report).toContain('1 of 4 sources collected; 2 files written.');
    expect(JSON.parse(collectToJson(outcome))).toMatchObject({ ok: true, today: '2026-11-26' });
  });

  test('where all fail, that is a failure', async () => {
    const at = await startCollecting((_, response) => void response.writeHead(404).end());
    running = at;
    await at.write(file('bad.yaml'), sourceOf('bad'));
    const outcome = await at.collect();
    expect(allFailed(outcome)).toBe(true);
    expect(JSON.parse(collectToJson(outcome))).toMatchObject({ ok: false });
  });

  test('are chosen by profile and platform; what is not there is said', async () => {
    const at = await one({ n: 1 });
    await at.write(file('other.yaml'), sourceOf('other'));
    expect((await at.collect({ platform: 'other' })).sources).toHaveLength(1);
    expect((await at.collect({ platform: 'nope' })).problems[0]!.hint).toContain('here, other');
    expect((await at.collect({ profile: 'eve' })).problems[0]!.message).toContain('there are: ada');
  });

  test('none is nothing to complain of', async () => {
    const at = await startCollecting(() => {});
    running = at;
    const outcome = await at.collect();
    expect(allFailed(outcome)).toBe(false);
    expect(reportCollect(outcome, { colour: false })).toContain('Nothing is declared');
  });
});

describe('right, or not at all', () => {
  const before = 'date,followers\n2026-11-25,1000\n';

  test('a count that leaps is written and said', async () => {
    const at = await one({ n: 9000 });
    await at.write(file('here.csv'), before);
    const { sources } = await at.collect();
    expect(await at.read(file('here.csv'))).toBe(`${before}2026-11-26,9000\n`);
    expect(sources[0]!.notes.join()).toContain('followers leap from 1000 on 2026-11-25 to 9000');
  });

  test('no followers where there were many is a failed reading', async () => {
    const at = await one({ n: 0, v: 4 });
    await at.write(file('here.csv'), before);
    const { sources } = await at.collect();
    expect(await at.read(file('here.csv'))).toBe(
      'date,followers,views\n2026-11-25,1000,\n2026-11-26,,4\n',
    );
    expect(sources[0]!.notes.join()).toContain('taken for a failed reading');
  });

  test.each(['1.2K', 12.5, -3, '12 followers', true, [], {}])('%j is no count', async (n) => {
    const at = await one({ n });
    const { sources } = await at.collect();
    expect(sources[0]!.problems[0]!.message).toContain('followers, at $.n, cannot be taken');
    expect(await at.read(file('here.csv'))).toBeNull();
  });

  test.each([
    ['nothing', {}, 'The answer holds no number'],
    ['only what is not known', { n: null }, 'The answer holds no number'],
  ])('%s is no row', async (_, answer, message) => {
    const at = await one(answer);
    const { sources } = await at.collect();
    expect(sources[0]!.problems[0]!.message).toContain(message);
  });

  test('digits in quotes are a count, and what is not there stays unknown', async () => {
    const at = await one({ n: '48500' });
    await at.collect();
    expect(await at.read(file('here.csv'))).toBe('date,followers\n2026-11-26,48500\n');
  });

  test('a path that finds several values is refused', async () => {
    const yaml = sourceOf('here').replace('$.n', '$..n');
    const at = await one({ n: 1, deep: { n: 2 } }, yaml);
    const { sources } = await at.collect();
    expect(sources[0]!.problems[0]!.message).toBe('$..n finds 2 values');
  });

  test('counts of days do not go into a file of months, followers do', async () => {
    const at = await one({ n: 1010, v: 4 });
    await at.write(
      file('here.csv'),
      'date,followers,views\n2026-08-31,900,300\n2026-09-30,950,310\n2026-10-31,1000,290\n',
    );
    const { sources } = await at.collect();
    expect(await at.read(file('here.csv'))).toContain('2026-11-26,1010,\n');
    expect(sources[0]!.notes.join()).toContain('stand for months');
  });

  test('only: leaves the other columns alone', async () => {
    const at = await one({ n: 10, v: 4 }, `${sourceOf('here')}  only: [followers]\n`);
    await at.collect();
    expect(await at.read(file('here.csv'))).toBe('date,followers\n2026-11-26,10\n');
  });
});

describe('metrics/<platform>.yaml', () => {
  const own = `# mine\r\nsource: "Me"   # really\r\nmethod: api\r\n${sourceOf('here').replaceAll('\n', '\r\n')}`;

  test('keeps every byte, and gains a line a day', async () => {
    const at = await one({ n: 5 }, own);
    await at.collect({ now: MORNING });
    const first = (await at.read(file('here.yaml')))!;
    expect(first.startsWith(own)).toBe(true);
    await at.collect({ now: NEXT });
    const { collected } = parse((await at.read(file('here.yaml')))!) as {
      collected: Record<string, string>;
    };
    expect(Object.keys(collected)).toEqual(['2026-11-26', '2026-11-27']);
    expect(collected['2026-11-26']).toBe(collected['2026-11-27']);
  });

  test('says of each day what was answered last', async () => {
    const answer = { n: 5 };
    const at = await one(answer);
    await at.collect({ now: MORNING });
    const first = await at.read(file('here.yaml'));
    answer.n = 6;
    await at.collect({ now: EVENING });
    const second = (await at.read(file('here.yaml')))!;
    expect(second).not.toBe(first);
    expect(second.match(/sha256:/g)).toHaveLength(1);
  });

  test('written in braces is refused with what to do, and nothing is written', async () => {
    const braces =
      '{collect: {from: json, url: "https://here.example.com/", columns: {followers: $.n}}}\n';
    const at = await one({ n: 5 }, braces);
    const { sources } = await at.collect();
    expect(sources[0]!.problems[0]!.hint).toContain('without { and }');
    expect(await at.read(file('here.yaml'))).toBe(braces);
    expect(await at.read(file('here.csv'))).toBeNull();
  });

  test('that calls exact what is rounded is said', async () => {
    const at = await startCollecting(
      (_, response) =>
        sendJson(response, {
          items: [
            {
              id: 'UCabcdefghijklmnopqrstuv',
              snippet: { title: 'Ada' },
              statistics: { subscriberCount: '48500' },
              contentDetails: { relatedPlaylists: {} },
            },
          ],
        }),
      { YOUTUBE_API_KEY: 'invented' },
    );
    running = at;
    await at.write(
      file('youtube.yaml'),
      'precision: exact\ncollect:\n  from: youtube\n  channel: "@ada"\n',
    );
    const { sources } = await at.collect();
    expect(sources[0]!.notes.join()).toContain('says precision: exact, but this interface rounds');
  });
});

test('answers outlive a run in a folder, readable to their owner alone; a damaged one counts as not there', async () => {
  const at = await startCollecting(({ headers }, response) => {
    if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else sendJson(response, { n: 77 }, { etag: '"1"' });
  });
  running = at;
  await at.write(file('here.yaml'), sourceOf('here'));
  const folder = `${at.content}/../${at.content.split('/').at(-1)}-cache`;
  await at.collect({ tools: { cache: folderCache(folder) } });
  const again = await at.collect({ now: NEXT, tools: { cache: folderCache(folder) } });
  expect(at.interfaces.asked[1]!.headers['if-none-match']).toBe('"1"');
  expect(again.sources[0]!.values).toEqual({ followers: 77 });
  const { chmod, readdir, stat, writeFile, rm } = await import('node:fs/promises');
  const [kept] = await readdir(folder);
  expect((await stat(`${folder}/${kept}`)).mode & 0o077).toBe(0);
  await chmod(`${folder}/${kept}`, 0o600);
  await writeFile(`${folder}/${kept}`, '{"etag":');
  const third = await at.collect({ now: NEXT, tools: { cache: folderCache(folder) } });
  expect(third.sources[0]!.problems).toEqual([]);
  expect(at.interfaces.asked[2]!.headers['if-none-match']).toBeUndefined();
  await rm(folder, { recursive: true });
});
