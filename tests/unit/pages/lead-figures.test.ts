import { describe, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import { leadFigures } from '../../../src/pages/_lead-figures.ts';
import { headlinesOf } from '../../../src/pages/_headlines.ts';
import { proofs } from '#proofs/registry.ts';
import { reportContent } from '../../support/measures.ts';
import { makePlatform, makeProfile, type RowInput } from '../../support/profile-builder.ts';

const today = day('2026-11-23');

/** The ids of what stands large, of rows of each platform. */
function largeOf(platforms: Readonly<Record<string, readonly RowInput<MetricsRow>[]>>): string[] {
  const content = makeProfile({
    platforms: Object.entries(platforms).map(([id, rows]) =>
      makePlatform(id, rows, { cadence: 'day' }),
    ),
  });
  const report = reportContent(content, { today, locale: 'en' });
  const headlines = proofs.flatMap((proof) => headlinesOf(proof, report).slice(0, 1));
  return leadFigures(report, headlines).figures.map(({ measure }) => measure.id);
}

describe('what stands large on a profile', () => {
  it('is who follows, the largest first', () => {
    const rows = (followers: number) => [{ date: '2026-11-20', followers }];
    expect(largeOf({ youtube: rows(10), x: rows(50) })).toEqual([
      'following.followers.x',
      'following.followers.youtube',
    ]);
  });

  it('is never a count of long ago', () => {
    expect(largeOf({ x: [{ date: '2026-06-01', followers: 50 }] })).toEqual([]);
    const mixed = {
      x: [{ date: '2026-06-01', followers: 50 }],
      youtube: [{ date: '2026-11-20', followers: 10 }],
    };
    expect(largeOf(mixed)).toEqual(['following.followers.youtube']);
  });

  it('is how many saw it where nobody counts who follows, unless that is old too', () => {
    const rows = (month: string) =>
      Array.from({ length: 28 }, (_, index) => ({
        date: `2026-${month}-${String(index + 1).padStart(2, '0')}`,
        posts: 1,
        reach: 500,
        likes: 20,
      }));
    expect(largeOf({ instagram: rows('10') })[0]).toMatch(/^reach\./);
    expect(largeOf({ instagram: rows('05') })).toEqual([]);
  });

  it('is never a nought', () => {
    expect(largeOf({ x: [{ date: '2026-11-20', followers: 0 }] })).toEqual([]);
  });
});
