import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import { fewPostsCaveat, followersLine, postFollowers } from '../platform-amounts.ts';
import { fileOf, largestFirst, measurePlatforms, type PlatformMeasure } from '../platforms.ts';
import { postQuotient } from '../post-quotient.ts';
import { quotientOf } from '../rows.ts';
import { ceilingReach, generationReach, rippleK, viewersPerShare } from './ripple.ts';
import { sumHeadlines, sums } from './sums.ts';

/** How many generations of the ripple are given, the direct one included. */
export const rippleGenerations = 5;

const perPlatform: readonly PlatformMeasure[] = [
  {
    id: 'reach-per-post',
    name: message('measures.reach-per-post'),
    unit: 'count',
    noun: 'accounts per post',
    method: 'reach-per-post',
    find: (past) =>
      postQuotient(
        past,
        ({ reach }) => reach,
        () => 1,
        message('gaps.reach-per-post', fileOf(past)),
      ) ??
      quotientOf(past.rows, {
        numerator: (row) => row.reach,
        denominator: (row) => row.posts,
        missing: message('gaps.reach-per-post', fileOf(past)),
        caveat: fewPostsCaveat,
      }),
  },
  {
    id: 'reach-rate',
    name: message('measures.reach-rate'),
    unit: 'share',
    method: 'reach-rate',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.reach,
        denominator: (row) => postFollowers(past, row),
        restsOn: (row) => followersLine(past, row),
        missing: message('gaps.reach-rate', fileOf(past)),
        caveat: fewPostsCaveat,
      }),
  },
  {
    id: 'virality',
    name: message('measures.virality'),
    unit: 'share',
    method: 'virality',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.shares,
        denominator: (row) => row.impressions,
        missing: message('gaps.virality', fileOf(past)),
      }),
  },
  {
    id: 'shares-per-viewer',
    name: message('measures.shares-per-viewer'),
    unit: 'ratio',
    method: 'shares-per-viewer',
    find: (past) =>
      quotientOf(past.rows, {
        numerator: (row) => row.shares,
        denominator: (row) => row.reach,
        missing: message('gaps.shares-per-viewer', fileOf(past)),
      }),
  },
  {
    id: 'viewers-per-share',
    name: message('measures.viewers-per-share'),
    unit: 'count',
    noun: 'viewers per share',
    method: 'viewers-per-share',
    find: viewersPerShare,
  },
  {
    id: 'ripple',
    name: message('measures.ripple'),
    unit: 'ratio',
    method: 'ripple',
    find: rippleK,
  },
  ...Array.from({ length: rippleGenerations }, (_, generation): PlatformMeasure => ({
    id: `ripple-generation-${generation}`,
    name:
      generation === 0
        ? message('measures.direct-viewers')
        : message('measures.ripple-generation', { generation }),
    unit: 'count',
    noun: 'viewers',
    method: 'ripple-generation',
    find: (past) => generationReach(past, generation),
  })),
  {
    id: 'ripple-ceiling',
    name: message('measures.ripple-ceiling'),
    unit: 'count',
    noun: 'viewers',
    method: 'ripple-ceiling',
    find: ceilingReach,
  },
  ...sums,
];

export function measureReach(profile: ProfileView, today: Day): Measure[] {
  return measurePlatforms('reach', profile, today, perPlatform);
}

export function reachHeadlines(profile: ProfileView): string[] {
  const platforms = largestFirst(profile.platforms);
  const per = (id: string) => platforms.map((platform) => `reach.${id}.${platform.id}`);
  return [
    ...per('reach-per-post'),
    ...per('reach-rate'),
    ...sumHeadlines(platforms),
    ...per('virality'),
    ...per('ripple'),
  ];
}
