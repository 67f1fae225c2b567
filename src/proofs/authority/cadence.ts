import { addDays, type Day } from '#model/day.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import { isGap, type Found } from '../finding.ts';
import { fileOf, noPlatforms, pastOf, type PlatformPast } from '../platforms.ts';
import { coveredDays, lastDays, provenance, sumOf, usable } from '../rows.ts';

const weeks = 12;
const days = weeks * 7;
const fewestDays = (days * 3) / 4;
const recentDays = 30;

/** Posts per week on one platform. */
export function postsPerWeek(past: PlatformPast): Found {
  const rows = lastDays(
    usable(past.rows, ({ posts }) => posts !== undefined),
    days,
  );
  if (rows.rows.length === 0) return { missing: message('gaps.cadence', fileOf(past)) };
  const at = provenance(rows);
  const covered = coveredDays(rows);
  if (covered < fewestDays) {
    return {
      missing: message('gaps.cadence-days', {
        ...fileOf(past),
        known: covered,
        days,
        day: rows.rows.at(-1)!.date,
        fewest: fewestDays,
      }),
      asOf: at.asOf,
    };
  }
  return {
    value: (sumOf(rows.rows, (row) => row.posts!) / covered) * 7,
    caveat:
      covered < days
        ? message('measures.caveat.from-days-of', { days: covered, whole: days })
        : undefined,
    ...at,
  };
}

/** Posts per week on all platforms that are still counted. */
export function totalPostsPerWeek(profile: ProfileView, today: Day): Found {
  if (profile.platforms.length === 0) return { missing: noPlatforms(profile) };
  const all = profile.platforms.flatMap((platform) => {
    const found = postsPerWeek(pastOf(platform, today));
    return isGap(found) ? [] : [{ platform, found }];
  });
  const newest = all
    .map(({ found }) => found.asOf!)
    .sort()
    .at(-1);
  if (newest === undefined) {
    return {
      missing: message('gaps.cadence-total', { profile: profile.id }),
    };
  }
  const recent = all.filter(({ found }) => found.asOf! >= addDays(newest, -recentDays));
  return {
    value: sumOf(recent, ({ found }) => found.value),
    caveat: message('measures.caveat.on-platforms', {
      platforms: recent.map(({ platform }) => platform.name),
    }),
    asOf: newest,
    period: { from: recent.map(({ found }) => found.period!.from).sort()[0]!, to: newest },
    sources: recent.flatMap(({ found }) => found.sources),
  };
}
