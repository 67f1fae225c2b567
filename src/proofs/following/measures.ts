import { addDays, type Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import { sourceRows } from '#model/source.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { nounOf } from '#words/nouns.ts';
import { message } from '#words/words.ts';
import { toMeasure, type Found } from '../finding.ts';
import { allCaveats } from '../platform-amounts.ts';
import {
  ageCaveat,
  countsFollows,
  largestFirst,
  measurePlatforms,
  noFollowers,
  noPlatforms,
  pastOf,
  type PlatformMeasure,
  type PlatformPast,
} from '../platforms.ts';
import { sumOf } from '../rows.ts';
import { sumsOf, type Summed } from '../sums.ts';
import { bestDay, growthRate, monthlyCompoundGrowth, netGrowth } from './growth.ts';
import { highestRoundNumber, lackingToNext, nextNumber, roundNumberDays } from './round-numbers.ts';

/** Over how many days growth is given. */
export const growthPeriods = [7, 30, 90, 365] as const;

/** Counts further apart than this are not of one time, and are not added up. */
const recentDays = 92;

/** Those who began to follow, whoever left: what exports tell that know no count. */
export const gained: Summed = {
  id: 'new-followers',
  plural: message('charts.sums.new-followers'),
  name: (span) => message('measures.sum-gained', { span }),
  changeName: (span) => message('measures.sum-gained-change', { span }),
  noun: 'new followers',
  method: 'new-followers',
  amount: (row) => row.gained,
};

const perPlatform: readonly PlatformMeasure[] = [
  {
    id: 'followers',
    name: (noun) => message('measures.people', { noun: nounOf(noun) }),
    unit: 'count',
    countsPeople: true,
    method: 'followers',
    find: latestCount,
  },
  ...growthPeriods.map((days): PlatformMeasure => ({
    id: `net-growth-${days}`,
    name: message('measures.net-growth', { span: message('common.days', { count: days }) }),
    span: { count: days, unit: 'day' },
    unit: 'count',
    countsPeople: true,
    signed: true,
    method: 'net-growth',
    find: (past) => netGrowth(past, days),
  })),
  ...growthPeriods.map((days): PlatformMeasure => ({
    id: `growth-rate-${days}`,
    name: message('measures.growth-rate', { span: message('common.days', { count: days }) }),
    span: { count: days, unit: 'day' },
    unit: 'share',
    signed: true,
    method: 'growth-rate',
    find: (past) => growthRate(past, days),
  })),
  {
    id: 'compound-growth',
    name: message('measures.compound-growth'),
    unit: 'share',
    signed: true,
    method: 'compound-growth',
    find: monthlyCompoundGrowth,
  },
  {
    id: 'best-day',
    name: message('measures.best-day'),
    unit: 'count',
    countsPeople: true,
    signed: true,
    method: 'best-day',
    find: bestDay,
  },
  {
    id: 'milestone',
    name: message('measures.round-number'),
    unit: 'count',
    countsPeople: true,
    method: 'round-number',
    find: highestRoundNumber,
  },
  {
    id: 'next-milestone',
    name: message('measures.next-round-number'),
    unit: 'count',
    countsPeople: true,
    method: 'next-round-number',
    find: nextNumber,
  },
  {
    id: 'to-next-milestone',
    name: message('measures.to-next-round-number'),
    unit: 'count',
    countsPeople: true,
    method: 'next-round-number',
    find: lackingToNext,
  },
  ...sumsOf(gained),
];

export function measureFollowing(profile: ProfileView, today: Day): Measure[] {
  const pasts = profile.platforms.map((platform) => pastOf(platform, today));
  return [
    toMeasure(
      {
        id: 'following.total',
        proof: 'following',
        label: message('measures.total-follows'),
        unit: 'count',
        noun: 'follows',
        method: 'total-follows',
      },
      totalFollows(profile, pasts),
    ),
    ...measurePlatforms('following', profile, today, perPlatform),
    ...pasts.flatMap(roundNumberDays),
  ];
}

/** The platforms that a total adds up: those that were counted within a season of the newest count. */
function addedUp(platforms: ProfileView['platforms']): ProfileView['platforms'] {
  const newestOf = ({ followers }: ProfileView['platforms'][number]) =>
    followers.points.at(-1)?.day;
  const counted = platforms.filter((platform) => countsFollows(platform) && newestOf(platform));
  const newest = counted.map(newestOf).sort().at(-1);
  return counted.filter((platform) => newestOf(platform)! >= addDays(newest!, -recentDays));
}

/** A total only where there is more than one platform to add up. */
export function followingHeadlines(profile: ProfileView): string[] {
  const platforms = largestFirst(profile.platforms);
  const ids = (measure: string) => platforms.map(({ id }) => `following.${measure}.${id}`);
  return [
    ...(addedUp(platforms).length > 1 ? ['following.total'] : []),
    ...ids('followers'),
    ...ids('net-growth-365').slice(0, 1),
    ...ids('net-growth-30').slice(0, 1),
    ...ids('compound-growth').slice(0, 1),
    ...ids('best-day').slice(0, 1),
    ...([90, 28, 7] as const).flatMap((days) => ids(`new-followers-${days}`)),
  ];
}

function latestCount(past: PlatformPast): Found {
  const latest = past.series.points.at(-1);
  if (!latest) return { missing: noFollowers(past) };
  const { value, low, high, day, line } = latest;
  return {
    value,
    low,
    high,
    caveat: ageCaveat(day, past.today),
    asOf: day,
    sources: [sourceRows(past.series.file, [line])],
  };
}

function totalFollows(profile: ProfileView, pasts: readonly PlatformPast[]): Found {
  if (pasts.length === 0) return { missing: noPlatforms(profile) };
  const counted = pasts.flatMap((past) => {
    const latest = past.series.points.at(-1);
    return latest && countsFollows(past.platform) ? [{ past, latest }] : [];
  });
  const newest = counted
    .map(({ latest }) => latest.day)
    .sort()
    .at(-1);
  if (newest === undefined) {
    return { missing: message('gaps.follows') };
  }
  const recent = counted.filter(({ latest }) => latest.day >= addDays(newest, -recentDays));
  const included = new Set(recent.map(({ past }) => past.platform.id));
  const left = pasts.filter(({ platform }) => !included.has(platform.id));
  return {
    value: sumOf(recent, ({ latest }) => latest.value),
    low: sumOf(recent, ({ latest }) => latest.low),
    high: sumOf(recent, ({ latest }) => latest.high),
    caveat: allCaveats(
      message('measures.caveat.follows'),
      left.length > 0
        ? message('measures.caveat.left-out', { platforms: left.map(whyLeftOut) })
        : undefined,
      ageCaveat(newest, pasts[0]!.today),
    ),
    asOf: newest,
    sources: recent.map(({ past, latest }) => sourceRows(past.series.file, [latest.line])),
  };
}

function whyLeftOut({ platform, series }: PlatformPast): Message {
  const latest = series.points.at(-1);
  const named = { platform: platform.name };
  if (!countsFollows(platform))
    return message('measures.caveat.left-out-noun', { ...named, noun: nounOf(platform.noun) });
  return latest
    ? message('measures.caveat.left-out-old', { ...named, day: latest.day })
    : message('measures.caveat.left-out-uncounted', named);
}
