import { daysIn } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Message } from '#model/message.ts';
import { platformOf } from '#model/platforms.ts';
import { message } from '#words/words.ts';
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
  fileOf,
  followersOn,
  largestFirst,
  measurePlatforms,
  type PlatformMeasure,
  type PlatformPast,
  type PlatformRow,
} from '../platforms.ts';
import { postQuotient } from '../post-quotient.ts';
import { quotientOf, type Amount } from '../rows.ts';
import { measureBestPosts } from './best-posts.ts';
import { postingWeeks, weeklyVariation } from './consistency.ts';
import { unexplainedJumps } from './jumps.ts';
import { medianPosts } from './single-posts.ts';

/** Interactions by what they are divided by. */
const rates: readonly PlatformMeasure[] = [
  rate('rate-by-reach', message('measures.rate-by-reach'), byColumn('reach')),
  rate('rate-by-impressions', message('measures.rate-by-impressions'), byColumn('impressions')),
  rate('rate-by-views', message('measures.rate-by-views'), byColumn('views')),
  rate('rate-by-followers', message('measures.rate-by-followers'), (past) =>
    quotientOf(past.rows, {
      numerator: interactionsOf,
      denominator: (row) => postFollowers(past, row),
      restsOn: (row) => followersLine(past, row),
      missing: message('gaps.rate-by-followers', fileOf(past)),
      caveat: (rows) => allCaveats(interactionsCaveat(rows), fewPostsCaveat(rows)),
    }),
  ),
  rate('daily-rate-by-followers', message('measures.daily-rate-by-followers'), (past) =>
    quotientOf(past.rows, {
      numerator: interactionsOf,
      denominator: (row) => followerDays(past, row),
      restsOn: (row) => followersLine(past, row),
      missing: message('gaps.daily-rate-by-followers', fileOf(past)),
      caveat: interactionsCaveat,
    }),
  ),
];

function rate(id: string, name: Message, find: (past: PlatformPast) => Found): PlatformMeasure {
  return { id, name, unit: 'share', method: id, find };
}

function byColumn(column: 'reach' | 'impressions' | 'views') {
  return (past: PlatformPast): Found => {
    const missing = message('gaps.rate-by-column', { ...fileOf(past), column });
    // Impressions are told by day of the same posts.
    const own =
      column === 'impressions'
        ? null
        : postQuotient(past, interactionsOf, (post) => post[column], missing);
    return (
      own ??
      quotientOf(past.rows, {
        numerator: interactionsOf,
        denominator: (row: PlatformRow) => row[column],
        missing,
        caveat: interactionsCaveat,
      })
    );
  };
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

/** What became of letters that arrived. */
const letters: readonly PlatformMeasure[] = (
  [
    ['open-rate', 'opens', message('measures.caveat.opened-by-machines')],
    ['click-rate', 'clicks', undefined],
  ] as const
).map(([id, column, caveat]) =>
  rate(id, message(`measures.${id}`), (past) =>
    quotientOf(past.rows, {
      numerator: (row) => row[column],
      denominator: (row) => row.sent,
      missing: message('gaps.letters', { ...fileOf(past), column }),
      caveat: (rows) => allCaveats(caveat, fewPostsCaveat(rows)),
    }),
  ),
);

/** The profile with those platforms alone that write letters. */
const lettersOf = (profile: ProfileView): ProfileView => ({
  ...profile,
  platforms: profile.platforms.filter(
    ({ id, table }) =>
      platformOf(id).letters === true || table.rows.some(({ sent }) => sent !== undefined),
  ),
});

/** Nobody is asked for letters who writes none. */
function measureLetters(profile: ProfileView, today: Day): Measure[] {
  const writing = lettersOf(profile);
  const isWritten = writing.platforms.length > 0 || profile.platforms.length === 0;
  return isWritten ? measurePlatforms('engagement', writing, today, letters) : [];
}

/** Kaushik's three, each per post. */
const perPost: readonly PlatformMeasure[] = (
  [
    ['applause', 'likes'],
    ['conversation', 'comments'],
    ['amplification', 'shares'],
  ] as const
).map(([id, column]) => ({
  id,
  name: message(`measures.${id}`),
  unit: 'count',
  noun: `${column} per post`,
  method: id,
  find: (past) =>
    quotientOf(past.rows, {
      numerator: (row) => row[column],
      denominator: (row) => row.posts,
      missing: message('gaps.per-post', { ...fileOf(past), column }),
      caveat: fewPostsCaveat,
    }),
}));

const consistency: readonly PlatformMeasure[] = [
  ...([12, 26] as const).map((weeks): PlatformMeasure => ({
    id: `posting-weeks-${weeks}`,
    name: message('measures.posting-weeks', { weeks }),
    span: { count: weeks, unit: 'week' },
    unit: 'share',
    method: 'posting-weeks',
    find: (past) => postingWeeks(past, weeks),
  })),
  {
    id: 'weekly-variation',
    name: message('measures.weekly-variation'),
    unit: 'ratio',
    method: 'weekly-variation',
    find: weeklyVariation,
  },
];

const jumps = (profile: ProfileView): PlatformMeasure => ({
  id: 'unexplained-jumps',
  name: message('measures.unexplained-jumps'),
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
    ...measureLetters(profile, today),
    ...medianPosts(profile, today),
    ...measureBestPosts(profile, today),
  ];
}

export function engagementHeadlines(profile: ProfileView): string[] {
  const idsOf = (measures: readonly PlatformMeasure[], { platforms }: ProfileView) =>
    measures.flatMap(({ id }) =>
      largestFirst(platforms).map((platform) => `engagement.${id}.${platform.id}`),
    );
  return [
    ...idsOf(rates, profile),
    ...idsOf(letters, lettersOf(profile)),
    ...idsOf([...perPost, ...consistency], profile),
  ];
}
