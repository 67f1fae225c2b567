import { describe, expect, it } from 'vitest';
import { cadenceOf, cadenceOfCounts, daysIn, stretchOf } from '#model/cadence.ts';
import { day } from '#model/day.ts';

describe('cadenceOf', () => {
  it.each([
    [['2026-01-01', '2026-01-02', '2026-01-03', '2026-03-09'], 'day'],
    [['2026-01-04', '2026-01-11', '2026-01-18'], 'week'],
    [['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'], 'month'],
    [['2026-01-01', '2026-01-04', '2026-01-07'], 'irregular'],
    [['2026-01-01'], 'irregular'],
    [[], 'irregular'],
  ] as const)('%j is %s', (days, expected) => {
    expect(cadenceOf(days.map(day))).toBe(expected);
  });
});

describe('cadenceOfCounts', () => {
  it.each([
    // Rows for every day, a count of followers once a month.
    [['2026-01-01', '2026-02-01', '2026-03-01'], 'day', 'month'],
    [['2026-01-01', '2026-01-08', '2026-01-15'], 'day', 'week'],
    [['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-09'], 'day', 'day'],
    [['2026-01-01', '2026-01-05', '2026-01-09'], 'day', 'irregular'],
    // Nobody counts more often than there are rows.
    [['2026-01-01', '2026-01-02', '2026-01-03'], 'week', 'week'],
    [['2026-01-01', '2026-02-01', '2026-03-01'], 'irregular', 'irregular'],
    [['2026-01-01'], 'day', 'day'],
  ] as const)('%j in a file of rows by %s is %s', (days, file, expected) => {
    expect(cadenceOfCounts(days.map(day), file)).toBe(expected);
  });
});

describe('stretchOf', () => {
  it.each([
    ['2026-03-04', 'day', '2026-03-04', 1],
    ['2026-03-08', 'week', '2026-03-02', 7],
    ['2026-02-28', 'month', '2026-02-01', 28],
    ['2024-02-29', 'month', '2024-02-01', 29],
    // Not the end of a month: the month that ends with it.
    ['2026-03-15', 'month', '2026-02-16', 28],
    ['2026-03-01', 'month', '2026-02-02', 28],
    ['2026-03-04', 'irregular', '2026-03-04', 1],
  ] as const)('a row of %s in %s rows begins on %s', (date, cadence, from, days) => {
    expect(stretchOf(day(date), cadence)).toEqual({ from, to: date });
    expect(daysIn(day(date), cadence)).toBe(days);
  });
});
