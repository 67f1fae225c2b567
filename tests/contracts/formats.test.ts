import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseFormats } from '#importers/choose-format.ts';
import type { Format, FormatResult, ImportOptions } from '#importers/format.ts';
import { importFiles } from '#importers/import-files.ts';
import { metricColumns, refusal, type MetricColumn } from '#importers/metric-columns.ts';
import { openFiles } from '#importers/reading/open-files.ts';
import type { Opened } from '#importers/reading/opened.ts';
import { formats } from '#importers/registry.ts';
import { combineImports } from '#importers/writing/combine.ts';
import { parseDay, parseMoment } from '#model/day.ts';
import { problemCodes } from '#problems/codes.ts';
import { idPattern } from '#schemas/fields.ts';
import { projectRoot } from '../support/command.ts';
import { exportFile, options } from '../support/export-file.ts';
import { contentFiles, importRequest } from '../support/import-request.ts';

// What every format keeps to. A new one needs a folder of invented files in `fixtures/importers/<id>/`, and beside them in `expected/` what
// an import of all of them writes into a new profile; in `words.json`, where the files leave a question open, the options that answer
// it. Nothing here names a format.

const fixtures = path.join(projectRoot, 'tests/fixtures/importers');
const notAnExport = ['expected', 'words.json'];

interface Words extends Partial<ImportOptions> {
  platform?: string;
}

async function wordsOf({ id }: Format): Promise<Words> {
  const text = await readFile(path.join(fixtures, id, 'words.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Words;
}

async function exportsOf({ id }: Format): Promise<string[]> {
  const names = await readdir(path.join(fixtures, id));
  return names
    .filter((name) => !notAnExport.includes(name))
    .sort()
    .map((name) => path.join(fixtures, id, name));
}

/** The files of a format, opened; those in its zips and workbooks too. */
async function examplesOf(format: Format): Promise<Opened[]> {
  const files = (await exportsOf(format)).map((file) => ({
    path: file,
    shown: path.basename(file),
    named: true,
  }));
  const { opened, problems } = await openFiles(files, { encoding: null, sheet: null });
  expect(problems).toEqual([]);
  return opened.filter((one) => format.detect(one) > 0);
}

/** The columns that its files fill, by platform. */
async function filledBy({ id }: Format): Promise<Record<string, string[]>> {
  const written = await contentFiles(path.join(fixtures, id, 'expected'), /^metrics\/.*\.csv$/);
  return Object.fromEntries(
    Object.entries(written).map(([file, text]) => {
      const [, ...columns] = text.split(/\r?\n/, 1)[0]!.split(',');
      return [path.basename(file, '.csv'), columns];
    }),
  );
}

/** What becomes of imports, apart from the places that they come from. */
function meaning({ imports, problems }: FormatResult) {
  const placed = imports.map((one) => ({ platform: one.platform ?? 'example', import: one }));
  const { platforms, audiences } = combineImports(placed, 'UTC');
  return {
    problems: problems.map(({ code, message }) => `${code} ${message}`).sort(),
    audiences: audiences.map(({ platform, date, shares }) => ({ platform, date, shares })),
    platforms: platforms.map(({ platform, rows, posts }) => ({
      platform,
      rows: rows.map(({ date, values, change }) => ({ date, values, change })),
      posts: posts
        .map(({ id, time, values }) => ({ id, time, values }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    })),
  };
}

function expectHonest(result: FormatResult, files: readonly Opened[]): void {
  const names = files.map(({ file }) => file);
  const rows = result.imports.flatMap((one) => (one.kind === 'metrics' ? one.rows : []));
  const posts = result.imports.flatMap((one) => (one.kind === 'posts' ? one.posts : []));
  const places = [
    ...rows.map(({ from }) => from),
    ...posts.map(({ from }) => from),
    ...result.skipped,
    ...result.problems,
  ];
  for (const { file, line } of places) {
    expect(names).toContain(file);
    expect(line).toBeGreaterThanOrEqual(0);
  }
  for (const { code, message, hint } of result.problems) {
    expect(problemCodes).toHaveProperty([code]);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
  }
  for (const one of result.imports) {
    if (one.kind !== 'metrics') continue;
    const dates = one.rows.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  }
  for (const { time } of posts) expect(parseDay(time) ?? parseMoment(time)).not.toBeNull();
  for (const { date, values } of [...rows, ...posts]) {
    expect(parseDay(date)).toBe(date);
    for (const [column, value] of Object.entries(values)) {
      expect([column, value, refusal(column as MetricColumn, value)]).toEqual([
        column,
        value,
        null,
      ]);
    }
  }
}

test('every format of the folder is registered, one a file, under a name of its own', async () => {
  const folder = path.join(projectRoot, 'src/importers/formats');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const found: Format[] = [];
  for (const file of files) {
    const module = (await import(path.join(folder, file))) as Record<string, Format>;
    const [format, ...more] = Object.values(module);
    expect(more).toEqual([]);
    expect(file).toBe(`${format!.id}.ts`);
    found.push(format!);
  }
  expect(new Set(found)).toEqual(new Set(formats));
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(await readdir(fixtures).then((names) => names.sort())).toEqual(
    formats.map(({ id }) => id).sort(),
  );
});

describe.each(formats)('$name', (format) => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-format-'));
    await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
    await writeFile(path.join(root, 'content/site.yaml'), 'title: A site\n');
    await writeFile(
      path.join(root, 'content/profiles/ada/profile.mdx'),
      '---\nname: Ada\nkind: person\n---\n',
    );
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const written = () => contentFiles(path.join(root, 'content/profiles/ada'), /\.csv$|audience/);
  const importing = async (files: string[]) => {
    const { platform = null, ...words } = await wordsOf(format);
    return importFiles({ ...importRequest(root, files, words), platform });
  };

  test('has an id, a name, and says what its files look like', () => {
    expect(format.id).toMatch(idPattern);
    expect(format.name).not.toBe('');
    expect(format.files).not.toBe('');
  });

  test('fills no other columns of a platform than it says', async () => {
    const metrics = await filledBy(format);
    for (const columns of Object.values(format.fills)) {
      expect(metricColumns).toEqual(expect.arrayContaining([...columns]));
    }
    if (Object.keys(format.fills).length === 0) return;
    expect(Object.keys(metrics).length).toBeGreaterThan(0);
    for (const [platform, columns] of Object.entries(metrics)) {
      expect(format.fills[platform]).toEqual(expect.arrayContaining(columns));
    }
  });

  test('takes its own files, under any name, and no other format does', async () => {
    const files = await examplesOf(format);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const renamed = { ...file, name: 'download' };
      const { groups } = chooseFormats([renamed], formats, options(), () => true);
      expect(groups.map((group) => group.format.id)).toEqual([format.id]);
    }
  });

  test('an import writes what its files mean, and the same again changes nothing', async () => {
    const files = await exportsOf(format);
    const outcome = await importing(files);
    expect(outcome.problems).toEqual([]);
    const expected = await contentFiles(path.join(fixtures, format.id, 'expected'), /./);
    expect(await written()).toEqual(expected);
    const before = await contentFiles(path.join(root, 'content'), /./);
    expect((await importing(files)).written).toEqual([]);
    expect(await contentFiles(path.join(root, 'content'), /./)).toEqual(before);
  });

  test('a folder of its files says the same, beside files that are something else', async () => {
    await cp(path.join(fixtures, format.id), path.join(root, 'downloads'), { recursive: true });
    for (const name of notAnExport) {
      await rm(path.join(root, 'downloads', name), { recursive: true, force: true });
    }
    await writeFile(path.join(root, 'downloads/notes.md'), '# Notes\n\nNothing, to count here.\n');
    const outcome = await importing([path.join(root, 'downloads')]);
    expect(outcome.problems).toEqual([]);
    expect(outcome.left.map(({ file }) => path.basename(file))).toContain('notes.md');
    expect(await written()).toEqual(
      await contentFiles(path.join(fixtures, format.id, 'expected'), /./),
    );
  });

  test('does not depend on the order of the files, nor on files given twice', async () => {
    const files = await examplesOf(format);
    const words = options(await wordsOf(format));
    const result = format.read(files, words);
    expectHonest(result, files);
    expect(result.origin.source).not.toBe('');
    const once = meaning(result);
    expect(meaning(format.read(files.toReversed(), words))).toEqual(once);
    const copies = files.map((file) => ({ ...file, file: `copy of ${file.file}` }));
    expect(meaning(format.read([...files, ...copies], words))).toEqual(once);
  });

  test('never throws, and says nothing dishonest of a damaged file', async () => {
    const texts = await Promise.all(
      (await exportsOf(format))
        .filter((file) => /\.(?:csv|tsv|txt)$/.test(file))
        .map(async (file) => {
          const bytes = await readFile(file);
          const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
          return bytes.toString(encoding);
        }),
    );
    const damaged = fc
      .record({
        text: fc.constantFrom(...texts, 'date,followers\n2026-01-01,5\n'),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
        put: fc.string({
          maxLength: 12,
          unit: fc.constantFrom('"', ',', ';', '\n', '-', '9', 'é', ' ', '.'),
        }),
      })
      .map(({ text, cut, put }) => {
        const at = Math.floor(text.length * cut);
        return text.slice(0, at) + put + text.slice(at + put.length);
      });
    const anything = fc
      .string({ maxLength: 200, unit: 'binary' })
      .map((text) => text.replaceAll('\0', ''));
    const words = options(await wordsOf(format));
    fc.assert(
      fc.property(fc.oneof(damaged, anything), (text) => {
        const file = openedOrNull(text);
        if (!file) return;
        const confidence = format.detect(file);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expectHonest(format.read([file], words), [file]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Null where the text can't even be opened. */
function openedOrNull(text: string): Opened | null {
  try {
    return exportFile('any.csv', text);
  } catch {
    return null;
  }
}
