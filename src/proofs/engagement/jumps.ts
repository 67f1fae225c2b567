import { addDays, type Day } from '#model/day.ts';
import { findJumps, jumpRules, type Jump } from '#model/jumps.ts';
import type { Message } from '#model/message.ts';
import { seriesSource } from '#model/series.ts';
import type { Sourced } from '#model/source.ts';
import type { Milestone } from '#schemas/records.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Found } from '../finding.ts';
import { allCaveats } from '../platform-amounts.ts';
import { fileOf, noFollowers, pastOf, type PlatformPast } from '../platforms.ts';

type ProfileJump = Jump<Sourced<Milestone>>;

/** Every jump of a platform’s followers up to a day, with the milestone that explains it; null where there are too few counts. */
export function jumpsOf(past: PlatformPast, profile: ProfileView): readonly ProfileJump[] | null {
  const happened = profile.milestones.rows.filter(({ date }) => date <= past.today);
  return findJumps(past.series, happened);
}

/** The jumps of every platform that has any, by the platform's id: what the page and the chart show. */
export function profileJumps(
  profile: ProfileView,
  today: Day,
): ReadonlyMap<string, readonly ProfileJump[]> {
  return new Map(
    profile.platforms.flatMap((platform) => {
      const jumps = jumpsOf(pastOf(platform, today), profile);
      return jumps && jumps.length > 0 ? [[platform.id, jumps] as const] : [];
    }),
  );
}

/** How many jumps of the last 365 days no milestone explains. */
export function unexplainedJumps(past: PlatformPast, profile: ProfileView): Found {
  const latest = past.series.points.at(-1);
  if (!latest) return { missing: noFollowers(past) };
  const jumps = jumpsOf(past, profile);
  if (!jumps) {
    return {
      missing: message('gaps.jumps', {
        ...fileOf(past),
        counts: past.series.points.length,
        fewest: jumpRules.fewest + 1,
      }),
      asOf: latest.day,
    };
  }
  const start = addDays(latest.day, -365);
  const recent = jumps.filter(({ change }) => change.to.day > start);
  const unexplained = recent.filter(({ cause }) => cause === null);
  const first = past.series.points[0]!.day;
  return {
    value: unexplained.length,
    caveat: caveatOf(unexplained, recent.length - unexplained.length),
    period: { from: first > start ? first : addDays(start, 1), to: latest.day },
    asOf: latest.day,
    sources: [seriesSource(past.series)],
  };
}

function caveatOf(unexplained: readonly ProfileJump[], explained: number): Message | undefined {
  const all = unexplained.map(({ change }) => change.to.day);
  const days = all.slice(-5);
  const earlier = all.length - days.length;
  const named =
    earlier > 0
      ? message('measures.caveat.jump-days-earlier', { days, earlier })
      : message('measures.caveat.jump-days', { days });
  return allCaveats(
    days.length > 0 ? named : undefined,
    explained > 0 ? message('measures.caveat.jumps-explained', { explained }) : undefined,
  );
}
