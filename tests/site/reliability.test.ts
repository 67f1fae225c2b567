import { cp, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestFolder, startBuild } from '../support/build-process.ts';
import { command } from '../support/command.ts';
import { smallMetrics, smallMetricsFile, writeSmallContent } from '../support/small-content.ts';

/** How often each of these is tried: docs/reliability.md tells of a run with four. */
const RUNS = Number(process.env['PLAUDIT_RUNS'] ?? 1);
/** Once in the suite; in a large run so many times as often. */
const many = (each: number): number => (RUNS === 1 ? 1 : RUNS * each);
const today = '2026-03-01';

/** Two truths: each is built once, and every build must give one of them to the byte. */
const truths = { first: 238, second: 231 };
type Truth = keyof typeof truths;

let shared: string;
let cache: string;
let seconds = 0;
const digests = {} as Record<Truth, string>;
let folder: string;
let out: string;

const contentOf = (truth: Truth): string => path.join(shared, truth);
const wordsFor = (content: string, to: string, more: readonly string[] = []): string[] => [
  '--content',
  content,
  '--out',
  to,
  '--today',
  today,
  '--cache',
  cache,
  // Dated copies of an earlier build are kept as they are: these are two truths, not two days of one.
  '--earlier',
  path.join(shared, 'none'),
  ...more,
];

/** As if nothing had been built before: what is kept of a whole site would be copied, and nothing would be built at once. */
const FRESH = ['--fresh'];

async function build(content: string, to: string, more: readonly string[] = []): Promise<void> {
  const { code, said } = await startBuild(wordsFor(content, to, more)).ended;
  expect(code, said).toBe(0);
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

beforeAll(async () => {
  shared = await mkdtemp(path.join(tmpdir(), 'plaudit-reliable-'));
  cache = path.join(shared, 'cache');
  for (const truth of ['first', 'second'] as const) {
    await writeSmallContent(contentOf(truth));
    await writeFile(path.join(contentOf(truth), smallMetricsFile), smallMetrics(truths[truth]));
    const place = path.join(shared, `${truth}-dist`);
    const start = performance.now();
    await build(contentOf(truth), place);
    seconds = (performance.now() - start) / 1000;
    digests[truth] = (await digestFolder(place))!;
  }
});
afterAll(() => rm(shared, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-reliable-'));
  out = path.join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('two builds at once', () => {
  it('have two truths to tell', () => {
    expect(digests.first).not.toBe(digests.second);
  });

  const either = [() => digests.first, () => digests.second];

  it.each(times(RUNS))('of one folder to one place both succeed (%i)', async () => {
    // A third, of another folder to another place, is in nobody's way.
    const other = path.join(folder, 'other');
    await Promise.all([
      build(contentOf('first'), out, FRESH),
      build(contentOf('first'), out, FRESH),
      build(contentOf('second'), other, FRESH),
    ]);
    expect([await digestFolder(out), await digestFolder(other)]).toEqual([
      digests.first,
      digests.second,
    ]);
    expect((await readdir(folder)).sort()).toEqual(['dist', 'other']);
  });

  it.each(times(RUNS))('of two folders to one place leave one of them whole (%i)', async () => {
    await Promise.all([
      build(contentOf('first'), out, FRESH),
      build(contentOf('second'), out, FRESH),
    ]);
    expect(either.map((digest) => digest())).toContain(await digestFolder(out));
    expect(await readdir(folder)).toEqual(['dist']);
  });
});

/** What any command makes of what is left: which of the two sites, whole, and what lies beside it. */
async function whatIsLeft() {
  const { code, stdout, stderr } = await command('verify', [out]);
  const digest = await digestFolder(out);
  const truth = (['first', 'second'] as const).find((name) => digests[name] === digest) ?? digest;
  return { verified: code === 0 ? true : stdout + stderr, truth, beside: await readdir(folder) };
}

describe('a build that is killed', () => {
  beforeEach(() => cp(path.join(shared, 'first-dist'), out, { recursive: true }));

  it.each([
    ['before-1', 'first'],
    ['after-1', 'first'],
    ['before-2', 'first'],
    ['after-2', 'second'],
  ] as const)(
    'at a rename (%s) leaves a site that the next command finds whole',
    async (at, truth) => {
      process.env['DIE_AT'] = at;
      const { signal, said } = await startBuild(wordsFor(contentOf('second'), out), [
        new URL('../support/die-at-rename.ts', import.meta.url).href,
      ]).ended;
      delete process.env['DIE_AT'];
      expect(signal, said).toBe('SIGKILL');
      expect(await whatIsLeft()).toEqual({ verified: true, truth, beside: ['dist'] });
    },
  );

  it.each(times(many(12)))('at any moment leaves the earlier site whole (%i)', async (index) => {
    const { child, ended } = startBuild(wordsFor(contentOf('second'), out, FRESH));
    const share = (index + 0.5) / many(12);
    const timer = setTimeout(() => child.kill('SIGKILL'), share * seconds * 1000);
    await ended;
    clearTimeout(timer);
    expect(await whatIsLeft()).toEqual({
      verified: true,
      truth: expect.stringMatching(/^(?:first|second)$/),
      beside: ['dist'],
    });
  });
});

/** What is done to the files of a cache, one way after the other. */
const damages: readonly ((file: string, bytes: Buffer) => Promise<unknown>)[] = [
  (file) => truncate(file, 0),
  (file) => truncate(file, 20),
  (file, bytes) => truncate(file, bytes.length >> 1),
  (file, bytes) => truncate(file, bytes.length - 1),
  (file, bytes) => writeFile(file, Buffer.concat([bytes, bytes])),
  (file, bytes) => writeFile(file, Buffer.alloc(bytes.length)),
  (file, bytes) =>
    writeFile(
      file,
      bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)),
    ),
  (file) => writeFile(file, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  (file, bytes) => writeFile(file, bytes.subarray(48)),
  (file) => rm(file),
];

describe('a cache that was damaged', () => {
  it('in ten ways is noticed: the site is the same to the byte', async () => {
    const store = path.join(cache, 'store');
    const entries = await readdir(store, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('owners'))
      .sort();
    expect(files.length).toBeGreaterThan(damages.length);
    for (const [index, file] of files.entries()) {
      await damages[index % damages.length]!(file, await readFile(file));
    }
    await build(contentOf('first'), out);
    expect(await digestFolder(out)).toBe(digests.first);
  });

  it('because files of it were exchanged is noticed too', async () => {
    const store = path.join(cache, 'store');
    const entries = await readdir(store, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('owners'))
      .sort();
    const bytes = await Promise.all(files.map((file) => readFile(file)));
    for (const [index, file] of files.entries()) {
      await writeFile(file, bytes[(index + 1) % bytes.length]!);
    }
    await build(contentOf('first'), out);
    expect(await digestFolder(out)).toBe(digests.first);
  });
});

describe('a folder that is edited while it is built', () => {
  it.each(times(many(5)))('gives one truth (%i)', async () => {
    const content = path.join(folder, 'content');
    await writeSmallContent(content);
    const stop = new AbortController();
    const editor = (async () => {
      for (let count = 0; !stop.signal.aborted; count += 1) {
        const number = count % 2 === 0 ? truths.second : truths.first;
        // As editors save: a file that is written to where it stands is empty for a moment, which is a third truth.
        const file = path.join(content, smallMetricsFile);
        await writeFile(path.join(folder, 'saved'), smallMetrics(number));
        await rename(path.join(folder, 'saved'), file);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    })();
    try {
      await build(content, out, FRESH);
    } finally {
      stop.abort();
      await editor;
    }
    expect([digests.first, digests.second]).toContain(await digestFolder(out));
  });
});

describe('places that cannot be used', () => {
  it('are refused in one sentence: inside the content, or where a file is', async () => {
    const inside = path.join(contentOf('first'), 'dist');
    const refused = await startBuild(wordsFor(contentOf('first'), inside)).ended;
    expect(refused.code).toBe(2);
    expect(refused.said).toContain('in the content folder');
    await writeFile(path.join(folder, 'file'), 'a file');
    const below = await startBuild(wordsFor(contentOf('first'), path.join(folder, 'file/dist')))
      .ended;
    expect(below.code).toBe(1);
    expect(below.said).toContain('cannot be used');
    expect(below.said).not.toMatch(/^\s+at /m);
  });
});
