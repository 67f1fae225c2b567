import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { fewPostsCaveat, followersLine, postFollowers } from '../platform-amounts.ts';
import { fillIn, largestFirst, measurePlatforms, type PlatformMeasure } from '../platforms.ts';
import { quotientOf } from '../rows.ts';
import { ceilingReach, generationReach, rippleK, viewersPerShare } from './ripple.ts';

/** How many generations of the ripple are given, the direct one included. */
export const rippleGenerations = 5;

const perPlatform: readonly PlatformMeasure[] = [
  {
    id: 'reach-per-post',
    label: 'Reach per post',
    unit: 'count',
    noun: 'accounts per post',
    method: 'reach-per-post',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.reach,
        denominator: (row) => row.posts,
        missing: `Reach and posts of the same days are needed: ${fillIn(past, 'reach and posts')}.`,
        caveat: fewPostsCaveat,
      }),
  },
  {
    id: 'reach-rate',
    label: 'Reach rate',
    unit: 'share',
    method: 'reach-rate',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.reach,
        denominator: (row) => postFollowers(past, row),
        restsOn: (row) => followersLine(past, row),
        missing: `Reach, posts and followers of the same days are needed: ${fillIn(past, 'reach, posts and followers')}.`,
        caveat: fewPostsCaveat,
      }),
  },
  {
    id: 'virality',
    label: 'Virality',
    unit: 'share',
    method: 'virality',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.shares,
        denominator: (row) => row.impressions,
        missing: `Shares and impressions of the same days are needed: ${fillIn(past, 'shares and impressions')}.`,
      }),
  },
  {
    id: 'shares-per-viewer',
    label: 'Shares per viewer',
    unit: 'ratio',
    method: 'shares-per-viewer',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.shares,
        denominator: (row) => row.reach,
        missing: `Shares and reach of the same days are needed: ${fillIn(past, 'shares and reach')}.`,
      }),
  },
  {
    id: 'viewers-per-share',
    label: 'Viewers per share',
    unit: 'count',
    noun: 'viewers per share',
    method: 'viewers-per-share',
    find: viewersPerShare,
  },
  {
    id: 'ripple',
    label: 'Ripple (K)',
    unit: 'ratio',
    method: 'ripple',
    find: rippleK,
  },
  ...Array.from({ length: rippleGenerations }, (_, generation): PlatformMeasure => ({
    id: `ripple-generation-${generation}`,
    label:
      generation === 0
        ? 'Direct viewers per post'
        : `Viewers per post in generation ${generation} of sharing`,
    unit: 'count',
    noun: 'viewers',
    method: 'ripple-generation',
    find: (past) => generationReach(past, generation),
  })),
  {
    id: 'ripple-ceiling',
    label: 'Viewers per post in all generations',
    unit: 'count',
    noun: 'viewers',
    method: 'ripple-ceiling',
    find: ceilingReach,
  },
];

export function measureReach(profile: ProfileView, today: Day): Measure[] {
  return measurePlatforms('reach', profile, today, perPlatform);
}

export function reachHeadlines(profile: ProfileView): string[] {
  const platforms = largestFirst(profile.platforms);
  return ['reach-per-post', 'reach-rate', 'virality', 'ripple'].flatMap((id) =>
    platforms.map((platform) => `reach.${id}.${platform.id}`),
  );
}
