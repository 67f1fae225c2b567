import { expect, it } from 'vitest';
import { countedOn } from '#components/counted-on.ts';
import { addDays, day } from '#model/day.ts';
import { wordsOf } from '#words/words.ts';

const counted = day('2026-02-01');

it.each([
  [0, 'Counted 1 Feb 2026'],
  [92, 'Counted 1 Feb 2026'],
  [93, 'Counted 1 Feb 2026, 3 months ago'],
  [420, 'Counted 1 Feb 2026, 14 months ago'],
  [1100, 'Counted 1 Feb 2026, 3 years ago'],
])('after %i days: %s', (days, said) => {
  const words = wordsOf('en-GB');
  expect(words.text(countedOn(counted, addDays(counted, days)))).toBe(said);
});
