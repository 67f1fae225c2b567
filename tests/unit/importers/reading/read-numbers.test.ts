import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '#importers/reading/read-numbers.ts';

describe('numbers of a column', () => {
  test.each([
    ['plain', ['12', '1234'], [12, 1234]],
    ['with a fraction of nothing', ['11.0', '1000.0'], [11, 1000]],
    ['grouped by commas', ['1,234', '12,345,678'], [1234, 12345678]],
    ['grouped by points', ['1.234', '12.345.678', '7'], [1234, 12345678, 7]],
    ['grouped by spaces of any kind', ['1 234', '1\u00A0234', '1\u202F234'], [1234, 1234, 1234]],
    ['grouped by apostrophes', ["1'234", '1’234'], [1234, 1234]],
    ['grouped as in India', ['1,23,456', '12,345'], [123456, 12345]],
    ['with a decimal comma', ['1,5', '2,25'], [1.5, 2.25]],
    ['grouped by points, with a decimal comma', ['1.234,50', '999'], [1234.5, 999]],
    ['grouped by commas, with a decimal point', ['1,234.50', '1,234'], [1234.5, 1234]],
    ['below zero', ['-7', '−7', '+3'], [-7, -7, 3]],
    ['in Arabic and Devanagari digits', ['١٢٣٤', '१२३४'], [1234, 1234]],
    ['full-width', ['１２３４'], [1234]],
  ])('%s', (_, cells, values) => {
    expect(readNumbers(cells)).toEqual({ values, ambiguous: false });
  });

  test.each(['', ' ', '-', '–', '--', 'NA', 'N/A', 'NaN', 'NAN', 'null', 'undefined'])(
    '%j is not known, which is not 0',
    (cell) => {
      expect(readNumbers([cell, '0']).values).toEqual([undefined, 0]);
    },
  );

  test.each(['12%', '1.2K', 'about 5', '1e3', '1,23,4', '12 34', '1-2'])(
    '%j is no number',
    (cell) => {
      expect(readNumbers([cell, '7'], '.').values).toEqual([null, 7]);
    },
  );

  test('a decimal mark in one cell tells what it is in the others', () => {
    expect(readNumbers(['987.000', '1012.000']).values).toEqual([987, 1012]);
  });

  test.each([
    ['1,234 beside 1.234', ['1,234', '1.234']],
    ['1.234 beside 5678, which is not grouped', ['1.234', '5678']],
    ['1,5 beside 1.5', ['1,5', '1.5']],
  ])('%s can’t be told, until the user says so', (_, cells) => {
    expect(readNumbers(cells).ambiguous).toBe(true);
    expect(readNumbers(cells, '.').ambiguous).toBe(false);
  });

  test('whatever locale wrote them', () => {
    const locales = ['en', 'de', 'fr', 'de-CH', 'en-IN', 'pt-BR', 'pl', 'ru', 'ja', 'bn', 'fa'];
    const counts = fc.array(fc.nat(10 ** 9), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...locales), counts, (locale, values) => {
        const format = new Intl.NumberFormat(locale, { useGrouping: 'always' });
        expect(readNumbers(values.map((value) => format.format(value)))).toEqual({
          values,
          ambiguous: false,
        });
      }),
    );
  });
});
