import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOrderBreaks } from '#importers/reading/order-breaks.ts';
import { lineRanges } from '#importers/reading/skipped.ts';

describe('the order of a file', () => {
  test('one date that breaks it is found, whichever way it runs', () => {
    expect(findOrderBreaks([1, 2, 3, 99, 4, 5, 6])).toEqual({ newestFirst: false, breaks: [3] });
    expect(findOrderBreaks([9, 8, 1, 7, 6, 5])).toEqual({ newestFirst: true, breaks: [2] });
  });

  test('equal dates break nothing', () => {
    expect(findOrderBreaks([1, 1, 2, 2, 2, 3]).breaks).toEqual([]);
  });

  test('a file without an order has none to break, and neither has a short one', () => {
    expect(findOrderBreaks([5, 1, 4, 2, 8, 3, 9, 0, 7, 6]).breaks).toEqual([]);
    expect(findOrderBreaks([1, 9, 2]).breaks).toEqual([]);
  });

  test('a wrong year is found wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 200 }),
        fc.nat(),
        fc.boolean(),
        (size, seed, reverse) => {
          const at = 1 + (seed % (size - 2));
          const dates = Array.from({ length: size }, (_, index) => index);
          dates[at] = at + 1000;
          const values = reverse ? dates.map((date) => -date) : dates;
          expect(findOrderBreaks(values)).toEqual({ newestFirst: reverse, breaks: [at] });
        },
      ),
    );
  });
});

test('lines are written as ranges', () => {
  expect(lineRanges([12, 5, 6, 7, 2, 9, 8, 5])).toBe('2, 5-9, 12');
});
