import { addDays } from '#model/day.ts';
import { observedBy } from '#model/growth.ts';
import { sourceRows } from '#model/source.ts';
import { message } from '#words/words.ts';
import type { Found } from '../finding.ts';
import { carryDays, fileOf, type PlatformPast } from '../platforms.ts';
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
    return { missing: message('gaps.lost', fileOf(past)) };
  }
  const at = provenance(rows);
  const covered = coveredDays(rows);
  if (covered < fewestDays || platform.cadence === 'irregular') {
    return {
      missing: message('gaps.lost-days', {
        ...fileOf(past),
        days,
        day: rows.rows.at(-1)!.date,
        known: covered,
        fewest: fewestDays,
      }),
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
      missing: message('gaps.lost-start', { ...fileOf(past), day: start }),
      asOf: at.asOf,
    };
  }
  const lost = (sumOf(rows.rows, (row) => row.lost!) * days) / covered;
  return {
    value: lost / followers.value,
    low: lost / followers.high,
    high: lost / followers.low,
    caveat: covered === days ? undefined : message('measures.caveat.from-days', { days: covered }),
    ...at,
    sources: [sourceRows(rows.file, [followers.line, ...rows.rows.map(({ line }) => line)])],
  };
}
