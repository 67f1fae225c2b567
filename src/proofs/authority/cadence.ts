import { addDays, type Day } from '#model/day.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { isGap, type Found } from '../finding.ts';
import { fillIn, noPlatforms, pastOf, type PlatformPast } from '../platforms.ts';
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
  if (rows.rows.length === 0)
    return { missing: `Posts were not counted: ${fillIn(past, 'posts')}.` };
  const at = provenance(rows);
  const covered = coveredDays(rows);
  if (covered < fewestDays) {
    return {
      missing: `Posts are known on ${covered} of the ${days} days up to ${at.asOf}, at least ${fewestDays} are needed: ${fillIn(past, 'posts, with 0 for days without one,')}.`,
      asOf: at.asOf,
    };
  }
  return {
    value: (sumOf(rows.rows, (row) => row.posts!) / covered) * 7,
    caveat: covered < days ? `From ${covered} of ${days} days.` : undefined,
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
      missing: `On no platform are the posts of 12 weeks known: fill in posts in profiles/${profile.id}/metrics/.`,
    };
  }
  const recent = all.filter(({ found }) => found.asOf! >= addDays(newest, -recentDays));
  return {
    value: sumOf(recent, ({ found }) => found.value),
    caveat: `On ${recent.map(({ platform }) => platform.name).join(', ')}.`,
    asOf: newest,
    period: { from: recent.map(({ found }) => found.period!.from).sort()[0]!, to: newest },
    sources: recent.flatMap(({ found }) => found.sources),
  };
}
