import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { decodeExport } from '#importers/decode-export.ts';
import { readForeignCsv } from '#importers/foreign-csv.ts';

const encode = (text: string, encoding: 'utf16le' | 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const textOf = (bytes: Uint8Array, encoding: string | null = null) =>
  decodeExport('a.csv', bytes, encoding).file.text;

describe('the text of an export', () => {
  const text = 'Datum,Größe\n2025-01-01,5\n';
  test.each([
    ['UTF-8', encode(text, 'utf8')],
    ['UTF-8 with a mark', encode(`\uFEFF${text}`, 'utf8')],
    ['UTF-16 with a mark', encode(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without one', encode(text, 'utf16le')],
    [
      'UTF-16 the other way round',
      new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
    ],
    ['Windows line ends', encode(text.replaceAll('\n', '\r\n'), 'utf8')],
    ['old Mac line ends', encode(text.replaceAll('\n', '\r'), 'utf8')],
  ])('%s', (_, bytes) => {
    expect(textOf(bytes)).toBe(text);
  });

  test('anything else asks for the name of its encoding', () => {
    const latin = new Uint8Array(Buffer.from(text, 'latin1'));
    const { file, problems } = decodeExport('a.csv', latin, null);
    expect(file.text).toBeNull();
    expect(problems).toMatchObject([
      { code: 'file-encoding', hint: expect.stringContaining('--encoding') },
    ]);
    expect(textOf(latin, 'windows-1252')).toBe(text);
  });

  test('a picture is no text', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(textOf(png)).toBeNull();
  });
});

describe('separated values', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1,5;2\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    [';', 'sep=;\na;b\n1;2\n'],
    [',', '"sep=,"\n"a","b"\n"1","2;3;4"\n'],
    [';', '2025-01-01;1,5\n2025-01-02;2,5\n'],
  ])('finds the delimiter %j of %j', (delimiter, text) => {
    const csv = readForeignCsv(text);
    expect(csv.delimiter).toBe(delimiter);
    expect(csv.records.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  test('records know their lines: after empty lines, with lines inside, below sep=', () => {
    const csv = readForeignCsv('sep=,\na,b\n\n\n1,"two\n\nlines"\n3,4\n ,\n5,6');
    expect(csv.records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'a'],
      [5, '1'],
      [8, '3'],
      [10, '5'],
    ]);
  });

  test('a quote that never ends is a fault with its line', () => {
    const { fault } = readForeignCsv('a,b\n1,"2\n3,4\n');
    expect(fault).toMatchObject({ message: expect.stringMatching(/quote/i) });
  });

  test('what a program writes is read back, with the right lines', () => {
    const cell = fc.string({
      maxLength: 8,
      unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', ' '),
    });
    const row = fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
        const csv = readForeignCsv(`sep=,\n${stringify(rows)}`);
        expect(csv.records.map(({ cells }) => cells)).toEqual(
          rows.map((cells) => cells.map((text) => text.trim())),
        );
        let line = 2;
        for (const [index, cells] of rows.entries()) {
          expect(csv.records[index]!.line).toBe(line);
          line += 1 + cells.join('').split('\n').length - 1;
        }
      }),
    );
  });
});
