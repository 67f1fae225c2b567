import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '#importers/reading/byte-source.ts';
import { CsvFault, csvForm, csvRecords } from '#importers/reading/csv-records.ts';
import { decodedText, NotText } from '#importers/reading/decoded-text.ts';

const encode = (text: string, encoding: 'utf16le' | 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const textOf = (bytes: Uint8Array, encoding: string | null = null) =>
  [...decodedText(memoryBytes(bytes), encoding)].join('');

/** Read as a large file is: in pieces that end anywhere. */
function readCsv(text: string) {
  const form = csvForm(text);
  const pieces = text.match(/[^]{1,7}/g) ?? [];
  return { ...form, records: [...csvRecords(pieces, form)] };
}

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

  test('anything else is no text until its encoding is named', () => {
    const latin = new Uint8Array(Buffer.from(text, 'latin1'));
    expect(() => textOf(latin)).toThrow(NotText);
    expect(textOf(latin, 'windows-1252')).toBe(text);
  });

  test('a picture is no text', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(() => textOf(png)).toThrow(NotText);
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
    const csv = readCsv(text);
    expect(csv.delimiter).toBe(delimiter);
    expect(csv.records.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  test('records know their lines: after empty lines, with lines inside, below sep=', () => {
    const csv = readCsv('sep=,\na,b\n\n\n1,"two\n\nlines"\n3,4\n ,\n5,6');
    expect(csv.records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'a'],
      [5, '1'],
      [8, '3'],
      [10, '5'],
    ]);
  });

  test('a quote that never ends is a fault with its line', () => {
    expect(() => readCsv('a,b\n1,"2\n3,4\n')).toThrow(CsvFault);
    expect(() => readCsv('a,b\n1,"2\n3,4\n')).toThrow(/quotation mark/);
  });

  test('a row without an end, or of countless columns, is a fault and no full memory', () => {
    expect(() => readCsv(`a,b\n${'1,'.repeat(3000)}\n`)).toThrow('3001 cells');
    const form = csvForm('a,b\n');
    const endless = Array.from({ length: 200 }, () => '1,'.repeat(50_000));
    expect(() => [...csvRecords(['a,b\n', ...endless], form)]).toThrow('more than 1 MB');
  });

  test('what a program writes is read back, with the right lines', () => {
    const cell = fc.string({
      maxLength: 8,
      unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', ' '),
    });
    const row = fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
        const csv = readCsv(`sep=,\n${stringify(rows)}`);
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
