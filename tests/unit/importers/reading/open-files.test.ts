import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFiles } from '#importers/reading/open-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-open-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function open(
  name: string,
  content: string | Uint8Array,
  named = true,
  sheet: string | null = null,
) {
  await writeFile(path.join(root, name), content);
  return openFiles([{ path: path.join(root, name), shown: name, named }], {
    encoding: null,
    sheet,
  });
}

async function zipOf(entries: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries)) {
    const reader =
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader);
  }
  return writer.close();
}

/** A workbook as spreadsheets write it, with the rows' cells as XML. */
const workbook = (sheets: Record<string, string>) => {
  const names = Object.keys(sheets);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const office = 'http://schemas.openxmlformats.org';
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${office}/package/2006/relationships">${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheets[name]!}</sheetData></worksheet>`,
      ]),
    ),
  });
};
/** As spreadsheets call a column: A, Z, AA. */
const nameOf = (index: number): string =>
  (index >= 26 ? nameOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
const text = (place: string, value: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;
const header = `<row r="1">${text('A1', 'Date')}${text('B1', 'Followers')}</row>`;
const row = `<row r="2">${text('A2', '2026-01-01')}${number('B2', 1200)}</row>`;

describe('what is opened', () => {
  test('CSV, and the hash of its bytes', async () => {
    const { opened } = await open('a.csv', 'date,followers\n2026-01-01,5\n');
    expect(opened).toMatchObject([{ file: 'a.csv', table: { size: 2 } }]);
    expect(opened[0]!.source).toEqual({
      name: 'a.csv',
      sha256: createHash('sha256').update('date,followers\n2026-01-01,5\n').digest('hex'),
    });
  });

  test('every sheet of a workbook, or the one that is named', async () => {
    const bytes = await workbook({
      Notes: `<row r="1">${text('A1', 'Hello')}</row>`,
      Daily: header + row,
    });
    expect((await open('a.xlsx', bytes)).opened.map(({ file }) => file)).toEqual([
      'a.xlsx: Notes',
      'a.xlsx: Daily',
    ]);
    const { opened } = await open('a.xlsx', bytes, true, 'Daily');
    expect([...opened[0]!.table!.records].map(({ cells }) => cells)).toEqual([
      ['Date', 'Followers'],
      ['2026-01-01', '1200'],
    ]);
    expect((await open('a.xlsx', bytes, true, 'Weekly')).problems[0]!.hint).toContain('"Daily"');
  });

  test('a workbook of whole numbers leaves open what its points mean, one with a fraction does not', async () => {
    const decimalOf = async (cells: string) => {
      const { opened } = await open('a.xlsx', await workbook({ Daily: header + cells }));
      return opened[0]!.table!.decimal;
    };
    expect(await decimalOf(row)).toBe(null);
    const rate = `<row r="3">${text('A3', '2026-01-02')}${number('B3', 0.25)}</row>`;
    expect(await decimalOf(row + rate)).toBe('.');
  });

  test('a sheet with as many columns as a table may have, and one with more', async () => {
    const wide = (columns: number) => {
      const cells = Array.from({ length: columns }, (_, index) => number(`${nameOf(index)}1`, 7));
      return workbook({ Wide: `<row r="1">${cells.join('')}</row>` });
    };
    const [most, more] = [
      await open('a.xlsx', await wide(2000)),
      await open('b.xlsx', await wide(2001)),
    ];
    expect(most.opened).toHaveLength(1);
    expect(more.problems[0]!.message).toBe('The sheet "Wide" has more than 2000 columns');
  });

  test('JSON: a list, a list within, columns side by side, days as keys', async () => {
    const cellsOf = async (json: unknown) => {
      const { opened } = await open('a.json', JSON.stringify(json));
      return [...opened[0]!.table!.records].map(({ cells }) => cells);
    };
    const expected = [
      ['date', 'count'],
      ['2026-01-01', '5'],
      ['2026-01-02', '6'],
    ];
    const list = [
      { date: '2026-01-01', count: 5 },
      { date: '2026-01-02', count: 6 },
    ];
    expect(await cellsOf(list)).toEqual(expected);
    expect(await cellsOf({ data: { items: list } })).toEqual(expected);
    expect(await cellsOf({ date: ['2026-01-01', '2026-01-02'], count: [5, 6] })).toEqual(expected);
    expect((await cellsOf({ '2026-01-01': 5, '2026-01-02': 6 })).slice(1)).toEqual(
      expected.slice(1),
    );
  });

  test('the lines of JSON', async () => {
    const { opened } = await open(
      'a.json',
      '[\n  {"date": "2026-01-01",\n   "n": 1},\n  {"date": "2026-01-02"}\n]',
    );
    expect([...opened[0]!.table!.records].map(({ line }) => line)).toEqual([2, 2, 4]);
  });

  test('a zip is a folder: what is no table in it is left', async () => {
    const { opened, left } = await open(
      'a.zip',
      await zipOf({ 'in/Totals.csv': 'date,views\n2026-01-01,5\n', 'in/logo.png': png }),
    );
    expect(opened).toMatchObject([{ file: 'a.zip: in/Totals.csv', name: 'Totals.csv' }]);
    expect(left).toEqual([{ file: 'a.zip: in/logo.png', what: 'a picture' }]);
  });
});

const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0,
]);

/** Windows-1251: its letters А to я stand from 0xC0 on as they do in Unicode from U+0410. */
const cyrillic = (words: string): Uint8Array =>
  Uint8Array.from(
    [...words].map((letter) => {
      const point = letter.codePointAt(0)!;
      return point >= 0x410 ? point - 0x410 + 0xc0 : point;
    }),
  );

describe('what is refused says what it is', () => {
  test.each([
    [
      'a.xls',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Array.from({ length: 520 }, () => 0),
      ]),
      'before 2007',
      '.xlsx',
    ],
    ['a.csv', png, 'a picture', 'CSV'],
    ['a.csv', new TextEncoder().encode('%PDF-1.7\n'), 'a PDF', 'CSV'],
    ['a.csv', new TextEncoder().encode('<!DOCTYPE html><html></html>'), 'a web page', 'CSV'],
    ['a.csv', new Uint8Array([0xe9, 0x2c, 0x31, 0x0a]), 'neither UTF-8', '--encoding'],
    ['a.csv', cyrillic('Дата,Общо\n2026-01-01,5\n'), 'neither UTF-8', '--encoding windows-1251'],
    [
      'a.csv',
      Buffer.concat([cyrillic('Дата,Общо\n3.мар,5\n'), Buffer.from('1,2\n', 'utf16le')]),
      'two encodings',
      'Download it again',
    ],
    ['a.json', new TextEncoder().encode('{"a": 1,\n'), 'property name', 'again'],
  ])('%s: %s', async (name, bytes, what, hint) => {
    const { problems, opened } = await open(name, bytes);
    expect(opened).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(what);
    expect(problems[0]!.hint).toContain(hint);
    // In a folder it is left, and said.
    expect((await open(name, bytes, false)).problems).toEqual([]);
    expect((await open(name, bytes, false)).left).toHaveLength(1);
  });

  test('a path that leads out of a zip', async () => {
    const { problems } = await open('a.zip', await zipOf({ '../../a.csv': 'date,views\n' }));
    expect(problems[0]!.message).toContain('leads out');
  });

  test('a zip that unpacks to more than anybody exports', async () => {
    const zeros = new Uint8Array(140_000_000);
    const { problems } = await open('a.zip', await zipOf({ 'a.csv': zeros }));
    expect(problems[0]!.message).toContain('more than 128 MB');
  });

  test('a sheet with a formula, by its cell', async () => {
    const sum = `<row r="3">${text('A3', 'Total')}<c r="B3"><f>SUM(B2:B2)</f><v>1</v></c></row>`;
    const { problems } = await open('a.xlsx', await workbook({ Daily: header + row + sum }));
    expect(problems[0]!.message).toContain('B3');
  });
});
