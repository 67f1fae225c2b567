import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markFault } from '#audit/marks.ts';
import { isWritingOf, isWritingOfDay } from '#audit/number-writings.ts';
import { day } from '#model/day.ts';
import type { Unit } from '#model/measure.ts';
import { figureForms } from '#words/figures.ts';
import { wordsOf } from '#words/words.ts';
import { plainText } from '#words/said.ts';

const locales = ['en-GB', 'de-AT', 'fr', 'nb', 'ja', 'hi', 'ar-EG', 'fa', 'es', 'pl', 'de-CH'];
const units: Unit[] = [
  'count',
  'share',
  'ratio',
  'days',
  'minutes',
  'money',
  'rating',
  'generations',
];

const value = fc
  .oneof(
    fc.integer({ min: -50_000, max: 3_000_000_000 }),
    fc.double({ min: -5, max: 2000, noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 0, max: 0.01, noNaN: true, noDefaultInfinity: true }),
  )
  // Nothing that is counted is a negative nought.
  .map((number) => number + 0);

describe('numbers as they are written', () => {
  test('whatever the catalogue writes of a number is known as that number', () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...locales),
        fc.constantFrom(...units),
        fc.constantFrom(...figureForms),
        (number, locale, unit, form) => {
          // Written so, it is a factor: nothing large.
          fc.pre(form !== 'two-digits' || Math.abs(number) < 100);
          const text = plainText(
            wordsOf(locale).figure({ value: number, unit, currency: 'EUR' }, form),
          );
          expect({ text, known: isWritingOf(text, number, { locale, currency: 'EUR' }) }).toEqual({
            text,
            known: true,
          });
        },
      ),
    );
  });

  test('another digit is another number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000_000 }),
        fc.constantFrom('en-GB', 'de-AT', 'fr'),
        fc.constantFrom('exact', 'short', 'spoken', 'axis'),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (number, locale, form, place, more) => {
          const text = plainText(wordsOf(locale).figure({ value: number, unit: 'count' }, form));
          const digits = [...text.matchAll(/\d/g)];
          const at = digits[place % digits.length]!.index;
          const changed = text.slice(0, at) + ((Number(text[at]) + more) % 10) + text.slice(at + 1);
          expect(isWritingOf(changed, number, { locale })).toBe(false);
        },
      ),
    );
  });

  test('days are read in the manner of the locale', () => {
    expect(isWritingOfDay('3 Mar 2026', day('2026-03-03'), 'en-GB')).toBe(true);
    expect(isWritingOfDay('3. März 2026', day('2026-03-03'), 'de')).toBe(true);
    expect(isWritingOfDay('4 Mar 2026', day('2026-03-03'), 'en-GB')).toBe(false);
  });
});

describe('a marked number', () => {
  const reading = { locale: 'en-GB', currencies: ['EUR'] };

  test('has to read as its value', () => {
    const mark = { text: '12%', value: '0.123', measure: undefined, bound: undefined };
    expect(markFault(mark, [], reading)).toBeNull();
    expect(markFault({ ...mark, text: '13%' }, [], reading)).toMatch(/reads "13%"/);
    expect(markFault({ ...mark, value: '' }, [], reading)).toMatch(/for its value/);
  });

  test('has to be a measure where it names one', () => {
    const mark = { text: '12', value: '12', measure: 'reach.days', bound: undefined };
    expect(markFault(mark, [new Map()], reading)).toMatch(/no measure/);
  });
});
