import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateFormat } from '#importers/reading/date-pattern.ts';
import { readDates } from '#importers/reading/read-dates.ts';
import type { DateWords } from '#importers/reading/date-column.ts';
import { day, formatDay, fromEpochDay } from '#model/day.ts';

const words: DateWords = {
  timeZone: 'UTC',
  format: null,
  today: day('2026-12-31'),
  year: null,
  observed: null,
  name: 'export.csv',
};

const readWith = (cells: readonly string[], more: Partial<DateWords>) => {
  const { dates, question, notes } = readDates(cells, { ...words, ...more });
  return {
    days: dates.map((date) => date?.day ?? null),
    ambiguous: question?.index ?? null,
    question,
    notes,
  };
};

const read = (cells: readonly string[], format: string | null = null, timeZone = 'UTC') => {
  const { days, ambiguous } = readWith(cells, { format, timeZone });
  return { days, ambiguous };
};

describe('dates without a year', () => {
  const winter = ['30 December', '31 December', '1 January'];
  const days = ['2025-12-30', '2025-12-31', '2026-01-01'];

  test('ask, with the way out', () => {
    const { question } = readWith(winter, { today: day('2026-02-01') });
    expect(question).toMatchObject({ index: 0, hint: expect.stringContaining('--year 2025') });
  });

  test.each([
    ['the year of the oldest day', winter, days, { year: 2025 }],
    ['the same, newest first', winter.toReversed(), days.toReversed(), { year: 2025 }],
    ['the day of the export', winter, days, { observed: day('2026-01-02') }],
    ['the file’s name', winter, days, { name: 'Overview_2026-01-02.csv' }],
    ['a name without hyphens', winter, days, { name: 'Overview_20251103_20260102_1.csv' }],
    ['a format and a year', ['30.12.', '31.12.', '1.1.'], days, { format: 'd.M.', year: 2025 }],
    ['Spanish', ['8 de marzo', '9 de marzo'], ['2026-03-08', '2026-03-09'], { year: 2026 }],
    ['the 29th of February', ['Feb 28', 'Feb 29'], ['2024-02-28', '2024-02-29'], { year: 2024 }],
  ])('are settled by %s', (_, cells, expected, more) => {
    expect(readWith(cells, { today: day('2026-11-26'), ...more })).toMatchObject({
      days: expected,
      question: null,
    });
  });

  test('a year that leads into the future is refused with the right one', () => {
    const { question } = readWith(winter, { today: day('2026-11-26'), year: 2026 });
    expect(question!.hint).toContain('--year 2025');
  });

  test('rows in no order are refused', () => {
    const { question } = readWith(['1 January', '30 December', '1 January', '30 December'], {
      year: 2025,
    });
    expect(question!.message).toContain('no order');
  });
});

describe('a day that has not come', () => {
  const at = (cells: readonly string[], today: string) => readWith(cells, { today: day(today) });

  test('speaks against the order in which it would be one', () => {
    expect(at(['03/04/2026'], '2026-03-10')).toMatchObject({
      days: ['2026-03-04'],
      question: null,
    });
    expect(at(['03/04/2026', '05/06/2026'], '2026-05-20')).toMatchObject({
      days: ['2026-03-04', '2026-05-06'],
      question: null,
    });
    expect(at(['04/03/2026'], '2026-03-10')).toMatchObject({
      days: ['2026-03-04'],
      question: null,
    });
  });

  test('may be tomorrow, where it is tomorrow already', () => {
    expect(at(['03/04/2026'], '2026-04-02').question).not.toBeNull();
    expect(at(['03/04/2026'], '2026-04-01').question).toBeNull();
  });

  test('settles nothing where both orders lead there, or both have passed', () => {
    for (const today of ['2026-01-01', '2026-11-26']) {
      const { question } = at(['03/04/2026'], today);
      expect(question).toMatchObject({ index: 0, hint: expect.stringContaining('--date') });
    }
  });

  test('settles nothing where no year is written', () => {
    const { question } = at(['03/04', '04/05'], '2026-03-10');
    expect(question).not.toBeNull();
    expect(at(['13/04', '04/05'], '2026-06-10').question!.hint).toContain('--year');
    expect(readWith(['30/04', '04/05'], { today: day('2026-06-10'), year: 2026 })).toMatchObject({
      days: ['2026-04-30', '2026-05-04'],
      question: null,
    });
  });

  test('in one cell settles all the others', () => {
    expect(at(['01/02/2026', '02/02/2026', '03/09/2026'], '2026-03-20').days).toEqual([
      '2026-01-02',
      '2026-02-02',
      '2026-03-09',
    ]);
  });
});

describe('dates of other eras', () => {
  test('are said, and not mixed', () => {
    const { days, notes } = readWith(['01/03/2569', '13/03/2569'], {});
    expect(days).toEqual(['2026-03-01', '2026-03-13']);
    expect(notes[0]).toContain('Buddhist');
    expect(readWith(['2569-03-01', '2026-03-02'], {}).question).not.toBeNull();
  });

  test('of the Islamic calendar are refused', () => {
    expect(readWith(['1447-05-05'], {}).question!.hint).toContain('Gregorian');
  });
});

describe('stretches of days', () => {
  test.each([
    '2026-01-01 - 2026-01-07',
    '2026-01-01 to 2026-01-07',
    '2026-01-01/2026-01-07',
    'Jan 1, 2026 – Jan 7, 2026',
    '1.1.2026–7.1.2026',
  ])('%s', (cell) => {
    const { dates } = readDates([cell], words);
    expect(dates).toMatchObject([{ day: '2026-01-07', since: '2026-01-01' }]);
  });
});

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
    ['20071012223847', '2007-10-12'],
    ['20071012T223847Z', '2007-10-12'],
    ['11/26/24', '2024-11-26'],
    ['26.11.24', '2024-11-26'],
    ['Nov 26, 24', '2024-11-26'],
    ['01/13/2569', '2026-01-13'],
    ['2569-02-28', '2026-02-28'],
    ['29/02/2567', '2024-02-29'],
    ['1404/09/05', '2025-11-26'],
    ['令和8年3月1日', '2026-03-01'],
    ['R8.3.1', '2026-03-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['民國115年3月1日', '2026-03-01'],
    ['2025-09', '2025-09-30'],
    ['1525472700', '2018-05-04'],
    ['1525472700000', '2018-05-04'],
  ])('%s', (cell, expected) => {
    expect(read([cell])).toEqual({ days: [expected], ambiguous: null });
  });

  test.each(['2025-02-30', '31/31/2025', 'Total', '', '12', '2025-01-01 25:00', 'Sep 2025'])(
    '%j is no day',
    (cell) => {
      expect(read([cell, '2025-01-13']).days).toEqual([null, '2025-01-13']);
    },
  );

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
    ['yyyyMMdd', '20250304', '2025-03-04'],
    ['yyyyMMddHHmmss', '20250304223847', '2025-03-04'],
    ['yyyy-MM', '2025-03', '2025-03-31'],
    ['EEE, MMM d, yyyy', 'Tue, Mar 4, 2025', '2025-03-04'],
    ['iso', '2025-03-04T10:00Z', '2025-03-04'],
    ['unix', '86400', '1970-01-02'],
    ['unix-ms', '86400000', '1970-01-02'],
  ])('by the format %s: %s', (format, cell, expected) => {
    expect(isDateFormat(format)).toBe(true);
    expect(read([cell], format).days).toEqual([expected]);
  });

  test.each(['dd', 'yyyy-yyyy-MM', 'date', 'dd/MM/yyyy/dd', 'yyyy'])(
    '%s is no format',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );

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
          const written = fromEpochDay(at);
          expect(read([formatDay(written, locale, 'long')]).days).toEqual([written]);
        },
      ),
    );
  });
});
