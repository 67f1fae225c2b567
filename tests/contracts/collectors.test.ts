import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectors } from '#collectors/registry.ts';
import type { Collector } from '#collectors/collector.ts';
import { loadSite } from '#content/load-site.ts';
import { metricColumns } from '#importers/metric-columns.ts';
import { day } from '#model/day.ts';
import { metricsOrigin } from '#schemas/metrics.ts';
import {
  caseFolder,
  playCase,
  readCase,
  startCollecting,
  answering,
  TODAY,
  type CollectCase,
  type Collecting,
  type PlayedAnswer,
} from '../support/collect-case.ts';
import { collectorRows } from '../support/collecting-document.ts';
import { projectRoot } from '../support/command.ts';
import { memoryCache } from '../support/interfaces.ts';

// What every collector keeps to. A new one needs a folder of invented answers beside the others; nothing here names one.

const names = (await readdir(caseFolder)).sort();
const cases = await Promise.all(names.map(readCase));
const fromOf = ({ source }: CollectCase): string =>
  (parse(source) as { collect: { from: string } }).collect.from;
const all = Object.values(collectors) as Collector[];

let running: Collecting | null = null;
afterEach(async () => {
  await running?.end();
  running = null;
});

const yaml = 'profiles/ada/metrics/here.yaml';
const csv = 'profiles/ada/metrics/here.csv';
const posts = 'profiles/ada/posts/here.csv';

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line): [string, string[]] => [line.split(',')[0]!, line.split(',')]);

async function start(one: CollectCase, answers: readonly PlayedAnswer[] = one.answers) {
  running = await startCollecting(playCase(answers), one.environment);
  await running.write(yaml, one.source);
  return running;
}

test('every collector of the folder is registered under its own word, with a case', async () => {
  const folder = path.join(projectRoot, 'src/collectors/sources');
  const found: unknown[] = [];
  for (const file of await readdir(folder)) {
    const module = (await import(path.join(folder, file))) as Record<string, unknown>;
    const own = Object.values(module);
    expect(own, `${file} exports one collector and nothing else`).toHaveLength(1);
    found.push(...own);
  }
  expect(new Set(found)).toEqual(new Set(all));
  for (const [word, { from, name }] of Object.entries(collectors)) {
    expect(from).toBe(word);
    expect(name).not.toBe('');
  }
  expect(new Set(cases.map(fromOf))).toEqual(new Set(Object.keys(collectors)));
});

describe('docs/collecting.md', async () => {
  const document = await readFile(path.join(projectRoot, 'docs/collecting.md'), 'utf8');
  const plain = (text: string) => text.replaceAll(/ +/g, ' ');

  test.each(collectorRows())('has the row %s', (row) => {
    expect(plain(document)).toContain(row);
  });

  test.each(cases.filter(({ name }) => name.startsWith('json-')))(
    'shows the service of $name as it was tried',
    ({ source }) => {
      expect(document).toContain(`\`\`\`yaml\n${source}\`\`\``);
    },
  );
});

describe.each(cases)('$name', (one) => {
  const collector = collectors[fromOf(one) as keyof typeof collectors] as Collector;

  test('takes what its answers mean', async () => {
    const at = await start(one);
    const outcome = await at.collect();
    expect(outcome.sources.flatMap(({ problems }) => problems)).toEqual([]);
    const place = path.join(caseFolder, one.name);
    const made = [
      { name: 'expected.csv', text: await at.read(csv) },
      { name: 'expected.yaml', text: await at.read(yaml) },
      { name: 'expected-posts.csv', text: await at.read(posts) },
    ].filter(({ text }) => text !== null);
    for (const { name, text } of made) {
      await expect(text).toMatchFileSnapshot(path.join(place, name));
    }
    const kept = (await readdir(place)).filter((name) => name.startsWith('expected'));
    expect(kept.sort()).toEqual(made.map(({ name }) => name).sort());
    expect(at.interfaces.asked).toHaveLength(one.answers.length);
  });

  test('fills no other columns than it says, and leaves content that the check accepts', async () => {
    const at = await start(one);
    await at.collect();
    const columns = (await at.read(csv))!.split('\n')[0]!.split(',').slice(1);
    for (const column of columns) expect(collector.fills).toContain(column);
    expect(metricColumns).toEqual(expect.arrayContaining([...collector.fills]));
    const { problems } = await loadSite(at.content, { today: day(TODAY) });
    expect(problems).toEqual([]);
    const origin = metricsOrigin.parse(parse((await at.read(yaml))!));
    expect(origin).toMatchObject({ source: collector.name, method: 'api', observed: TODAY });
    expect(origin.collected![day(TODAY)]).toMatch(/^sha256:[\da-f]{64}$/);
  });

  test('the same answers again change nothing on the day, and only fill gaps on the next', async () => {
    const at = await start(one);
    await at.collect();
    const tables = [csv, posts];
    const before = await Promise.all(tables.map(at.read));
    const again = await at.collect();
    // The hash of what was answered may differ: what is known already is not asked for again.
    expect([[], [yaml]]).toContainEqual(again.sources[0]!.written);
    expect(await Promise.all(tables.map(at.read))).toEqual(before);
    await at.collect({ now: '2026-11-27T09:00:00Z' });
    const later = new Map(rowsOf((await at.read(csv))!));
    for (const [date, cells] of rowsOf(before[0]!)) {
      const now = later.get(date)!;
      expect(cells.map((cell, index) => (cell === '' ? '' : now[index]))).toEqual(cells);
    }
  });

  test('dry runs write nothing', async () => {
    const at = await start(one);
    const outcome = await at.collect({ dryRun: true });
    expect(outcome.sources[0]!.written).toContain(csv);
    expect([await at.read(csv), await at.read(yaml)]).toEqual([null, one.source]);
  });

  test.each([
    ['refuses', { status: 401, text: '{}' }],
    ['knows nothing', { status: 404, text: '{}' }],
    ['is out of order', { status: 500, text: 'no' }],
    ['wants to be left alone', { status: 429, headers: { 'retry-after': '86400' } }],
    ['answers with a page', { text: '<!doctype html><title>Sign in</title>' }],
    ['answers with nothing', { text: '' }],
    ['answers with null', { text: 'null' }],
    ['answers with another form', { text: '{"error":{"message":"no"}}' }],
    ['answers without end', { text: ' '.repeat(1_000_001) }],
  ])('an interface that %s leaves everything as it was', async (_, answer) => {
    const first = { ...answer, url: one.answers[0]!.url };
    const at = await start(one, [first, ...one.answers.slice(1)]);
    const outcome = await at.collect({ tools: { limits: { body: 1_000_000 } } });
    const [problem] = outcome.sources[0]!.problems;
    expect(problem).toMatchObject({ file: yaml, code: 'collect-failed', severity: 'error' });
    expect(problem!.message).not.toMatch(/fault of Plaudit|undefined|\bat\b.*\.ts/);
    expect(problem!.hint).toMatch(/\.$|…|\bcollect$/);
    expect([await at.read(csv), await at.read(yaml)]).toEqual([null, one.source]);
  });

  test('whatever comes, rows are possible ones or nothing is written', async () => {
    const texts = one.answers.map(({ text, body }) => text ?? JSON.stringify(body));
    const damage = fc.record({
      which: fc.nat({ max: texts.length - 1 }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.string({
        maxLength: 8,
        unit: fc.constantFrom('"', '9', '-', ',', '}', '.', 'e', '<'),
      }),
    });
    const at = await start(one);
    // One collector may have several cases: together they are damaged as often.
    const alike = cases.filter((other) => fromOf(other) === fromOf(one)).length;
    const numRuns = Math.max(8, Math.ceil(25 / alike));
    await fc.assert(
      fc.asyncProperty(damage, async ({ which, cut, put }) => {
        const text = texts[which]!;
        const where = Math.floor(text.length * cut);
        const broken = text.slice(0, where) + put + text.slice(where + put.length);
        const answers = one.answers.map((answer, index) =>
          index === which ? { ...answer, text: broken } : answer,
        );
        const outcome = await at.collect({
          tools: { fetch: answering(answers), cache: memoryCache() },
        });
        const problems = outcome.sources.flatMap((source) => source.problems);
        const messages = problems.map(({ message }) => message).join();
        expect(messages).not.toContain('fault of Plaudit');
        const written = await at.read(csv);
        const isUntouched = problems.length === 0 || written === null;
        expect(isUntouched).toBe(true);
        const { problems: left } =
          written === null ? { problems: [] } : await loadSite(at.content, { today: day(TODAY) });
        expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
        const isAsBefore = written !== null || (await at.read(yaml)) === one.source;
        expect(isAsBefore).toBe(true);
        for (const file of [csv, posts]) await rm(path.join(at.content, file), { force: true });
        await at.write(yaml, one.source);
      }),
      { numRuns },
    );
  });
});

describe.each(cases.filter(({ environment }) => Object.keys(environment).length > 0))(
  'the key of $name',
  (one) => {
    test('is written nowhere and said to nobody', async () => {
      const at = await start(one);
      const outcome = await at.collect();
      const said = [JSON.stringify(outcome), await at.read(yaml), await at.read(csv)].join('\n');
      const secrets = Object.values(one.environment).filter(({ length }) => length > 4);
      expect(secrets).not.toEqual([]);
      for (const secret of secrets) expect(said).not.toContain(secret);
    });
  },
);
