import { cadenceOfCounts, type Cadence } from '#model/cadence.ts';
import { seriesUntil } from '#model/growth.ts';
import type { KnownMeasure } from '#model/measure.ts';
import type { Series } from '#model/series.ts';
import type { ProfileReport } from '#proofs/proof.ts';

/** The series that a count of followers is the newest point of; null for every other measure. */
export function trendOf(
  { profile, today }: ProfileReport,
  { id, platform }: KnownMeasure,
): { series: Series; cadence: Cadence } | null {
  const found = profile.platforms.find((each) => each.id === platform);
  if (!found || id !== `following.followers.${found.id}`) return null;
  const series = seriesUntil(found.followers, today);
  const days = series.points.map((point) => point.day);
  return { series, cadence: cadenceOfCounts(days, found.cadence) };
}
