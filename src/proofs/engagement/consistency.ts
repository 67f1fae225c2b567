import { coefficientOfVariation } from 'simple-statistics';
import { addDays } from '#model/day.ts';
import { sourceRows } from '#model/source.ts';
import { lastWeeks, type Week } from '#model/weeks.ts';
import type { Finding, Found, Gap } from '../finding.ts';
import { fillIn, type PlatformPast, type PlatformRow } from '../platforms.ts';
import { interactionsOf } from '../platform-amounts.ts';
import { usable } from '../rows.ts';

/** Fewer full weeks than this say little about how much a week differs from the next. */
const fewestWeeks = 8;

type Weeks = readonly Week<PlatformRow>[];

function weeksOf(
  past: PlatformPast,
  count: number,
  value: (row: PlatformRow) => number | undefined,
  columns: string,
): Weeks | Gap {
  const rows = usable(past.rows, (row) => value(row) !== undefined);
  if (rows.rows.length === 0) {
    return { missing: `Nothing is known of ${columns}: ${fillIn(past, columns)}.` };
  }
  const asOf = rows.rows.at(-1)!.date;
  if (rows.cadence !== 'day' && rows.cadence !== 'week') {
    return {
      missing: `Weeks can’t be told from rows of this rhythm: ${fillIn(past, `a row a day or a week with ${columns}`)}.`,
      asOf,
    };
  }
  const weeks = lastWeeks(rows.rows, rows.cadence, count, value);
  if (weeks.length === 0) {
    return {
      missing: `${past.platform.table.file} does not reach back ${count} weeks from ${asOf} with ${columns}.`,
      asOf,
    };
  }
  return weeks;
}

const isGap = (weeks: Weeks | Gap): weeks is Gap => 'missing' in weeks;

function weeksAt(past: PlatformPast, weeks: Weeks): Omit<Finding, 'value'> {
  const last = addDays(weeks.at(-1)!.monday, 6);
  const rows = weeks.flatMap((week) => week.rows);
  return {
    // A weekly row may be dated before the Sunday of its week.
    asOf: rows.at(-1)!.date,
    period: { from: weeks[0]!.monday, to: last },
    sources: [
      sourceRows(
        past.rows.file,
        rows.map(({ line }) => line),
      ),
    ],
  };
}

/** The share of the last `count` weeks with at least one post. */
export function postingWeeks(past: PlatformPast, count: number): Found {
  const weeks = weeksOf(past, count, (row) => row.posts, 'posts');
  if (isGap(weeks)) return weeks;
  const filled = weeks.filter(({ total }) => total > 0).length;
  const unknown = weeks.filter(({ total, complete }) => total === 0 && !complete).length;
  if (unknown > count / 4) {
    return {
      missing: `Posts are not known on every day of ${unknown} of the last ${count} weeks: ${fillIn(past, 'posts, with 0 for days without one,')}.`,
    };
  }
  return {
    value: filled / (count - unknown),
    low: filled / count,
    high: (filled + unknown) / count,
    caveat: `${filled} of ${count - unknown} weeks${unknown > 0 ? `; ${unknown} not known` : ''}.`,
    ...weeksAt(past, weeks),
  };
}

/** The coefficient of variation of weekly interactions, over up to 26 weeks. */
export function weeklyVariation(past: PlatformPast): Found {
  const columns = 'likes, comments, shares or saves';
  const weeks = weeksOf(past, 26, interactionsOf, columns);
  if (isGap(weeks)) return weeks;
  const full = weeks.filter(({ complete }) => complete);
  const totals = full.map(({ total }) => total);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  if (full.length < fewestWeeks || mean <= 0) {
    return {
      missing: `At least ${fewestWeeks} full weeks with interactions are needed, ${full.length} are there: ${fillIn(past, columns)}.`,
    };
  }
  return {
    value: coefficientOfVariation(totals),
    caveat:
      full.length < 26
        ? `From ${full.length} of 26 weeks; of the others, days are missing.`
        : undefined,
    ...weeksAt(past, full),
  };
}
