import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseImporter } from '#importers/choose-importer.ts';
import { decodeExport } from '#importers/decode-export.ts';
import {
  defaultOptions,
  type ExportFile,
  type Importer,
  type Parsed,
} from '#importers/importer.ts';
import { mergeMetrics } from '#importers/merge.ts';
import { refusal, type MetricColumn } from '#importers/metric-columns.ts';
import { importers } from '#importers/registry.ts';
import { readCurrentTable } from '#importers/current-table.ts';
import { parseDay } from '#model/day.ts';
import { problemCodes } from '#problems/codes.ts';
import { idPattern } from '#schemas/fields.ts';
import { projectRoot } from '../support/command.ts';

// What every importer keeps to. A new one needs a folder of invented files beside the others, with the rows that they mean in
// expected.csv; nothing here names one.

const fixtures = path.join(projectRoot, 'tests/fixtures/importers');

async function examplesOf({ id }: Importer): Promise<ExportFile[]> {
  const names = (await readdir(path.join(fixtures, id))).filter((name) => name !== 'expected.csv');
  return Promise.all(
    names
      .sort()
      .map(
        async (name) =>
          decodeExport(name, await readFile(path.join(fixtures, id, name)), null).file,
      ),
  );
}

const rowsOf = ({ tables }: Parsed) => tables.flatMap(({ rows }) => rows);
const valuesOf = (parsed: Parsed) => rowsOf(parsed).map(({ date, values }) => ({ date, values }));
const lineCount = ({ text }: ExportFile) => (text ?? '').split('\n').length;

function expectHonest(parsed: Parsed, files: readonly ExportFile[]): void {
  const names = files.map(({ name }) => name);
  const places = [
    ...rowsOf(parsed).map(({ from }) => from),
    ...parsed.skipped,
    ...parsed.problems.map(({ file, line }) => ({ file, line })),
  ];
  for (const { file, line } of places) {
    expect(names).toContain(file);
    expect(line).toBeGreaterThanOrEqual(0);
    expect(line).toBeLessThanOrEqual(lineCount(files.find(({ name }) => name === file)!));
  }
  for (const { code, message, hint } of parsed.problems) {
    expect(problemCodes).toHaveProperty([code]);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
  }
  for (const { rows } of parsed.tables) {
    const dates = rows.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { date, values } of rows) {
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
}

test('every importer of the folder is registered, under a name of its own', async () => {
  const folder = path.join(projectRoot, 'src/importers');
  const found: unknown[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const module = (await import(path.join(folder, file))) as Record<string, unknown>;
    found.push(
      ...Object.values(module).filter(
        (value) =>
          typeof value === 'object' && value !== null && 'detect' in value && 'parse' in value,
      ),
    );
  }
  expect(new Set(found)).toEqual(new Set(importers));
  expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length);
});

describe.each(importers)('$name', (importer) => {
  test('has an id, a name, and says what its files look like', () => {
    expect(importer.id).toMatch(idPattern);
    expect(importer.name).not.toBe('');
    expect(importer.files).not.toBe('');
  });

  test('takes its own files, and no other importer does', async () => {
    for (const file of await examplesOf(importer)) {
      expect(chooseImporter([file], importers, defaultOptions).importer?.id).toBe(importer.id);
    }
  });

  test('takes what its files mean', async () => {
    const files = await examplesOf(importer);
    const parsed = importer.parse(files, defaultOptions);
    expect(parsed.problems).toEqual([]);
    expectHonest(parsed, files);
    const expected = await readFile(path.join(fixtures, importer.id, 'expected.csv'), 'utf8');
    expect(parsed.tables.map(({ rows }) => mergeMetrics(null, rows, null).text).join('')).toBe(
      expected,
    );
    expect(parsed.origin.source).not.toBe('');
  });

  test('does not depend on the order of the files, nor on files given twice', async () => {
    const files = await examplesOf(importer);
    const once = valuesOf(importer.parse(files, defaultOptions));
    expect(valuesOf(importer.parse(files.toReversed(), defaultOptions))).toEqual(once);
    const copies = files.map((file) => ({ ...file, name: `copy of ${file.name}` }));
    expect(valuesOf(importer.parse([...files, ...copies], defaultOptions))).toEqual(once);
  });

  test('the same export again changes nothing', async () => {
    const { tables } = importer.parse(await examplesOf(importer), defaultOptions);
    for (const { rows } of tables) {
      const { text } = mergeMetrics(null, rows, null);
      const { table } = readCurrentTable('x.csv', text);
      expect(mergeMetrics(table, rows, null)).toMatchObject({ changed: false, text });
    }
  });

  test('never throws, and never says more than a damaged file does', async () => {
    const examples = await examplesOf(importer);
    const damaged = fc
      .record({
        example: fc.constantFrom(...examples),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
        put: fc.string({
          maxLength: 12,
          unit: fc.constantFrom('"', ',', ';', '\n', '-', '9', 'é', ' ', '.'),
        }),
      })
      .map(({ example, cut, put }) => {
        const text = example.text ?? '';
        const at = Math.floor(text.length * cut);
        return { ...example, text: text.slice(0, at) + put + text.slice(at + put.length) };
      });
    const anything = fc.string({ maxLength: 200, unit: 'binary' }).map((text) => ({
      name: 'any.csv',
      bytes: new Uint8Array(),
      text: text.replaceAll('\r', '\n'),
    }));
    fc.assert(
      fc.property(fc.oneof(damaged, anything), (file) => {
        const confidence = importer.detect(file, defaultOptions);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expectHonest(importer.parse([file], defaultOptions), [file]);
      }),
      { numRuns: 150 },
    );
  });
});
