import { describe, expect, it } from 'vitest';
import { ageOf, olderThan } from '#components/age-of.ts';
import { addDays, day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import { wordsOf } from '#words/words.ts';

const counted = day('2026-02-01');

it.each([
  [0, null],
  [92, null],
  [93, '(3 months ago)'],
  [420, '(14 months ago)'],
  [1100, '(3 years ago)'],
])('after %i days: %s', (days, said) => {
  const age = ageOf(counted, addDays(counted, days));
  expect(age && wordsOf('en-GB').text(age)).toBe(said);
});

describe('a number beside others', () => {
  const older = (given: Partial<Measure>) => {
    const measure = { unit: 'count', platform: 'tiktok', asOf: counted, ...given } as Measure;
    const said = olderThan(measure, day('2026-11-16'));
    return said && wordsOf('en-GB').text(said);
  };

  it.each([
    ['as old as counts may be', { asOf: day('2026-08-16') }, null],
    ['older than that', { asOf: day('2026-08-15') }, '15 Aug 2026, 3 months older'],
    ['a year older', { asOf: day('2025-06-01') }, '1 Jun 2025, 18 months older'],
    ['of no platform', { platform: undefined }, null],
    ['of no day', { asOf: null }, null],
    ['that is the day of a milestone', { unit: 'day' }, null],
  ] as const)('%s', (_, given, said) => {
    expect(older(given as Partial<Measure>)).toBe(said);
  });
});
