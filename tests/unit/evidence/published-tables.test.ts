import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedTables, tableToCsv, type PublishedTable } from '#evidence/published-tables.ts';
import { publicProfile } from '#public/public-profile.ts';
import { fullProfile, fullProfileToday } from '../../support/full-profile.ts';

const tableOf = (cells: (string | number | null)[][]): PublishedTable => ({
  name: 't',
  title: { key: 'evidence.table.profile' },
  columns: (cells[0] ?? []).map((_, index) => `c${index}`),
  rows: cells.map((row, index) => ({ file: 'a.csv', line: index + 2, cells: row })),
});

describe('tableToCsv', () => {
  it('puts the file and the line of the owner’s content first', () => {
    expect(tableToCsv(tableOf([['2026-01-01', 5, null]]))).toBe(
      'file,line,c0,c1,c2\na.csv,2,2026-01-01,5,\n',
    );
  });

  it('keeps a negative number a number, and disarms text that a spreadsheet would run', () => {
    const csv = tableToCsv(tableOf([[-5, '=HYPERLINK("https://evil.example")', '@x', '+1']]));
    const [, row] = parse(csv) as string[][];
    expect(row!.slice(2)).toEqual(['-5', `'=HYPERLINK("https://evil.example")`, `'@x`, `'+1`]);
  });

  it('disarms the full-width signs too, which a spreadsheet reads as the plain ones', () => {
    const csv = tableToCsv(tableOf([['\uFF1D1', '\uFF0B1', '\uFF0D1', '\uFF201']]));
    const [, row] = parse(csv) as string[][];
    expect(row!.slice(2)).toEqual([`'\uFF1D1`, `'\uFF0B1`, `'\uFF0D1`, `'\uFF201`]);
  });

  it('gives back every text that is no formula, whatever is in it', () => {
    const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !formula.test(text));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (cells) => {
        const [, row] = parse(tableToCsv(tableOf([cells]))) as string[][];
        expect(row!.slice(2)).toEqual(cells);
      }),
    );
  });
});

describe('publishedTables', () => {
  const tables = publishedTables(publicProfile(fullProfile(), fullProfileToday).page);

  it('says each field in words, those within fields too', () => {
    expect(tables.map(({ name }) => name)).toContain('stories');
    for (const { columns, rows } of tables)
      for (const { cells } of rows)
        cells.forEach((cell, index) =>
          expect(`${columns[index]}: ${cell}`).not.toMatch(/\[object|undefined|NaN/),
        );
  });

  it('tells of a story what it counts, whose words it quotes, and that they agreed', () => {
    const stories = tables.find(({ name }) => name === 'stories')!;
    const told = Object.fromEntries(
      stories.columns.map((column, index) => [column, stories.rows[0]!.cells[index]]),
    );
    expect(told['measures']).toMatch(/label: .+, unit: \w+, before: \d+, after: \d+/);
  });
});
