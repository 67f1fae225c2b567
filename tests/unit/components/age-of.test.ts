import { expect, it } from 'vitest';
import { ageOf } from '#components/age-of.ts';
import { addDays, day } from '#model/day.ts';
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
