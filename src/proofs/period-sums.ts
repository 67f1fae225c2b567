import { median } from 'simple-statistics';
import type { ChartGap, ChartFinding } from '#charts/chart.ts';
import type { Period, PeriodLine } from '#charts/period-columns.ts';
import { told } from '#charts/told.ts';
import { stretchOf } from '#model/cadence.ts';
import { addDays, daysBetween, formatDay, type Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { nextPeriod, startOfPeriod, type PeriodUnit } from '#model/periods.ts';
import { platformOf } from '#model/platforms.ts';
import { message, type Words } from '#words/words.ts';
import { courseOf } from './course.ts';
import { largestFirst, pastOf, type PlatformPast } from './platforms.ts';
import type { ProfileReport } from './proof.ts';
import { coveredDays, exactly, sumOf, usable } from './rows.ts';
import { leastCovered, type Summed } from './sums.ts';

/** Fewer finished periods are no course. */
const FEWEST = 4;

export interface SumLine extends PeriodLine {
  file: string;
  /** The day of its last row. */
  last: Day;
}

export interface PeriodSums {
  what: Message;
  unit: PeriodUnit;
  /** The platform with the most of it first. */
  lines: readonly SumLine[];
}

const amountOf = ({ amount }: Period): number => amount?.value ?? 0;
const totalOf = ({ periods }: PeriodLine): number => sumOf(periods, amountOf);
const finished = ({ periods }: PeriodLine) =>
  periods.filter(({ amount, over }) => over && amount !== null);

/** Sums by week or month of what several platforms count in rows: of the first that most of them tell. */
export function tellPeriodSums(
  report: ProfileReport,
  summed: readonly Summed[],
  missing: ChartGap,
  { today, words }: { today: Day; words: Words },
): ChartFinding<PeriodSums> | ChartGap {
  const pasts = largestFirst(report.profile.platforms)
    .filter(({ id }) => platformOf(id).counts !== 'events')
    .map((platform) => pastOf(platform, today));
  const candidates = summed
    .map((what) => ({ what, ...linesOf(pasts, what) }))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => b.lines.length - a.lines.length);
  const [chosen] = candidates;
  if (!chosen) return missing;
  const { what, unit } = chosen;
  const lines = chosen.lines.toSorted((a, b) => totalOf(b) - totalOf(a));
  const data: PeriodSums = { what: what.plural, unit, lines };
  return told(
    words,
    { title: titleOf(data), summary: sentencesOf(data) },
    {
      data,
      table: tableOf(data, words),
      files: lines.map(({ file }) => file),
      asOf: lines
        .map(({ last }) => last)
        .sort()
        .at(-1)!,
    },
  );
}

function linesOf(pasts: readonly PlatformPast[], what: Summed) {
  const known = pasts
    .map((past) => ({
      past,
      rows: usable(past.rows, (row) => what.amount(row) !== undefined),
    }))
    .filter(({ rows }) => rows.rows.length > 0 && rows.cadence !== 'irregular');
  const span = Math.max(
    0,
    ...known.map(({ rows }) => daysBetween(rows.rows[0]!.date, rows.rows.at(-1)!.date)),
  );
  const has = (cadence: string) => known.some(({ rows }) => rows.cadence === cadence);
  // A row of a week belongs to no month, and one of a month to no week.
  const unit: PeriodUnit = has('month') || (span >= 240 && !has('week')) ? 'month' : 'week';
  const lines = known
    .filter(({ rows }) => rows.cadence === 'day' || rows.cadence === unit)
    .map(({ past, rows }) => ({
      name: past.platform.name,
      file: past.platform.table.file,
      last: rows.rows.at(-1)!.date,
      periods: periodsOf(rows, what, unit),
    }))
    .filter((line) => finished(line).length >= FEWEST && totalOf(line) > 0);
  return { lines, unit };
}

/** Each period from the first that is wholly known to the last row. A row of a week or a month is a period of its own. */
function periodsOf(rows: PlatformPast['rows'], what: Summed, unit: PeriodUnit): Period[] {
  const last = rows.rows.at(-1)!.date;
  const own = rows.cadence === unit;
  const first = stretchOf(rows.rows[0]!.date, rows.cadence).from;
  const periods: Period[] = [];
  for (
    let from = own ? first : startOfPeriod(first, unit);
    from <= last;
    from = nextPeriod(from, unit)
  ) {
    const to = addDays(nextPeriod(from, unit), -1);
    const inside = usable(rows, ({ date }) => date >= from && date <= to);
    const over = own || to <= last;
    const days = daysBetween(from, over ? to : last) + 1;
    const known = coveredDays(inside) / days >= leastCovered;
    periods.push({
      from,
      to,
      over,
      amount: known ? exactly(sumOf(inside.rows, (row) => what.amount(row)!)) : null,
    });
  }
  return periods.slice(periods.findIndex(({ amount }) => amount !== null));
}

function titleOf({ what, unit, lines }: PeriodSums): Message {
  const values = finished(lines[0]!).map(amountOf);
  const finding = message('charts.sums.typical', {
    platform: lines[0]!.name,
    what,
    unit,
    typical: Math.round(median(values)),
  });
  const course = courseOf(values);
  return course === null ? finding : message(`charts.sums.${course}`, { finding });
}

function sentencesOf({ what, unit, lines }: PeriodSums): Message[] {
  const records = lines.slice(0, 4).map((line) => {
    const values = finished(line).map(amountOf);
    return message('charts.sums.record', {
      platform: line.name,
      what,
      unit,
      sum: sumOf(values, (value) => value),
      count: values.length,
      least: Math.min(...values),
      most: Math.max(...values),
    });
  });
  const unknown = lines.reduce(
    (sum, { periods }) => sum + periods.filter(({ amount }) => amount === null).length,
    0,
  );
  return [
    ...records,
    ...(unknown > 0 ? [message('charts.sums.unknown', { unit, count: unknown })] : []),
    ...(lines.length > 1 ? [message('charts.sums.apart', { what })] : []),
  ];
}

function tableOf({ what, unit, lines }: PeriodSums, words: Words): ChartFinding<unknown>['table'] {
  const starts = [...new Set(lines.flatMap(({ periods }) => periods.map(({ from }) => from)))];
  const byStart = lines.map(({ periods }) => new Map(periods.map((one) => [one.from, one])));
  return {
    caption: words.text('charts.sums.caption', { what, unit }),
    columns: [
      { label: words.text(unit === 'month' ? 'charts.month' : 'charts.week-from'), numeric: false },
      ...lines.map(({ name }) => ({ label: name, numeric: true })),
    ],
    rows: starts.sort().map((from) => [
      formatDay(from, words.locale, unit === 'month' ? 'month' : 'medium'),
      ...byStart.map((periods) => {
        const period = periods.get(from);
        if (!period?.amount) return '';
        const sum = words.number(period.amount.value);
        return period.over ? sum : words.text('charts.so-far', { change: sum });
      }),
    ]),
  };
}
