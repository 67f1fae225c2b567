import { describe, expect, test } from 'vitest';
import { percentOf } from '#importers/reading/audience-shares.ts';
import { listDay } from '#importers/reading/people-by-day.ts';
import { day } from '#model/day.ts';
import { exportFile, options } from '../../../support/export-file.ts';

const dayOf = (names: string[], words = {}) =>
  listDay(
    names.map((name) => exportFile(name, 'email\n')),
    options({ today: day('2026-06-30'), ...words }),
  );

describe('the day on which a list was made', () => {
  test.each([
    ['members-2026-03-01.csv', '2026-03-01'],
    ['members_2026_03_01.csv', '2026-03-01'],
    ['members 20260301.csv', '2026-03-01'],
    ['members.2026.03.01.csv', '2026-03-01'],
    ['2026-06-30.csv', '2026-06-30'],
    // Still to come, no day of the calendar, a part of a longer number, no day at all.
    ['members-2026-07-01.csv', null],
    ['members-2026-02-30.csv', null],
    ['members-120260301.csv', null],
    ['members-202603011.csv', null],
    ['members.csv', null],
  ])('is told by the name %s', (name, told) => {
    expect(dayOf([name])).toBe(told);
  });

  test('is the newest of several, and what the user says', () => {
    const names = ['a-2026-03-01.csv', 'b-2026-05-01.csv', 'c-2026-04-01.csv', 'd.csv'];
    expect(dayOf(names)).toBe('2026-05-01');
    expect(dayOf(names, { observed: day('2026-01-01') })).toBe('2026-01-01');
  });
});

test.each([
  ['62%', 62],
  ['62,5 %', 62.5],
  ['0', 0],
  ['0.62', 0.62],
  ['-1%', null],
  ['< 1%', null],
  ['', null],
  ['many', null],
])('a share written as %j is %j', (cell, share) => {
  expect(percentOf(cell)).toBe(share);
});
