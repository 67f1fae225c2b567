import { daysBetween, type Day } from '#model/day.ts';
import type { ProfileView } from '#public/public-profile.ts';

/** A version of a project, on the day on which it came out. */
export interface Release {
  day: Day;
  /** As its makers write it: `v2.0.0`. */
  version: string;
  /** The file of posts that tells of it. */
  file: string;
}

/** A version in a title, but for what comes before it is finished. https://semver.org/ */
const VERSION = /(?:^|[\s@])(v\d+|v?\d+\.(\d+)(?:\.(\d+))?)(?![-\w.])/i;

/** More of them on a curve are a fence. */
const MOST = 6;
/** A milestone of these days tells of the release already. */
const NEAR = 3;

/**
 * The versions of a project that are worth a mark: the major ones, and where those are few, the minor ones too; the newest come first where there
 * are many. What a milestone tells of is left to it. Ascending by day.
 */
export function markedReleases(
  { frontMatter, posts, milestones }: ProfileView,
  today: Day,
): Release[] {
  if (frontMatter.kind !== 'project') return [];
  const found = posts.flatMap(({ table }) =>
    table.rows.flatMap(({ title = '', date }) => {
      const [, version, minor = '0', patch = '0'] = VERSION.exec(title) ?? [];
      const isTold = milestones.rows.some(
        (milestone) => Math.abs(daysBetween(milestone.date, date)) <= NEAR,
      );
      if (version === undefined || date > today || isTold || patch !== '0') return [];
      return [{ day: date, version, file: table.file, isMajor: minor === '0' }];
    }),
  );
  const newestFirst = found.toSorted((one, other) => (one.day < other.day ? 1 : -1));
  const major = newestFirst.filter(({ isMajor }) => isMajor);
  const minor = newestFirst.filter(({ isMajor }) => !isMajor);
  return [...major, ...(major.length < MOST / 2 ? minor : [])]
    .slice(0, MOST)
    .map(({ day, version, file }) => ({ day, version, file }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
