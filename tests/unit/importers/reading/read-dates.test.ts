import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateFormat } from '#importers/reading/date-pattern.ts';
import { readDates } from '#importers/reading/read-dates.ts';
import { formatDay, fromEpochDay } from '#model/day.ts';

const read = (cells: readonly string[], format: string | null = null, timeZone = 'UTC') => {
  const { dates, ambiguous } = readDates(cells, { timeZone, format });
  return { days: dates.map((date) => date?.day ?? null), ambiguous };
};

describe('dates of a column', () => {
  test.each([
    ['2025-09-06', '2025-09-06'],
    ['2025/9/6', '2025-09-06'],
    ['20250906', '2025-09-06'],
    ['2025-10-31T00:00:00', '2025-10-31'],
    ['2025. 9. 6.', '2025-09-06'],
    ['2025年9月6日', '2025-09-06'],
    ['2025년 9월 6일', '2025-09-06'],
    ['6.9.2025', '2025-09-06'],
    ['Sep 6, 2025', '2025-09-06'],
    ['Sat, Sep 6, 2025', '2025-09-06'],
    ['Sept. 6th, 2025', '2025-09-06'],
    ['6 September 2025', '2025-09-06'],
    ['6. März 2025', '2025-03-06'],
    ['6 de marzo de 2025', '2025-03-06'],
    ['6 de março de 2025', '2025-03-06'],
    ['6 août 2025', '2025-08-06'],
    ['6 marca 2025', '2025-03-06'],
    ['6 марта 2025 г.', '2025-03-06'],
    ['2024-11-15 00:01:00 UTC', '2024-11-15'],
    ['2021-12-28 16:45 +0000', '2021-12-28'],
    ['12/28/2021 4:45 PM', '2021-12-28'],
    ['2025-09', '2025-09-30'],
    ['1525472700', '2018-05-04'],
    ['1525472700000', '2018-05-04'],
  ])('%s', (cell, day) => {
    expect(read([cell])).toEqual({ days: [day], ambiguous: null });
  });

  test.each([
    '2025-02-30',
    '31/31/2025',
    'April 12',
    'Total',
    '',
    '12',
    '2025-01-01 25:00',
    'Sep 2025',
  ])('%j is no day', (cell) => {
    expect(read([cell, '2025-01-13']).days).toEqual([null, '2025-01-13']);
  });

  test('the whole column tells whether the day or the month comes first', () => {
    expect(read(['03/04/2025', '13/04/2025']).days).toEqual(['2025-04-03', '2025-04-13']);
    expect(read(['03/04/2025', '03/14/2025']).days).toEqual(['2025-03-04', '2025-03-14']);
  });

  test('where nothing tells, or where it contradicts itself, it asks', () => {
    expect(read(['05/05/2025', '03/04/2025']).ambiguous).toBe(1);
    expect(read(['13/04/2025', '03/14/2025']).ambiguous).not.toBeNull();
    expect(read(['05/05/2025', '06/06/2025'])).toEqual({
      days: ['2025-05-05', '2025-06-06'],
      ambiguous: null,
    });
  });

  test.each([
    ['dd/MM/yyyy', '03/04/2025', '2025-04-03'],
    ['MM/dd/yyyy', '03/04/2025 10:23', '2025-03-04'],
    ['d.M.yy', '3.4.25', '2025-04-03'],
    ['d MMM yyyy', '3 avr. 2025', '2025-04-03'],
    ['yyyy-dd-MM', '2025-03-04', '2025-04-03'],
    ['unix', '86400', '1970-01-02'],
    ['unix-ms', '86400000', '1970-01-02'],
  ])('by the format %s: %s', (format, cell, day) => {
    expect(isDateFormat(format)).toBe(true);
    expect(read([cell], format).days).toEqual([day]);
  });

  test.each(['dd/MM', 'yyyy-yyyy-MM', 'date', 'dd/MM/yyyy/dd'])('%s is no format', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });

  test('a moment is a day of the time zone', () => {
    const cells = ['2021-01-31 23:59 +0000', '2021-01-31 08:00 +0000'];
    expect(read(cells, null, 'Asia/Tokyo').days).toEqual(['2021-02-01', '2021-01-31']);
    expect(read(['1525472700'], null, 'Asia/Tokyo').days).toEqual(['2018-05-05']);
  });

  test('midnight UTC throughout means days, in whatever time zone', () => {
    const cells = ['2025-10-31T00:00:00Z', '2025-11-01T00:00:00.000Z'];
    expect(read(cells, null, 'America/New_York').days).toEqual(['2025-10-31', '2025-11-01']);
    expect(read(['1735689600'], null, 'America/New_York').days).toEqual(['2025-01-01']);
  });

  test('a time without a zone stays on its day', () => {
    expect(read(['2025-10-31 01:00'], null, 'America/New_York').days).toEqual(['2025-10-31']);
  });

  test('what a locale writes out is read back', () => {
    const locales = [
      'en',
      'en-GB',
      'de',
      'fr',
      'es',
      'pt-BR',
      'it',
      'nl',
      'pl',
      'ru',
      'tr',
      'ja',
      'ko',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: 12_000, max: 25_000 }),
        (locale, at) => {
          const day = fromEpochDay(at);
          expect(read([formatDay(day, locale, 'long')]).days).toEqual([day]);
        },
      ),
    );
  });
});
