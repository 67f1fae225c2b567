import { coefficientOfVariation } from 'simple-statistics';
import { addDays } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { sourceRows } from '#model/source.ts';
import { lastWeeks, type Week } from '#model/weeks.ts';
import { message } from '#words/words.ts';
import type { Finding, Found, Gap } from '../finding.ts';
import { fileOf, type PlatformPast, type PlatformRow } from '../platforms.ts';
import { interactionsOf } from '../platform-amounts.ts';
import { usable } from '../rows.ts';

/** Fewer full weeks than this say little about how much a week differs from the next. */
const fewestWeeks = 8;

type Weeks = readonly Week<PlatformRow>[];

function weeksOf(
  past: PlatformPast,
  count: number,
  value: (row: PlatformRow) => number | undefined,
  columns: Message,
): Weeks | Gap {
  const rows = usable(past.rows, (row) => value(row) !== undefined);
  if (rows.rows.length === 0) {
    return { missing: message('gaps.weeks-unknown', { ...fileOf(past), columns }) };
  }
  const asOf = rows.rows.at(-1)!.date;
  if (rows.cadence !== 'day' && rows.cadence !== 'week') {
    return {
      missing: message('gaps.weeks-rhythm', { ...fileOf(past), columns }),
      asOf,
    };
  }
  const weeks = lastWeeks(rows.rows, rows.cadence, count, value);
  if (weeks.length === 0) {
    return {
      missing: message('gaps.weeks-short', { ...fileOf(past), weeks: count, day: asOf, columns }),
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
  const weeks = weeksOf(past, count, (row) => row.posts, message('gaps.posts'));
  if (isGap(weeks)) return weeks;
  const filled = weeks.filter(({ total }) => total > 0).length;
  const unknown = weeks.filter(({ total, complete }) => total === 0 && !complete).length;
  if (unknown > count / 4) {
    return {
      missing: message('gaps.posting-weeks', { ...fileOf(past), unknown, weeks: count }),
    };
  }
  return {
    value: filled / (count - unknown),
    low: filled / count,
    high: (filled + unknown) / count,
    caveat:
      unknown > 0
        ? message('measures.caveat.weeks-unknown', { filled, weeks: count - unknown, unknown })
        : message('measures.caveat.weeks', { filled, weeks: count }),
    ...weeksAt(past, weeks),
  };
}

/** The coefficient of variation of weekly interactions, over up to 26 weeks. */
export function weeklyVariation(past: PlatformPast): Found {
  const columns = message('gaps.interactions');
  const weeks = weeksOf(past, 26, interactionsOf, columns);
  if (isGap(weeks)) return weeks;
  const full = weeks.filter(({ complete }) => complete);
  const totals = full.map(({ total }) => total);
  // Nothing has no variation.
  if (full.length < fewestWeeks || totals.every((total) => total === 0)) {
    return {
      missing: message('gaps.weekly-variation', {
        ...fileOf(past),
        fewest: fewestWeeks,
        full: full.length,
        columns,
      }),
    };
  }
  return {
    value: coefficientOfVariation(totals),
    caveat:
      full.length < 26 ? message('measures.caveat.variation', { full: full.length }) : undefined,
    ...weeksAt(past, full),
  };
}
