import { type ChartGap, type ChartStory } from '#charts/chart.ts';
import { exactNumber, signedNumber } from '#charts/format.ts';
import { plural } from '#charts/words.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  startOfMonth,
  startOfWeek,
  type Day,
} from '#model/day.ts';
import { changeBetween, observedNear, type Change } from '#model/growth.ts';
import { platformOf } from '#model/platforms.ts';
import type { Series } from '#model/series.ts';
import type { Words } from '#words/words.ts';
import { message } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { linesUntil, type FollowersLine } from './followers-data.ts';

/** A week or a month, and by how much the count changed in it. */
export interface GrowthPeriod {
  from: Day;
  /** Inclusive. */
  to: Day;
  /** Null where nobody counted near both of its ends. */
  change: Change | null;
  /** False for the last one, where it is not over. */
  over: boolean;
}

export interface GrowthLine {
  id: string;
  name: string;
  noun: string;
  periods: readonly GrowthPeriod[];
}

export interface NetGrowthData {
  locale: string;
  unit: 'week' | 'month';
  /** The largest platform first. */
  lines: readonly GrowthLine[];
}

const missing: ChartGap = {
  missing: message('gaps.chart-net-growth'),
};

/** Net growth by month, or by week where there are less than eight months. */
export function tellNetGrowth(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<NetGrowthData> | ChartGap {
  const lines = linesUntil(report, today).filter(
    (line) => line.points.length > 1 && platformOf(line.id).counts !== 'events',
  );
  const spans = lines.map((line) => daysBetween(line.points[0]!.day, line.points.at(-1)!.day));
  const longest = Math.max(0, ...spans);
  if (longest < 14) return missing;
  const unit = longest < 240 ? 'week' : 'month';
  const grown = lines
    .map((line) => ({
      id: line.id,
      name: line.name,
      noun: line.noun,
      periods: periodsOf(line, unit),
    }))
    .filter((line) => line.periods.some((period) => period.change !== null));
  if (grown.length === 0) return missing;
  const data: NetGrowthData = { locale, unit, lines: grown };
  const shown = new Set(grown.map((line) => line.id));
  return {
    data,
    title: titleOf(data, locale),
    summary: grown
      .slice(0, 4)
      .map((line) => sentenceOf(line, unit, locale))
      .join(' '),
    table: tableOf(data, locale),
    files: report.profile.platforms
      .filter((platform) => shown.has(platform.id))
      .map((platform) => platform.table.file),
    asOf: lines
      .map((line) => line.points.at(-1)!.day)
      .sort()
      .at(-1)!,
  };
}

/** Whole periods between the first and the last count, and the one that has begun. */
export function periodsOf(line: FollowersLine, unit: NetGrowthData['unit']): GrowthPeriod[] {
  const series: Series = {
    id: line.id,
    label: line.name,
    noun: line.noun,
    file: '',
    points: line.points,
  };
  const first = line.points[0]!.day;
  const last = line.points.at(-1)!.day;
  const startOf = unit === 'week' ? startOfWeek : startOfMonth;
  const after = (day: Day) => (unit === 'week' ? addDays(day, 7) : addMonths(day, 1));
  // A count near the turn of two periods stands for it, and for both of them, so that no change is counted twice.
  const near = unit === 'week' ? 1 : 8;
  const periods: GrowthPeriod[] = [];
  let from = startOf(first);
  if (daysBetween(from, first) > near) from = after(from);
  for (; from <= last; from = after(from)) {
    const to = addDays(after(from), -1);
    const over = to <= last || daysBetween(last, to) <= near;
    const before = observedNear(series, addDays(from, -1), near);
    const end = over ? observedNear(series, to, near) : line.points.at(-1)!;
    const known = before && end && end.day > before.day;
    periods.push({ from, to, change: known ? changeBetween(before, end) : null, over });
  }
  return periods;
}

/** What the changes of finished periods say; null where there are none. */
function recordOf(line: GrowthLine) {
  const known = line.periods.flatMap((period) =>
    period.over && period.change ? [{ period, value: period.change.value }] : [],
  );
  const best = known.toSorted((a, b) => b.value - a.value)[0];
  if (!best) return null;
  return {
    best,
    worst: known.toSorted((a, b) => a.value - b.value)[0]!,
    rising: known.filter(({ value }) => value > 0).length,
    count: known.length,
  };
}

export function periodName(
  period: GrowthPeriod,
  unit: NetGrowthData['unit'],
  locale: string,
): string {
  return unit === 'month'
    ? formatDay(period.from, locale, 'month')
    : `the week of ${formatDay(period.from, locale, 'medium')}`;
}

function titleOf({ lines, unit }: NetGrowthData, locale: string): string {
  const line = lines[0]!;
  const record = recordOf(line);
  if (!record) return `${line.name} ${line.noun}, ${unit} by ${unit}`;
  const { best, rising, count } = record;
  const when = periodName(best.period, unit, locale);
  if (rising === 0)
    return `${line.name} ${line.noun} grew in none of ${plural(count, unit, `${unit}s`, locale)}`;
  const share =
    rising === count ? `every one of ${count} ${unit}s` : `${rising} of ${count} ${unit}s`;
  return count === 1
    ? `${signedNumber(best.value, locale)} ${line.name} ${line.noun} in ${when}`
    : `${line.name} ${line.noun} grew in ${share}, most in ${when}`;
}

function sentenceOf(line: GrowthLine, unit: NetGrowthData['unit'], locale: string): string {
  const record = recordOf(line);
  if (!record) return `${line.name}: no finished ${unit} has counts near both of its ends.`;
  const { best, worst, count, rising } = record;
  const unknown = line.periods.filter((period) => period.over && !period.change).length;
  return (
    `${line.name}: ${plural(count, `${unit} is`, `${unit}s are`, locale)} known, ${rising} of them with growth; ` +
    `best ${periodName(best.period, unit, locale)} (${signedNumber(best.value, locale)}), ` +
    `worst ${periodName(worst.period, unit, locale)} (${signedNumber(worst.value, locale)}).` +
    (unknown > 0
      ? ` ${plural(unknown, `${unit} has`, `${unit}s have`, locale)} no count near both ends and no bar.`
      : '')
  );
}

function tableOf({ lines, unit }: NetGrowthData, locale: string): ChartStory<unknown>['table'] {
  const starts = [
    ...new Set(lines.flatMap((line) => line.periods.map((period) => period.from))),
  ].sort();
  const byStart = lines.map((line) => new Map(line.periods.map((period) => [period.from, period])));
  return {
    caption: `Net growth by ${unit}; empty where nobody counted near both ends`,
    columns: [
      { label: unit === 'month' ? 'Month' : 'Week from', numeric: false },
      ...lines.map((line) => ({ label: `${line.name} (${line.noun})`, numeric: true })),
    ],
    rows: starts.map((from) => [
      formatDay(from, locale, unit === 'month' ? 'month' : 'medium'),
      ...byStart.map((periods) => {
        const period = periods.get(from);
        if (!period?.change) return '';
        const value = `${period.change.value > 0 ? '+' : ''}${exactNumber(period.change.value, locale)}`;
        return period.over ? value : `${value} so far`;
      }),
    ]),
  };
}
