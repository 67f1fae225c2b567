import { addDays } from '#model/day.ts';
import { observedBy } from '#model/growth.ts';
import { sourceRows } from '#model/source.ts';
import type { Found } from '../finding.ts';
import { carryDays, fillIn, type PlatformPast } from '../platforms.ts';
import { coveredDays, lastDays, provenance, sumOf, usable } from '../rows.ts';

const days = 30;
const fewestDays = 20;

/** The share of the followers that leaves in 30 days. */
export function unfollowRate(past: PlatformPast): Found {
  const { platform, series } = past;
  const rows = lastDays(
    usable(past.rows, ({ lost }) => lost !== undefined),
    days,
  );
  if (rows.rows.length === 0) {
    return { missing: `Nobody counted who left: ${fillIn(past, 'lost')}.` };
  }
  const at = provenance(rows);
  const covered = coveredDays(rows);
  if (covered < fewestDays || platform.cadence === 'irregular') {
    return {
      missing: `Of the ${days} days up to ${at.asOf}, lost is known on ${covered}; at least ${fewestDays} are needed: ${fillIn(past, 'lost')}.`,
      asOf: at.asOf,
    };
  }
  const start = at.period!.from;
  // The count at the end of the day before; where counting began with the period, its first count.
  const followers =
    observedBy(series, addDays(start, -1), carryDays[platform.cadence]) ??
    observedBy(series, rows.rows[0]!.date, 0);
  if (!followers || followers.low <= 0) {
    return {
      missing: `The followers at the start, ${start}, are not known: ${fillIn(past, 'followers')}.`,
      asOf: at.asOf,
    };
  }
  const lost = (sumOf(rows.rows, (row) => row.lost!) * days) / covered;
  return {
    value: lost / followers.value,
    low: lost / followers.high,
    high: lost / followers.low,
    caveat: covered === days ? undefined : `From ${covered} days.`,
    ...at,
    sources: [sourceRows(rows.file, [followers.line, ...rows.rows.map(({ line }) => line)])],
  };
}
