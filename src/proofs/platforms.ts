import { observedBy, seriesUntil } from '#model/growth.ts';
import { daysBetween, type Day } from '#model/day.ts';
import type { Measure, ProofId, Unit } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import { platformOf, platforms as knownPlatforms } from '#model/platforms.ts';
import type { Point, Series } from '#model/series.ts';
import type { Sourced } from '#model/source.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { PlatformMetrics, PlatformPosts } from '#schemas/site-content.ts';
import { nounOf } from '#words/nouns.ts';
import { message } from '#words/words.ts';
import { toMeasure, type Found } from './finding.ts';
import { rowsUntil, type Rows } from './rows.ts';

export type PlatformRow = Sourced<MetricsRow>;
export type PlatformPost = PlatformPosts['table']['rows'][number];

/** A platform as it was known on a day: nothing dated later is in it. */
export interface PlatformPast {
  platform: PlatformMetrics;
  today: Day;
  series: Series;
  rows: Rows<PlatformRow>;
  /** Its single posts, where there is a table of them. */
  posts?: Rows<PlatformPost> | undefined;
}

export function pastOf(platform: PlatformMetrics, today: Day): PlatformPast {
  return {
    platform,
    today,
    series: seriesUntil(platform.followers, today),
    rows: rowsUntil(platform.table, today, platform.cadence),
  };
}

/** The same with its single posts. */
export function pastWithPosts(
  profile: ProfileView,
  platform: PlatformMetrics,
  today: Day,
): PlatformPast {
  const table = profile.posts.find(({ id }) => id === platform.id)?.table;
  return {
    ...pastOf(platform, today),
    posts: table && rowsUntil(table, today, 'irregular'),
  };
}

/** How many days a count of followers may be old when it stands for a day on which nobody counted. */
export const carryDays = { day: 7, week: 14, month: 45, irregular: 31 } as const;

/** The followers on a day, from the last count at or before it. */
export function followersOn({ series, platform }: PlatformPast, day: Day): Point | undefined {
  return observedBy(series, day, carryDays[platform.cadence]) ?? undefined;
}

/** True where the count is of people who chose to follow, so that it may stand in a total of follows. */
export function countsFollows({ id, noun }: PlatformMetrics): boolean {
  const others = knownPlatforms.filter(({ counts }) => counts !== undefined).map((p) => p.noun);
  return platformOf(id).counts === undefined && !others.includes(noun);
}

/** A measure that every platform has. */
export interface PlatformMeasure {
  /** The middle of its id: `following.<id>.youtube`. */
  id: string;
  /** What it is called without its platform; may depend on what the platform calls its people. */
  name: Message | ((noun: string) => Message);
  /** The length of time that its name names. */
  span?: Measure['span'];
  unit: Unit;
  method: string;
  /** What a count counts; those who follow, in the platform's word, if it is `people`. */
  noun?: string;
  countsPeople?: boolean;
  signed?: boolean;
  find(past: PlatformPast): Found;
}

/** Every measure for every platform; where there is no platform at all, each is missing once. */
export function measurePlatforms(
  proof: ProofId,
  profile: ProfileView,
  today: Day,
  measures: readonly PlatformMeasure[],
): Measure[] {
  if (profile.platforms.length === 0) {
    const missing = noPlatforms(profile);
    return measures.map((measure) => toMeasure(headOf(proof, measure, null), { missing }));
  }
  return profile.platforms.flatMap((platform) => {
    const past = pastWithPosts(profile, platform, today);
    return measures.map((measure) =>
      toMeasure(headOf(proof, measure, platform), measure.find(past)),
    );
  });
}

function headOf(proof: ProofId, measure: PlatformMeasure, platform: PlatformMetrics | null) {
  const people = platform?.noun ?? 'followers';
  const name = typeof measure.name === 'function' ? measure.name(people) : measure.name;
  return {
    id: [proof, measure.id, ...(platform ? [platform.id] : [])].join('.'),
    proof,
    kind: `${proof}.${measure.id}`,
    label: platform ? onPlatform(name, platform) : name,
    name,
    span: measure.span,
    unit: measure.unit,
    noun: measure.countsPeople ? people : measure.noun,
    signed: measure.signed,
    platform: platform?.id,
    method: measure.method,
  };
}

/** `Followers on YouTube`. */
export function onPlatform(name: Message, platform: { name: string }): Message {
  return message('measures.on-platform', { name, platform: platform.name });
}

export function noPlatforms({ id }: ProfileView): Message {
  return message('gaps.platforms', { profile: id });
}

export function noFollowers({ platform, today }: PlatformPast): Message {
  return message('gaps.followers', {
    file: platform.table.file,
    noun: nounOf(platform.noun),
    day: today,
  });
}

/** The file of a platform, as its gaps name it. */
export function fileOf({ platform }: PlatformPast): { file: string } {
  return { file: platform.table.file };
}

/** How far a platform without a count goes: what its posts brought over the last 90 days of its rows. */
function broughtLately({ table: { rows } }: PlatformMetrics): number {
  const last = rows.at(-1);
  if (!last) return 0;
  return rows
    .filter(({ date }) => daysBetween(date, last.date) < 90)
    .reduce((sum, row) => sum + (row.views ?? row.impressions ?? row.reach ?? 0), 0);
}

/** The platforms with the largest count first; then those without one, by what their posts brought. */
export function largestFirst(platforms: readonly PlatformMetrics[]): PlatformMetrics[] {
  const sizes = new Map(
    platforms.map((platform) => [
      platform,
      [platform.followers.points.at(-1)?.value ?? -1, broughtLately(platform)] as const,
    ]),
  );
  return platforms.toSorted((a, b) => {
    const [[countA, broughtA], [countB, broughtB]] = [sizes.get(a)!, sizes.get(b)!];
    return countB - countA || broughtB - broughtA;
  });
}

/** How long ago the last count was, where that is worth a word. */
export function ageCaveat(lastCounted: Day, today: Day): Message | undefined {
  const days = daysBetween(lastCounted, today);
  return days > 92 ? message('measures.caveat.age', { day: lastCounted, days }) : undefined;
}
