import { daysIn } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Found } from '../finding.ts';
import {
  allCaveats,
  fewPostsCaveat,
  followersLine,
  interactionsCaveat,
  interactionsOf,
  postFollowers,
} from '../platform-amounts.ts';
import {
  fillIn,
  followersOn,
  largestFirst,
  measurePlatforms,
  type PlatformMeasure,
  type PlatformPast,
  type PlatformRow,
} from '../platforms.ts';
import { quotientOf, type Amount } from '../rows.ts';
import { postingWeeks, weeklyVariation } from './consistency.ts';
import { unexplainedJumps } from './jumps.ts';
import { medianPosts } from './single-posts.ts';

const interactions = 'likes, comments, shares or saves';

/** Interactions by what they are divided by. */
const rates: readonly PlatformMeasure[] = [
  rate('rate-by-reach', 'Engagement rate by reach', byColumn('reach')),
  rate('rate-by-impressions', 'Engagement rate by impressions', byColumn('impressions')),
  rate('rate-by-views', 'Engagement rate by views', byColumn('views')),
  rate('rate-by-followers', 'Engagement rate by followers, per post', (past) =>
    quotientOf(past.rows, {
      numerator: interactionsOf,
      denominator: (row) => postFollowers(past, row),
      restsOn: (row) => followersLine(past, row),
      missing: `Posts, followers and interactions of the same days are needed: ${fillIn(past, `posts, followers and ${interactions}`)}.`,
      caveat: (rows) => allCaveats(interactionsCaveat(rows), fewPostsCaveat(rows)),
    }),
  ),
  rate('daily-rate-by-followers', 'Engagement rate by followers, per day', (past) =>
    quotientOf(past.rows, {
      numerator: interactionsOf,
      denominator: (row) => followerDays(past, row),
      restsOn: (row) => followersLine(past, row),
      missing: `Followers and interactions of the same days, in regular rows, are needed: ${fillIn(past, `followers and ${interactions}`)}.`,
      caveat: interactionsCaveat,
    }),
  ),
];

function rate(id: string, label: string, find: (past: PlatformPast) => Found): PlatformMeasure {
  return { id, label, unit: 'share', method: id, find };
}

function byColumn(column: 'reach' | 'impressions' | 'views') {
  return (past: PlatformPast): Found =>
    quotientOf(past.rows, {
      numerator: interactionsOf,
      denominator: (row: PlatformRow) => row[column],
      missing: `Interactions and ${column} of the same days are needed: ${fillIn(past, `${column} and ${interactions}`)}.`,
      caveat: interactionsCaveat,
    });
}

/** The followers of a row times its days; a row of no rhythm has no known length. */
function followerDays(past: PlatformPast, row: PlatformRow): Amount | undefined {
  const followers = followersOn(past, row.date);
  if (!followers || past.platform.cadence === 'irregular') return undefined;
  const days = daysIn(row.date, past.platform.cadence);
  return {
    value: days * followers.value,
    low: days * followers.low,
    high: days * followers.high,
  };
}

/** Kaushik's three, each per post. */
const perPost: readonly PlatformMeasure[] = (
  [
    ['applause', 'Applause', 'likes'],
    ['conversation', 'Conversation', 'comments'],
    ['amplification', 'Amplification', 'shares'],
  ] as const
).map(([id, label, column]) => ({
  id,
  label,
  unit: 'count',
  noun: `${column} per post`,
  method: id,
  find: (past) =>
    quotientOf(past.rows, {
      numerator: (row) => row[column],
      denominator: (row) => row.posts,
      missing: `Posts and ${column} of the same days are needed: ${fillIn(past, `posts and ${column}`)}.`,
      caveat: fewPostsCaveat,
    }),
}));

const consistency: readonly PlatformMeasure[] = [
  ...([12, 26] as const).map((weeks): PlatformMeasure => ({
    id: `posting-weeks-${weeks}`,
    label: `Weekly posting over ${weeks} weeks`,
    unit: 'share',
    method: 'posting-weeks',
    find: (past) => postingWeeks(past, weeks),
  })),
  {
    id: 'weekly-variation',
    label: 'Variation of weekly engagement',
    unit: 'ratio',
    method: 'weekly-variation',
    find: weeklyVariation,
  },
];

const jumps = (profile: ProfileView): PlatformMeasure => ({
  id: 'unexplained-jumps',
  label: 'Unexplained jumps within a year',
  unit: 'count',
  noun: 'jumps',
  method: 'unexplained-jumps',
  find: (past) => unexplainedJumps(past, profile),
});

export function measureEngagement(profile: ProfileView, today: Day): Measure[] {
  return [
    ...measurePlatforms('engagement', profile, today, [
      ...rates,
      ...perPost,
      ...consistency,
      jumps(profile),
    ]),
    ...medianPosts(profile, today),
  ];
}

export function engagementHeadlines(profile: ProfileView): string[] {
  const platforms = largestFirst(profile.platforms);
  return [...rates, ...perPost, ...consistency].flatMap(({ id }) =>
    platforms.map((platform) => `engagement.${id}.${platform.id}`),
  );
}
