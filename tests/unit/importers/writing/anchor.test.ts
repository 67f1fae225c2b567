import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorRows } from '#importers/writing/anchor.ts';
import { addDays, day } from '#model/day.ts';

const start = day('2026-01-01');
const rowsOf = (changes: readonly (number | undefined)[]) =>
  changes.map((change, index) => ({
    date: addDays(start, index),
    values: {},
    ...(change === undefined ? {} : { change }),
    from: { file: 'a.csv', line: index + 2 },
  }));
const followersOf = ({ rows }: ReturnType<typeof anchorRows>) =>
  rows.map(({ values }) => values.followers);

describe('one known count', () => {
  test('makes a series of how the followers changed', () => {
    const anchored = anchorRows(rowsOf([3, -1, 5]), { day: addDays(start, 1), count: 100 });
    expect(followersOf(anchored)).toEqual([101, 100, 105]);
  });

  test('goes no further than the changes are known', () => {
    const anchored = anchorRows(rowsOf([3, undefined, 5, 2]), {
      day: addDays(start, 3),
      count: 100,
    });
    expect(followersOf(anchored)).toEqual([undefined, undefined, 98, 100]);
  });

  test('counts what came less what went', () => {
    const rows = rowsOf([undefined]).map((row) => ({ ...row, values: { gained: 5, lost: 2 } }));
    expect(followersOf(anchorRows(rows, { day: addDays(start, -1), count: 10 }))).toEqual([13]);
  });

  test('that is of no day of the export, or can’t be, is a fault', () => {
    expect(anchorRows(rowsOf([1]), { day: day('2025-06-01'), count: 10 }).fault).not.toBeNull();
    expect(anchorRows(rowsOf([5, 50]), { day: addDays(start, 1), count: 10 }).fault).not.toBeNull();
  });

  test('gives back the counts that the changes were made from', () => {
    const counts = fc.array(fc.integer({ min: 1000, max: 9000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(counts, fc.nat(29), (values, place) => {
        const at = place % values.length;
        const rows = rowsOf(values.map((value, index) => value - (values[index - 1] ?? 500)));
        const anchored = anchorRows(rows, { day: addDays(start, at), count: values[at]! });
        expect(followersOf(anchored)).toEqual(values);
      }),
    );
  });
});
