import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, derivePalette, schemes } from '#theme/palette.ts';

const accents = fc
  .record({
    l: fc.double({ min: 0, max: 1, noNaN: true }),
    c: fc.double({ min: 0, max: 0.37, noNaN: true }),
    h: fc.double({ min: 0, max: 360, noNaN: true }),
  })
  .map(({ l, c, h }) => `oklch(${l.toFixed(3)} ${c.toFixed(3)} ${h.toFixed(1)})`);

describe.each(schemes)('the %s palette of any accent', (scheme) => {
  it('can be read', () => {
    fc.assert(
      fc.property(accents, (accent) => {
        const { paper, surface, sunken, tint, ink, muted, edge, fill, onFill, ...rest } =
          derivePalette(accent, scheme);
        for (const ground of [paper, surface, sunken, tint]) {
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(10);
          expect(contrast(muted, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(rest.accent, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(rest.positive, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(rest.negative, ground)).toBeGreaterThanOrEqual(4.5);
        }
        for (const ground of [paper, surface]) {
          expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
          for (const colour of rest.series)
            expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
        }
        expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 150 },
    );
  });
});

it('refuses what is not a colour', () => {
  expect(() => derivePalette('vermillion-ish', 'light')).toThrow(RangeError);
});
