import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBounds,
  formatCompact,
  formatMeasure,
  formatMinutes,
  formatPercent,
  formatStretch,
  type MeasureStyle,
} from '#words/measure-format.ts';
import { wordsOf } from '#words/words.ts';
import { toEpochDay, day } from '#model/day.ts';
import type { KnownMeasure, Unit } from '#model/measure.ts';

function measure(unit: Unit, value: number, more: Partial<KnownMeasure> = {}): KnownMeasure {
  return {
    id: 'following.test',
    proof: 'following',
    kind: 'following.test',
    label: { key: 'measures.applause' },
    name: { key: 'measures.applause' },
    unit,
    asOf: null,
    method: 'test',
    sources: [],
    status: 'known',
    value,
    ...more,
  };
}

/** Thin and hard spaces as plain ones, so that the tables can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('formatMeasure', () => {
  const noun = 'subscribers';
  it.each<[KnownMeasure, string, string, string, MeasureStyle?]>([
    [measure('count', 12_345, { noun }), 'en', '12,345', 'subscribers'],
    [measure('count', 12_345, { noun }), 'de', '12.345', 'subscribers'],
    [measure('count', 1, { noun }), 'en', '1', 'subscriber'],
    [measure('count', 1, { noun: 'seguidores' }), 'es', '1', 'seguidores'],
    [measure('count', 0, { noun }), 'en', '0', 'subscribers'],
    [measure('count', 12.34), 'en', '12.3', ''],
    [measure('count', 1_234_567, { noun }), 'en', '1.23M', 'subscribers', { compact: true }],
    [measure('count', 987, { noun }), 'en', '987', 'subscribers', { compact: true }],
    [measure('count', 250, { signed: true, noun }), 'en', '+250', 'subscribers'],
    [measure('count', -250, { signed: true, noun }), 'en', '−250', 'subscribers'],
    [measure('count', 0, { signed: true, noun }), 'en', '0', 'subscribers'],
    [measure('share', 0.123_45), 'en', '12.3%', ''],
    [measure('share', 0.0042), 'en', '0.42%', ''],
    [measure('share', 0.000_02), 'en', '0.002%', ''],
    [measure('share', 2.5), 'de', '250 %', ''],
    [measure('share', 1), 'en', '100%', ''],
    [measure('share', 0.05, { signed: true }), 'en', '+5%', ''],
    [measure('ratio', 0.0123), 'en', '0.0123', ''],
    [measure('ratio', 1.234), 'en', '1.23', ''],
    [measure('rating', 4.75), 'en', '4.8', 'out of 5'],
    [measure('rating', 5), 'en', '5.0', 'out of 5'],
    [measure('money', 1_234.5, { currency: 'EUR' }), 'en', '€1,235', ''],
    [measure('money', 12.5, { currency: 'USD' }), 'en', '$12.50', ''],
    [measure('money', 1_234_567, { currency: 'JPY' }), 'en', '¥1.23M', '', { compact: true }],
    [measure('days', 14), 'en', '14', 'days'],
    [measure('days', 1), 'en', '1', 'day'],
    [measure('days', 14), 'de', '14', 'Tage'],
    [measure('minutes', 45), 'en', '45', 'minutes'],
    [measure('minutes', 90), 'en', '1.5', 'hours'],
    [measure('minutes', 4_320), 'en', '3', 'days'],
    [measure('minutes', 0), 'en', '0', 'minutes'],
    [measure('generations', 1), 'en', '1', 'generation'],
    [measure('day', toEpochDay(day('2026-03-03'))), 'en-GB', '3 March 2026', ''],
  ])('%o in %s is %s %s', (given, locale, value, unit, style) => {
    const formatted = formatMeasure(given, wordsOf(locale), style);
    expect(plain(formatted.value)).toBe(value);
    expect(formatted.unit).toBe(unit);
    expect(plain(formatted.text)).toBe(unit === '' ? value : `${value} ${unit}`);
  });

  it('says that data is missing', () => {
    const missing = {
      ...measure('count', 1),
      status: 'missing' as const,
      missing: { key: 'gaps.follows' },
    };
    expect(formatMeasure(missing, wordsOf('en')).text).toBe('Not enough data');
    expect(formatMeasure(undefined, wordsOf('en')).text).toBe('Not enough data');
  });

  it('writes every unit of any number in any script', () => {
    const units: Unit[] = ['count', 'share', 'ratio', 'days', 'minutes', 'money', 'rating'];
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
        fc.constantFrom('en', 'ar', 'hi', 'th', 'ja', 'he', 'de-AT'),
        fc.boolean(),
        (unit, value, locale, compact) => {
          const { text } = formatMeasure(measure(unit, value), wordsOf(locale), { compact });
          expect(text).not.toMatch(/NaN|∞|undefined/);
          expect(text).not.toBe('');
        },
      ),
    );
  });
});

describe('formatBounds', () => {
  it.each([
    [measure('count', 1_230_000, { low: 1_230_000, high: 1_239_999 }), '1,230,000–1,239,999'],
    [measure('share', 0.9, { low: 0.769, high: 0.96 }), '76.9% – 96%'],
    [measure('count', 5), null],
    [measure('share', 0.0672, { low: 0.06718, high: 0.06721 }), null],
    [
      measure('day', 20_000, {
        low: toEpochDay(day('2026-03-01')),
        high: toEpochDay(day('2026-03-03')),
      }),
      'Mar 1, 2026 – Mar 3, 2026',
    ],
  ])('of %o are %s', (given, expected) => {
    const bounds = formatBounds(given, wordsOf('en'));
    expect(bounds && plain(bounds.range)).toBe(expected);
    expect(bounds?.text).toBe(bounds ? `between ${bounds.low} and ${bounds.high}` : undefined);
  });

  it('has a minus sign below zero, also in a range', () => {
    const given = measure('count', -7, { low: -12, high: 3, signed: true });
    expect(formatBounds(given, wordsOf('en'))?.text).toBe('between −12 and +3');
    expect(plain(formatBounds(given, wordsOf('en'))!.range)).toBe('−12 – +3');
  });
});

it.each([
  ['2026-08-25', '2026-11-22', '90 days'],
  ['2026-11-22', '2026-11-22', '1 day'],
  ['2025-11-23', '2026-11-22', '12 months'],
  ['2024-05-23', '2026-11-22', '2.5 years'],
])('says how long it is from %s to %s', (from, to, words) => {
  expect(formatStretch({ from: day(from), to: day(to) }, 'en')).toBe(words);
});

it('formats numbers alone', () => {
  expect(formatCompact(102_800_000, 'en')).toBe('103M');
  expect(formatCompact(-12_345, 'en', true)).toBe('−12.3K');
  expect(formatPercent(0.034, 'en')).toBe('3.4%');
  expect(formatMinutes(2_000, 'en')).toBe('33 hours');
});
