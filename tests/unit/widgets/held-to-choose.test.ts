import { describe, expect, it } from 'vitest';
import { heldToChoose } from '#widgets/parts/quotes.ts';
import { makeTestimonial } from '../../support/profile-builder.ts';

const many = Array.from({ length: 200 }, (_, index) =>
  makeTestimonial({
    id: `t${index}`,
    lang: index === 150 ? 'pl' : 'en',
    tags: index % 2 === 0 ? ['even'] : index > 100 ? ['late'] : [],
  }),
);
const ids = (count: number, most: number, ofEach = 3) =>
  heldToChoose(many.slice(0, count), { first: 10, ofEach, most }).map(({ id }) =>
    Number(id.slice(1)),
  );

describe('what a frame holds of many testimonials', () => {
  it('is all of few', () => {
    expect(ids(10, 20)).toHaveLength(10);
  });

  it('is the first, and of each tag and language the first that are missing', () => {
    expect(ids(200, 20)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 101, 103, 105, 150]);
  });

  it('is never more than a frame carries', () => {
    expect(ids(200, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 101, 103]);
    expect(ids(200, 12, 100)).toHaveLength(12);
  });
});
