import fc from 'fast-check';
import { expect, it } from 'vitest';
import { altText, claimOf } from '#cards/claim.ts';
import { longestPost, networks } from '#model/post.ts';

const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 6 });

it('has an alt text of at most 420 characters, whatever is said', () => {
  fc.assert(
    fc.property(words, (sentences) => {
      const text = altText(sentences);
      expect(text.length).toBeLessThanOrEqual(420);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});

it('has a post that leaves room for an address on X, whatever is said', () => {
  fc.assert(
    // What X would take for an address counts 23 there, however short it is.
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 600 }).map((text) => text.replaceAll('.', '')),
      (post) => {
        const claim = claimOf({}, { alt: [], post, asOf: null });
        const x = networks.find(({ id }) => id === 'x')!;
        expect(x.lengthOf(claim.post)).toBeLessThanOrEqual(longestPost);
      },
    ),
  );
});
