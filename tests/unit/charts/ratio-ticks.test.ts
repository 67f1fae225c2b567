import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioTicks } from '#charts/ratio-ticks.ts';
import { ratioScale } from '#charts/scales.ts';

describe('round values of a logarithmic axis', () => {
  it.each([
    [1, 5.2, [1, 2, 5]],
    [3100, 9400, [5000, 7000, 9000]],
    [12_300, 14_100, [12_500, 13_000, 13_500, 14_000]],
    [2, 90_000, [10, 100, 1000, 10_000]],
    [800, 45_000, [1000, 3000, 10_000, 30_000]],
  ])('from %d to %d', (low, high, ticks) => {
    expect(ratioTicks(low, high, 4)).toEqual(ticks);
  });

  it('are at least three and at most four, in order and between the ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        fc.double({ min: 1.001, max: 1e6, noNaN: true }),
        (low, ratio) => {
          const ticks = ratioTicks(low, low * ratio, 4);
          expect(ticks.length).toBeGreaterThanOrEqual(3);
          expect(ticks.length).toBeLessThanOrEqual(4);
          expect(ticks).toEqual([...new Set(ticks)].sort((one, other) => one - other));
          for (const tick of ticks) expect(tick >= low && tick <= low * ratio).toBe(true);
        },
      ),
    );
  });

  it('are whole for counts, three where there are three', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 3, max: 5_000_000 }),
        (low, more) => {
          const { ticks } = ratioScale(low, low + more, [300, 0], { whole: true });
          expect(ticks.every(Number.isInteger)).toBe(true);
          expect(ticks.length).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });
});
