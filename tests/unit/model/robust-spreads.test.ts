import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, medianAbsoluteDeviation } from 'simple-statistics';
import { robustSpreads } from '#model/statistics.ts';

describe('the spread around each value', () => {
  it('is that of its window, however it slides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (values, neighbours) => {
          const width = Math.min(values.length, 2 * neighbours + 1);
          const wanted = values.map((_, index) => {
            const start = Math.max(0, Math.min(index - neighbours, values.length - width));
            const window = values.slice(start, start + width);
            return { centre: median(window), spread: 1.4826 * medianAbsoluteDeviation(window) };
          });
          const found = robustSpreads(values, neighbours);
          expect(found.map((each) => each.centre)).toEqual(wanted.map((each) => each.centre));
          for (const [index, { spread }] of found.entries())
            expect(spread).toBeCloseTo(wanted[index]!.spread, 9);
        },
      ),
    );
  });
});
