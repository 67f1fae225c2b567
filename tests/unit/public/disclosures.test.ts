import { describe, expect, test } from 'vitest';
import { aboutOf, disclosuresOf, nameWithTies, tiesOf } from '#public/disclosures.ts';
import { places } from '#public/flags.ts';
import { incentives, relationships } from '#schemas/testimonial.ts';
import { wordsOf } from '#words/words.ts';
import { makeTestimonial } from '../../support/profile-builder.ts';

const words = wordsOf('en-GB');
const tied = (given: Omit<Parameters<typeof makeTestimonial>[0], 'id'>) =>
  makeTestimonial({ id: 'kim', name: 'Kim', ...given });

describe('what a reader must know', () => {
  test.each(incentives.filter((incentive) => incentive !== 'none'))(
    'that it was for a %s is said everywhere, beside any tie',
    (incentive) => {
      for (const place of places) {
        const alone = tiesOf(tied({ incentive, relationship: 'customer' }), place, words);
        expect(alone.at(-1)).toMatch(/ gift| discount| paid|something/);
        const both = tiesOf(tied({ incentive, relationship: 'family' }), place, words);
        expect(both).toHaveLength(2);
        expect(both[1]).toBe(alone.at(-1));
      }
    },
  );

  test.each(relationships)(
    'that somebody is a %s is said wherever it does not go without saying',
    (relationship) => {
      const goesWithoutSaying = ['customer', 'client'].includes(relationship);
      for (const place of places) {
        const said = tiesOf(tied({ relationship }), place, words);
        expect(said).toHaveLength(place === 'widget' && goesWithoutSaying ? 0 : 1);
      }
    },
  );

  test('comes in the order of its place, with who verified it where there is room', () => {
    const all = tied({
      relationship: 'employee',
      incentive: 'paid',
      excerpt: true,
      verified: 'invoice',
    });
    expect(disclosuresOf(all, 'page', words)).toEqual([
      'Employee',
      'was paid',
      'shortened',
      'verified by invoice',
    ]);
    expect(disclosuresOf(all, 'card', words)).toEqual([
      'Employee',
      'was paid',
      'verified',
      'shortened',
    ]);
    expect(disclosuresOf(all, 'widget', words)).toEqual([
      'an employee',
      'was paid for it',
      'shortened',
      'verified: invoice',
    ]);
  });

  test('is on pages that nobody verified it, and nothing of what is not', () => {
    expect(disclosuresOf(tied({}), 'page', words)).toEqual(['Customer', 'not verified']);
    expect(disclosuresOf(tied({}), 'card', words)).toEqual(['Customer']);
    expect(disclosuresOf(tied({}), 'widget', words)).toEqual([]);
  });
});

test('a name takes its ties along', () => {
  expect(nameWithTies(tied({}), words)).toBe('Kim');
  expect(nameWithTies(tied({ relationship: 'employee', incentive: 'paid' }), words)).toBe(
    'Kim, an employee, was paid for it',
  );
});

test.each([
  [{ role: 'Head of bread', company: 'Example Bakery' }, 'Head of bread, Example Bakery'],
  [{ role: 'Head of bread' }, 'Head of bread'],
  [{ company: 'Example Bakery' }, 'Example Bakery'],
  [{}, ''],
])('%j is about %j', (given, expected) => {
  expect(aboutOf(tied(given))).toBe(expected);
});
