import { median } from 'simple-statistics';
import { daysBetween } from '#model/day.ts';
import { cadenceDays, type Cadence } from '#model/cadence.ts';
import type { Point } from '#model/series.ts';

/**
 * A run of points that may be joined. `observed`: each follows the one before within one and a half times the cadence.
 * `interpolated`: a hole of up to four of them (and never less than a week), so what lies between is a guess. Anything
 * longer is a gap: the runs on its two sides are not joined.
 */
export interface Run {
  kind: 'observed' | 'interpolated';
  points: readonly Point[];
}

/** Days between two rows, as the owner says or as most rows have it. */
export function usualDistance(points: readonly Point[], cadence: Cadence): number {
  if (cadence !== 'irregular') return cadenceDays[cadence];
  const distances = points
    .slice(1)
    .map((point, index) => daysBetween(points[index]!.day, point.day));
  return distances.length === 0 ? 1 : Math.max(1, median(distances));
}

export function splitRuns(points: readonly Point[], cadence: Cadence): readonly Run[] {
  const known = split.get(points);
  if (known?.cadence === cadence) return known.runs;
  const runs = splitAnew(points, cadence);
  split.set(points, { cadence, runs });
  return runs;
}

/** A drawing asks for the runs of a series several times: for its line, its key, its milestones. */
const split = new WeakMap<readonly Point[], { cadence: Cadence; runs: readonly Run[] }>();

function splitAnew(points: readonly Point[], cadence: Cadence): Run[] {
  const usual = usualDistance(points, cadence);
  const most = Math.max(7, usual * 4);
  const runs: { kind: Run['kind']; points: Point[] }[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const distance = before ? daysBetween(before.day, point.day) : Infinity;
    // Rows without a rhythm are joined by a guess only: nothing says how often anybody looked.
    const kind = distance <= usual * 1.5 && cadence !== 'irregular' ? 'observed' : 'interpolated';
    const current = runs.at(-1);
    if (!before || !current || distance > most) runs.push({ kind: 'observed', points: [point] });
    else if (current.kind === kind) current.points.push(point);
    else if (current.points.length === 1 && current.kind === 'observed') {
      current.kind = kind;
      current.points.push(point);
    } else runs.push({ kind, points: [before, point] });
  }
  return runs;
}

/** The holes that are too long to be joined. */
export function gapsOf(
  points: readonly Point[],
  cadence: Cadence,
): { from: Point; to: Point; days: number }[] {
  const most = Math.max(7, usualDistance(points, cadence) * 4);
  return points.slice(1).flatMap((point, index) => {
    const from = points[index]!;
    const days = daysBetween(from.day, point.day);
    return days > most ? [{ from, to: point, days }] : [];
  });
}
