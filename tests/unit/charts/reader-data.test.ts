import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsFor, readerValues } from '#charts/reader/reader-data.ts';
import { valuesOf } from '#charts/reader/summed.ts';
import { addDays, day } from '#model/day.ts';
import { writePlain } from '#words/plain-forms.ts';

const forms = ['whole', 'signed', 'percent', 'times'] as const;

test('what is read out is what the table says, however many digits it has', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.array(
        fc.oneof(
          fc.double({ min: -1, max: 1, noNaN: true }),
          fc.double({ min: -5e6, max: 5e6, noNaN: true }),
          fc.integer({ min: -2e9, max: 2e9 }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      (form, values) => {
        const points = values.map((value, index) => ({
          day: addDays(day('2026-01-01'), index),
          // Nothing is measured more finely.
          value: Math.abs(value) < 1e-6 ? 0 : value,
        }));
        const line = readerValues({ name: 'A', noun: '', form }, points, 1, 'red');
        expect(valuesOf(line).map((value) => writePlain(value, 'en', form))).toEqual(
          points.map(({ value }) => writePlain(value, 'en', form)),
        );
      },
    ),
  );
});

test('has no digit that nobody reads', () => {
  expect(digitsFor([1.661234567, 1.2], 'times')).toBe(3);
  // With fewer digits it would be read out as 1.67.
  expect(digitsFor([1.66499996], 'times')).toBe(8);
  expect(digitsFor([0.0432198], 'percent')).toBe(5);
  expect(digitsFor([1_117_725], 'whole')).toBe(0);
  expect(digitsFor([1e9, 1e-7], 'percent')).toBe(null);
});
