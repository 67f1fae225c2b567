import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '#charts/reader/reader-data.ts';
import { writePlain } from '#words/plain-forms.ts';

const forms = ['whole', 'signed', 'percent', 'times'] as const;

test('what is read out is what the table says, however many digits it has', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.oneof(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -5e6, max: 5e6, noNaN: true }),
        fc.integer({ min: -2e9, max: 2e9 }),
      ),
      (form, value) => {
        const short = shortened(value, form);
        expect(writePlain(short, 'en', form)).toBe(writePlain(value, 'en', form));
      },
    ),
  );
});

test('has no digit that nobody reads', () => {
  expect(shortened(1.661234567, 'times')).toBe(1.661);
  expect(shortened(0.0432198, 'percent')).toBe(0.04322);
  expect(shortened(1_117_725, 'whole')).toBe(1_117_725);
});
