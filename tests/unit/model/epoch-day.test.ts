import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, fromEpochDay, toEpochDay } from '#model/day.ts';

it('counts days from 1970, back and forth, over leap years and centuries', () => {
  expect(toEpochDay(day('1970-01-01'))).toBe(0);
  expect(toEpochDay(day('2000-02-29'))).toBe(11_016);
  expect(toEpochDay(day('1969-12-31'))).toBe(-1);
  fc.assert(
    fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (epochDay) => {
      expect(toEpochDay(fromEpochDay(epochDay))).toBe(epochDay);
    }),
  );
});
