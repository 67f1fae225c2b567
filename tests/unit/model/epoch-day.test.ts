import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { day, dayAt, fromEpochDay, parseDay, toEpochDay } from '#model/day.ts';

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

it('knows the same days as Temporal', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(two(9999), two(14), two(33), (year, month, date) => {
      const text = [String(year).padStart(4, '0'), month, date]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
      let known: string | null = null;
      try {
        known = Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
      } catch {
        // No day of the calendar.
      }
      expect(parseDay(text)).toBe(known);
    }),
    {
      numRuns: 500,
      examples: [
        [0, 1, 1],
        [1900, 2, 29],
        [2000, 2, 29],
        [2023, 2, 29],
        [9999, 12, 31],
      ],
    },
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 2e14 }), (milliseconds) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
      expect(dayAt(milliseconds)).toBe(moment.toZonedDateTimeISO('UTC').toPlainDate().toString());
    }),
  );
});
