import { describe, expect, it } from 'vitest';
import type { Measure } from '#model/measure.ts';
import { seenMost } from '#model/seen-most.ts';

const known = (id: string, value: number): [string, Measure] => {
  const platform = id.split('.').at(-1)!;
  const kind = id.slice(0, -platform.length - 1);
  return [id, { id, kind, platform, value, status: 'known' } as never];
};

const seen = (...measures: [string, Measure][]) =>
  seenMost(new Map(measures)).map(({ id, value }) => `${id} ${value}`);

describe('how many saw it', () => {
  it('is told over the longest stretch that any platform tells, the largest first', () => {
    expect(
      seen(
        known('reach.views-28.x', 900),
        known('reach.views-90.facebook', 50),
        known('reach.impressions-90.x', 70),
        known('reach.views-7.instagram', 5_000),
      ),
    ).toEqual(['reach.impressions-90.x 70', 'reach.views-90.facebook 50']);
  });

  it('is told of each platform once, and never of downloads or of nothing', () => {
    expect(
      seen(
        known('reach.views-90.x', 60),
        known('reach.impressions-90.x', 70),
        known('reach.views-90.npm', 9_000),
        known('reach.views-90.tiktok', 0),
      ),
    ).toEqual(['reach.impressions-90.x 70']);
    expect(seen(known('reach.clicks-90.x', 60))).toEqual([]);
  });
});
