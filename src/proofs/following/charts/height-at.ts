import { splitRuns } from '#charts/runs.ts';
import { daysBetween, type Day } from '#model/day.ts';
import type { FollowersLine } from './followers-data.ts';

/** Where the drawn line is on a day, so that a milestone can be tied to it; null in a gap and beyond the ends. */
export function heightAt(line: FollowersLine, day: Day): number | null {
  for (const { points } of splitRuns(line.points, line.cadence)) {
    const after = points.findIndex((point) => point.day >= day);
    if (after < 0) continue;
    const next = points[after]!;
    if (next.day === day) return next.value;
    const before = points[after - 1];
    if (!before) continue;
    const share = daysBetween(before.day, day) / daysBetween(before.day, next.day);
    return before.value + share * (next.value - before.value);
  }
  return null;
}
