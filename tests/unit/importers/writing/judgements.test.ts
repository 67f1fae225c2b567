import { describe, expect, test } from 'vitest';
import { findMixedCadence } from '#importers/writing/mixed-cadence.ts';
import { isTotalName } from '#importers/reading/column-names.ts';
import { implausible } from '#importers/reading/plausible-columns.ts';
import { findRounding } from '#importers/writing/rounded-counts.ts';
import { readPrecision } from '#importers/writing/precision-words.ts';
import { addDays, addMonths, day, type Day } from '#model/day.ts';

const start = day('2025-01-01');
const daily = (count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(start, index));
const monthly = (count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addMonths(start, index));
const known = (columns: Record<string, Day[]>) => new Map(Object.entries(columns)) as never;

describe('sums of days and of months', () => {
  const columnsOf = (found: readonly { column: string }[]) => found.map(({ column }) => column);

  test('may not stand in one column', () => {
    const found = findMixedCadence(
      known({ likes: daily(60) }),
      known({ likes: monthly(6) }),
      'month',
      null,
    );
    expect(columnsOf(found)).toEqual(['likes']);
    expect(found[0]!.message).toMatch(/days.*months/);
  });

  test('months may not stand among rows that are days, in whichever order they come', () => {
    const [days, months] = [known({ followers: daily(90) }), known({ likes: monthly(6) })];
    expect(columnsOf(findMixedCadence(days, months, 'month', null))).toEqual(['likes']);
    expect(columnsOf(findMixedCadence(months, days, 'day', null))).toEqual(['likes']);
  });

  test('followers may be counted in any rhythm', () => {
    const [days, months] = [known({ likes: daily(90) }), known({ followers: monthly(6) })];
    expect(findMixedCadence(days, months, 'month', null)).toEqual([]);
    expect(findMixedCadence(months, days, 'day', null)).toEqual([]);
  });

  test('months alone, and one more of them, are fine', () => {
    const later = known({ likes: [addMonths(start, 6)] });
    expect(findMixedCadence(known({ likes: monthly(6) }), later, 'irregular', null)).toEqual([]);
    expect(findMixedCadence(known({}), known({ likes: monthly(6) }), 'month', null)).toEqual([]);
  });

  test('what the YAML says of the rows holds', () => {
    const months = known({ likes: monthly(6) });
    expect(columnsOf(findMixedCadence(known({}), months, 'month', 'day'))).toEqual(['likes']);
    expect(findMixedCadence(known({ followers: daily(90) }), months, 'month', 'month')).toEqual([]);
  });
});

describe('what a name promises and the numbers break', () => {
  const rising = Array.from({ length: 30 }, (_, index) => 5000 + index * 7);
  const gains = [9, 20, 31, 16, 4, 12, 25, 8, 17, 3, 22];
  test.each([
    ['followers that are gains', 'followers', gains, /gains/],
    ['followers below zero', 'followers', [4, -2], /below zero/],
    ['posts that are a running total', 'posts', rising, /running total/],
    ['followers', 'followers', rising, /^plausible$/],
    [
      'followers of a new account',
      'followers',
      [1, 3, 9, 20, 45, 80, 99, 120, 150, 170, 190],
      /^plausible$/,
    ],
    ['gains', 'gained', gains, /^plausible$/],
    [
      'views that rise',
      'views',
      [10, 30, 90, 200, 450, 900, 1500, 2800, 5000, 9000, 20000],
      /^plausible$/,
    ],
    ['too few to tell', 'posts', [5000, 5001, 5002], /^plausible$/],
  ] as const)('%s', (_, column, values, why) => {
    expect(implausible(column, values) ?? 'plausible').toMatch(why);
  });

  test.each([
    ['total_views', true],
    ['viewCount', true],
    ['Lifetime views', true],
    ['Views', false],
    ['Country views', false],
  ])('%s may be a running total: %s', (name, is) => {
    expect(isTotalName(name)).toBe(is);
  });

  test.each([
    ['a few that never fall', [104000, 104410, 105000], /fit both/],
    ['a few that fall', [104000, 99000, 105000], /^plausible$/],
    ['one alone', [104000], /^plausible$/],
  ])('under the name of a total: %s', (_, values, why) => {
    const facts = { totalIsSum: false, parts: [], ambiguous: false, calledTotal: true };
    expect(implausible('views', values, facts) ?? 'plausible').toMatch(why);
    // Where the file's own last row adds them up, they are those of days.
    expect(implausible('views', values, { ...facts, totalIsSum: true })).toBeNull();
  });
});

describe('rounded counts', () => {
  const counts = (values: number[]) =>
    values.map((value, index) => ({ date: addDays(start, index), value }));

  test('are noticed from where they begin', () => {
    const values = [12_341, 12_355, 12_400, 12_400, 12_500, 12_500, 12_600];
    expect(findRounding(counts(values))).toEqual({ from: '2025-01-03', digits: 3 });
  });

  test('are not seen in small numbers, in few, or in exact ones', () => {
    expect(findRounding(counts([100, 110, 120, 130, 140, 150]))).toBeNull();
    expect(findRounding(counts([12_341, 12_400, 12_500]))).toBeNull();
    expect(findRounding(counts([12_400, 12_500, 12_500, 12_600, 12_600, 12_611]))).toBeNull();
  });
});

describe('precision in words', () => {
  test.each([
    ['exact', 'exact'],
    ['3 digits', { digits: 3, direction: 'down' }],
    ['3 digits from 2019-10-01', { digits: 3, direction: 'down', from: '2019-10-01' }],
    ['2 digits nearest', { digits: 2, direction: 'nearest' }],
    [
      'Nearest 100 from 2017-12-01  until 2018-02-01',
      { nearest: 100, direction: 'nearest', from: '2017-12-01', until: '2018-02-01' },
    ],
    ['nearest 10 down', { nearest: 10, direction: 'down' }],
  ])('%s', (words, rule) => {
    expect(readPrecision(words)).toEqual(rule);
  });

  test.each(['', '3', '0 digits', '9 digits', 'nearest 1', '3 digits from 1.1.2020', 'about 100'])(
    '%j is none',
    (words) => {
      expect(readPrecision(words)).toBeNull();
    },
  );
});
