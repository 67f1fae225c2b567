import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricsRow } from '#schemas/metrics.ts';
import { known, measuresOf, missing } from '../../support/measures.ts';
import { makePlatform, makeProfile, type RowInput } from '../../support/profile-builder.ts';

const measured = (...rows: RowInput<MetricsRow>[]) =>
  measuresOf(
    makeProfile({ platforms: [makePlatform('x', rows, { cadence: 'day' })] }),
    '2026-12-31',
  );

describe('reach', () => {
  const measures = measured(
    {
      date: '2026-03-01',
      followers: 1000,
      posts: 1,
      reach: 600,
      impressions: 900,
      shares: 12,
      reach_from_shares: 120,
    },
    {
      date: '2026-03-02',
      followers: 1000,
      posts: 1,
      reach: 400,
      impressions: 600,
      shares: 8,
      reach_from_shares: 80,
    },
  );

  it.each([
    ['reach-per-post', 500],
    // 1000 / (1 x 1000 + 1 x 1000)
    ['reach-rate', 0.5],
    // 20 / 1500
    ['virality', 0.0133333],
    // 20 / 1000
    ['shares-per-viewer', 0.02],
    // 200 / 20
    ['viewers-per-share', 10],
    // 0.02 x 10
    ['ripple', 0.2],
    // (1000 - 200) / 2
    ['ripple-generation-0', 400],
    ['ripple-generation-1', 80],
    ['ripple-generation-2', 16],
    ['ripple-generation-4', 0.64],
    // 400 / 0.8
    ['ripple-ceiling', 500],
  ])('%s', (id, value) => {
    expect(known(measures, `reach.${id}.x`).value).toBeCloseTo(value, 6);
  });

  it('does not guess how many viewers a share brings', () => {
    const unknown = measured({
      date: '2026-03-01',
      posts: 1,
      reach: 600,
      shares: 12,
      impressions: 900,
    });
    expect(known(unknown, 'reach.shares-per-viewer.x').value).toBe(0.02);
    for (const id of ['viewers-per-share', 'ripple', 'ripple-generation-1', 'ripple-ceiling']) {
      expect(missing(unknown, `reach.${id}.x`).missing).toContain('reach_from_shares');
    }
  });

  it('has no ceiling where K is 1', () => {
    const all = measured({
      date: '2026-03-01',
      posts: 1,
      reach: 50,
      shares: 5,
      reach_from_shares: 50,
    });
    expect(known(all, 'reach.ripple.x').value).toBe(1);
    expect(missing(all, 'reach.ripple-ceiling.x').missing).toContain('no ceiling');
  });

  it.each([
    ['more came through shares than came at all', { reach: 50, shares: 5, reach_from_shares: 51 }],
    [
      'somebody came through a share, and nobody shared',
      { reach: 50, shares: 0, reach_from_shares: 1 },
    ],
  ])('says that the columns contradict each other: %s', (_, columns) => {
    const wrong = measured({ date: '2026-03-01', posts: 1, ...columns });
    expect(missing(wrong, 'reach.ripple.x').missing).toContain('check reach, shares');
  });

  it('the generations add up to the ceiling, which is what a post reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e6 }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (reach, posts, part) => {
          const fromShares = Math.floor(reach * part);
          const found = measured({
            date: '2026-03-01',
            posts,
            reach,
            shares: 7,
            reach_from_shares: fromShares,
          });
          const value = (id: string) => known(found, `reach.${id}.x`).value;
          const [k, ceiling] = [value('ripple'), value('ripple-ceiling')];
          const five = [0, 1, 2, 3, 4].reduce((sum, n) => sum + value(`ripple-generation-${n}`), 0);
          // The rest of a geometric series after five terms is k^5 of the whole.
          expect(five + ceiling * k ** 5).toBeCloseTo(ceiling, 4);
          expect(ceiling).toBeCloseTo(value('reach-per-post'), 4);
        },
      ),
      { numRuns: 50 },
    );
  });
});
