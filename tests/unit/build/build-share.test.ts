import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profilesOf } from '#build/build-share.ts';

it('gives each profile to one share, and like many to each', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), (profiles, count) => {
      const ids = Array.from({ length: profiles }, (_, index) => `p${index}`);
      const shares = Array.from({ length: count }, (_, index) =>
        profilesOf({ place: index + 1, count }, ids),
      );
      expect(shares.flat().sort()).toEqual(ids.toSorted());
      const sizes = shares.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
