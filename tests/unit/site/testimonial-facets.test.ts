import { describe, expect, it } from 'vitest';
import { testimonialFacets } from '#site/testimonial-facets.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import { wordsOf } from '#words/words.ts';
import { makeTestimonial } from '../../support/profile-builder.ts';

const words = wordsOf('en');

/** Thirty, of which the first are as they were given. */
const among = (...given: Partial<Testimonial>[]): Testimonial[] =>
  Array.from({ length: 30 }, (_, index) =>
    makeTestimonial({ rating: undefined, id: `t${index}`, ...given[index] }),
  );

const told = (testimonials: readonly Testimonial[]) =>
  testimonialFacets(testimonials).map(
    ({ facet, slug, name, testimonials: own }) =>
      `${facet} ${slug} ${words.text(name)}: ${own.map(({ id }) => id).join(' ')}`,
  );

describe('what testimonials are chosen by', () => {
  it('is nothing where they are few, or all alike', () => {
    const few = among({ tags: ['a'] }, { tags: ['a'] }).slice(0, 23);
    expect(told(few)).toEqual([]);
    expect(told(among())).toEqual([]);
  });

  it('is a rating, the highest first', () => {
    expect(
      told(among({ rating: 4 }, { rating: 5 }, { rating: 4.5 }, { rating: 4 }, { rating: 5 })),
    ).toEqual(['rating 5 5 out of 5: t1 t4', 'rating 4 4 out of 5: t0 t3']);
  });

  it('is a tag as widgets compare them, what most have first', () => {
    expect(
      told(
        among(
          { tags: ['Course', 'b'] },
          { tags: ['course', 'course'] },
          { tags: ['b'] },
          { tags: ['b'] },
        ),
      ),
    ).toEqual(['tag b b: t0 t2 t3', 'tag course course: t0 t1']);
  });

  it('is a language and a place, by their names', () => {
    const source = { platform: 'Google Maps' };
    const [language, place] = told(among({ lang: 'pl', source }, { lang: 'pl', source }));
    expect(language).toBe(
      'language en English: ' +
        among()
          .slice(2)
          .map(({ id }) => id)
          .join(' '),
    );
    expect(place).toBe('language pl Polish: t0 t1');
    expect(told(among({ source }, { source })).join()).toMatch(
      /^source google-maps-[0-9a-f]{8} Google Maps: t0 t1$/,
    );
  });

  it('has an address that no other has, in any script, whatever else is chosen by', () => {
    const tags = ['c', 'c++', 'c#', 'C', '味', '旨', '☕'];
    const slugs = testimonialFacets(among({ tags }, { tags })).map(({ slug }) => slug);
    expect(slugs).toHaveLength(6);
    expect(new Set(slugs).size).toBe(6);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    const fewer = testimonialFacets(among({ tags: ['c#'] }, { tags: ['c#'] }));
    expect(slugs).toContain(fewer[0]!.slug);
  });
});
