import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Format, ImportOptions } from '#importers/format.ts';
import { openFiles } from '#importers/reading/open-files.ts';
import { formats } from '#importers/registry.ts';
import { options } from '../support/export-file.ts';
import { importerFixture } from '../support/importer-fixture.ts';
import { digest, shortJson } from './digest.ts';

// What every format says of exports in which something is missing, stands twice or is another thing than it was. A change shows in the review:
// read it, then keep it with `-u`.

const WRONG = ['', '-5', '1.5', '12,345', 'n/a', '2027-05-01', '0', '١٢'];
/** More rows and columns than these tell nothing new. */
const ROWS = 3;
const COLUMNS = 9;

type Rows = readonly (readonly string[])[];

/** Every way in which a table of an export goes wrong. */
function* tableSlips(rows: Rows): Generator<[string, Rows]> {
  const changed = (at: number, ...by: (readonly string[])[]) => [
    ...rows.slice(0, at),
    ...by,
    ...rows.slice(at + 1),
  ];
  for (const [at, row] of rows.slice(0, ROWS).entries()) {
    yield [`line ${at + 1} missing`, changed(at)];
    yield [`line ${at + 1} twice`, changed(at, row, row)];
    yield [`line ${at + 1} a cell less`, changed(at, row.slice(0, -1))];
    for (const index of [...row.keys()].slice(0, COLUMNS)) {
      const by = WRONG[(at * 3 + index) % WRONG.length]!;
      yield [`line ${at + 1} cell ${index + 1} = ${by}`, changed(at, row.with(index, by))];
    }
  }
  const [head = []] = rows;
  for (const index of [...head.keys()].slice(0, COLUMNS))
    yield [`without column ${index + 1}`, rows.map((row) => row.toSpliced(index, 1))];
  yield ['backwards', [head, ...rows.slice(1).toReversed()]];
}

/** The same of JSON: each of its first keys renamed, its values of another kind. */
function* jsonSlips(text: string): Generator<[string, string]> {
  const found = [...text.matchAll(/"(\w+)":\s*("[^"]*"|-?\d+(?:\.\d+)?|true|false|null|\[)/g)];
  for (const [at, match] of found.slice(0, 24).entries()) {
    const [whole, key, value] = match as unknown as [string, string, string];
    const swapped = (by: string) =>
      text.slice(0, match.index) + by + text.slice(match.index + whole.length);
    yield [`key ${at + 1} ${key} renamed`, swapped(`"not_${key}": ${value}`)];
    if (value === '[') continue;
    const by = ['null', '-1', '"x"', '{}', '1.5', '"2027-05-01"', '99999999999'][at % 7]!;
    yield [`value ${at + 1} of ${key} = ${by}`, swapped(`"${key}": ${by}`)];
  }
  yield ['cut', text.slice(0, -2)];
  yield ['in a list', `[${text}]`];
}

function* slips(name: string, text: string): Generator<[string, string | Uint8Array]> {
  if (name.endsWith('.json')) {
    yield* jsonSlips(text);
    return;
  }
  const rows: Rows = parse(text, { bom: true, relaxColumnCount: true, relaxQuotes: true });
  for (const [slip, changed] of tableSlips(rows)) yield [slip, stringify([...changed])];
  yield ['with semicolons', stringify([...rows], { delimiter: ';' })];
  yield [
    'with tabs, as UTF-16',
    Buffer.from(`\uFEFF${stringify([...rows], { delimiter: '\t' })}`, 'utf16le'),
  ];
  yield ['with a title', `Exported by nobody\n\n${text}`];
  yield ['nothing', ''];
}

async function said(format: Format, file: string, given: ImportOptions): Promise<string> {
  const shown = path.basename(file);
  const {
    opened,
    left,
    problems: faults,
  } = await openFiles([{ path: file, shown, named: true }], { encoding: null, sheet: null });
  const taken = opened.filter((one) => format.detect(one) > 0);
  if (taken.length === 0) return `not taken ${shortJson({ left, faults })}`;
  try {
    const { imports, rowsRead, skipped, problems, questions, notes, unused } = format.read(
      taken,
      given,
    );
    const made = imports.map((one) => `${one.kind} ${digest(one)}`).join(', ');
    return [
      `${taken.map(format.detect).join(', ')} ${rowsRead} rows, ${made} ${digest(unused)}`,
      ...skipped.slice(0, 2).map((one) => `skipped ${shortJson(one)}`),
      ...problems.slice(0, 2).map((one) => `problem ${shortJson(one)}`),
      ...(questions ?? []).slice(0, 1).map((one) => `asks ${shortJson(one)}`),
      ...notes.slice(0, 2),
    ].join('\n  ');
  } catch (error) {
    // A fault of the file as a whole, which the command tells with its name.
    return `fault ${String(error)}`;
  }
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-awkward-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(formats)('$name', (format) => {
  it('says of awkward files what was kept', async () => {
    const { files, words } = await importerFixture(format.id);
    const lines: string[] = [];
    for (const fixture of files.filter((each) => /\.(?:csv|json|tsv|txt)$/.test(each))) {
      const name = path.basename(fixture);
      const bytes = await readFile(fixture);
      const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
      for (const [slip, changed] of slips(name, text)) {
        const file = path.join(folder, name);
        await writeFile(file, changed);
        lines.push(`${name}, ${slip}: ${await said(format, file, options(words))}`);
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`awkward/${format.id}.txt`);
  });
});
