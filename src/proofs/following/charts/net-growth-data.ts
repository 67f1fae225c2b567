import type { ChartGap, ChartFinding } from '#charts/chart.ts';
import { told } from '#charts/told.ts';
import { addDays, daysBetween, formatDay, type Day } from '#model/day.ts';
import { EVER, type Days } from '#model/days.ts';
import { changeBetween, observedNear, type Change } from '#model/growth.ts';
import type { Message } from '#model/message.ts';
import { nextPeriod, startOfPeriod } from '#model/periods.ts';
import { platformOf } from '#model/platforms.ts';
import type { Series } from '#model/series.ts';
import { nounOf } from '#words/nouns.ts';
import { type Words, message } from '#words/words.ts';
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

/**
 * Net growth by month, or by week where there are less than eight months. `stretch` says of which days to speak: its first change still is one from
 * the count before.
 */
export function tellNetGrowth(
  report: ProfileReport,
  stretch: Days | null,
  { today, words }: { today: Day; words: Words },
): ChartFinding<NetGrowthData> | ChartGap {
  const until = stretch && stretch.to < today ? stretch.to : today;
  const since = stretch?.from ?? EVER;
  const lines = linesUntil(report, until).filter(
    (line) =>
      line.points.length > 1 &&
      line.points.at(-1)!.day >= since &&
      platformOf(line.id).counts !== 'events',
  );
  const spans = lines.map(({ points }) => {
    const first = points.find(({ day }) => day >= since)!;
    return daysBetween(first.day, points.at(-1)!.day);
  });
  const longest = Math.max(0, ...spans);
  if (longest < 14) return missing;
  const unit = longest < 240 ? 'week' : 'month';
  const grown = lines
    .map((line) => ({
      id: line.id,
      name: line.name,
      noun: line.noun,
      periods: periodsOf(line, unit).filter(({ from }) => from >= since),
    }))
    .filter((line) => line.periods.some((period) => period.change !== null));
  if (grown.length === 0) return missing;
  const data: NetGrowthData = { locale: words.locale, unit, lines: grown };
  const shown = new Set(grown.map((line) => line.id));
  const finding = {
    title: titleOf(data),
    summary: grown.slice(0, 4).flatMap((line) => sentencesOf(line, unit)),
  };
  return told(words, finding, {
    data,
    table: tableOf(data, words),
    files: report.profile.platforms
      .filter((platform) => shown.has(platform.id))
      .map((platform) => platform.table.file),
    asOf: lines
      .map((line) => line.points.at(-1)!.day)
      .sort()
      .at(-1)!,
  });
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
  // A count near the turn of two periods stands for it, and for both of them, so that no change is counted twice.
  const near = unit === 'week' ? 1 : 8;
  const periods: GrowthPeriod[] = [];
  let from = startOfPeriod(first, unit);
  if (daysBetween(from, first) > near) from = nextPeriod(from, unit);
  for (; from <= last; from = nextPeriod(from, unit)) {
    const to = addDays(nextPeriod(from, unit), -1);
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

const named = (line: GrowthLine) => ({ platform: line.name, noun: nounOf(line.noun) });

function titleOf({ lines, unit }: NetGrowthData): Message {
  const line = lines[0]!;
  const record = recordOf(line);
  const who = { ...named(line), unit };
  if (!record) return message('charts.net-growth.by', who);
  const { best, rising, count } = record;
  if (rising === 0) return message('charts.net-growth.none', { ...who, count });
  const most = { ...who, from: best.period.from };
  if (count === 1) return message('charts.net-growth.once', { ...most, change: best.value });
  return rising === count
    ? message('charts.net-growth.every', { ...most, count })
    : message('charts.net-growth.some', { ...most, rising, count });
}

function sentencesOf(line: GrowthLine, unit: NetGrowthData['unit']): Message[] {
  const record = recordOf(line);
  if (!record) return [message('charts.net-growth.unfinished', { platform: line.name, unit })];
  const { best, worst, count, rising } = record;
  const unknown = line.periods.filter((period) => period.over && !period.change).length;
  return [
    message('charts.net-growth.record', {
      platform: line.name,
      unit,
      count,
      rising,
      best: best.period.from,
      gain: best.value,
      worst: worst.period.from,
      loss: worst.value,
    }),
    ...(unknown > 0 ? [message('charts.net-growth.unknown', { unit, count: unknown })] : []),
  ];
}

function tableOf({ lines, unit }: NetGrowthData, words: Words): ChartFinding<unknown>['table'] {
  const starts = [
    ...new Set(lines.flatMap((line) => line.periods.map((period) => period.from))),
  ].sort();
  const byStart = lines.map((line) => new Map(line.periods.map((period) => [period.from, period])));
  return {
    caption: words.text('charts.net-growth.caption', { unit }),
    columns: [
      { label: words.text(unit === 'month' ? 'charts.month' : 'charts.week-from'), numeric: false },
      ...lines.map((line) => ({
        label: words.text('charts.platform-column', named(line)),
        numeric: true,
      })),
    ],
    rows: starts.map((from) => [
      formatDay(from, words.locale, unit === 'month' ? 'month' : 'medium'),
      ...byStart.map((periods) => {
        const period = periods.get(from);
        if (!period?.change) return '';
        const change = words.number(period.change.value, 'signed');
        return period.over ? change : words.text('charts.so-far', { change });
      }),
    ]),
  };
}
