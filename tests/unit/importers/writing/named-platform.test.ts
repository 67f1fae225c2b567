import { describe, expect, it } from 'vitest';
import { platformNamed, platformsNamed } from '#importers/writing/named-platform.ts';

describe('the platform that a path names', () => {
  it.each([
    [['Downloads/YouTube/Table data.csv'], 'youtube'],
    [['tiktok-2026-03.csv', 'TikTok (1).csv'], 'tiktok'],
    [['counts.csv'], null],
    [['youtubers.csv'], null],
    // Two are no answer.
    [['youtube.csv', 'tiktok.csv'], null],
    [[], null],
  ])('of %j is %s', (files, platform) => {
    expect(platformNamed(files)).toBe(platform);
  });

  it('are all that stand there, in the order of the registry', () => {
    expect(platformsNamed(['x/mastodon.csv', 'youtube.csv']).map(({ id }) => id)).toEqual([
      'youtube',
      'x',
      'mastodon',
    ]);
  });
});
