import { changeOf } from '#charts/change.ts';
import type { ChartGap, ChartFinding, ChartTable } from '#charts/chart.ts';
import type { MarkedJump } from '#charts/jumps.ts';
import type { Event } from '#charts/milestones.ts';
import { spanOf } from '#charts/spans.ts';
import { gapsOf } from '#charts/runs.ts';
import { told } from '#charts/told.ts';
import { cadenceOfCounts, type Cadence } from '#model/cadence.ts';
import { formatDay, type Day } from '#model/day.ts';
import { seriesUntil } from '#model/growth.ts';
import { findJumps } from '#model/jumps.ts';
import type { Message } from '#model/message.ts';
import type { Point } from '#model/series.ts';
import { nounOf } from '#words/nouns.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { markedReleases } from '../releases.ts';

export interface FollowersLine {
  id: string;
  name: string;
  noun: string;
  cadence: Cadence;
  /** At least one. */
  points: readonly Point[];
}

export interface FollowersEvent extends Event {
  /** The platform that it concerns; null where it concerns all. */
  platform: string | null;
}

export interface FollowersJump extends MarkedJump {
  platform: string;
}

export interface FollowersData {
  locale: string;
  /** The largest first. */
  lines: readonly FollowersLine[];
  /** Milestones, and the releases of a project. Ascending by day, within the observed stretch. */
  events: readonly FollowersEvent[];
  /** How many of the events are releases of a project. */
  releases: number;
  /** Those that no milestone explains, the most surprising first. */
  jumps: readonly FollowersJump[];
  /** How many others a milestone explains. */
  explained: number;
}

interface Context {
  today: Day;
  words: Words;
}

export const lastOf = (line: FollowersLine): Point => line.points.at(-1)!;
const firstOf = (line: FollowersLine): Point => line.points[0]!;

/** The platforms with counts up to today, the largest first. */
export function linesUntil(report: ProfileReport, today: Day): FollowersLine[] {
  return report.profile.platforms
    .map(({ id, name, noun, cadence, followers }) => {
      const { points } = seriesUntil(followers, today);
      const days = points.map((point) => point.day);
      return { id, name, noun, cadence: cadenceOfCounts(days, cadence), points };
    })
    .filter((line) => line.points.length > 0)
    .sort((a, b) => lastOf(b).value - lastOf(a).value);
}

/** The platforms' series up to today, with the milestones that fall into them. `marksAll`: its picture marks all of them, and the words say so. */
export function tellFollowers(
  report: ProfileReport,
  context: Context,
  { marksAll = true }: { marksAll?: boolean } = {},
): ChartFinding<FollowersData> | ChartGap {
  const { today, words } = context;
  const { locale } = words;
  const { platforms, milestones } = report.profile;
  const lines = linesUntil(report, today);
  if (lines.length === 0)
    return {
      missing: message('gaps.chart-followers'),
    };

  const from = lines.map((line) => firstOf(line).day).sort()[0]!;
  const to = lines
    .map((line) => lastOf(line).day)
    .sort()
    .at(-1)!;
  const shown = new Set(lines.map((line) => line.id));
  const own = milestones.rows
    .filter((row) => row.date >= from && row.date <= to)
    .filter((row) => row.platform === undefined || shown.has(row.platform))
    .map((row) => ({ day: row.date, title: row.title, platform: row.platform ?? null }));
  const released = markedReleases(report.profile, today).filter(
    ({ day }) => day >= from && day <= to,
  );
  const events = [
    ...own,
    ...released.map(({ day, version }) => ({ day, title: version, platform: null })),
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
  const later = platforms.reduce(
    (sum, platform) => sum + platform.followers.points.filter((point) => point.day > today).length,
    0,
  );
  const found = platforms.flatMap(
    (platform) =>
      findJumps(seriesUntil(platform.followers, today), milestones.rows)?.map((jump) => ({
        platform: platform.id,
        day: jump.change.to.day,
        change: jump.change.value,
        value: jump.change.to.value,
        score: Math.abs(jump.score),
        explained: jump.cause !== null,
      })) ?? [],
  );
  const jumps = found.filter((jump) => !jump.explained).sort((a, b) => b.score - a.score);
  const data = {
    locale,
    lines,
    events,
    releases: released.length,
    jumps,
    explained: found.length - jumps.length,
  };
  return told(
    words,
    { title: titleOf(lines), summary: summaryOf(data, later, marksAll) },
    {
      data,
      table: tableOf(data, words),
      files: [
        ...platforms
          .filter((platform) => shown.has(platform.id))
          .map((platform) => platform.table.file),
        ...(own.length > 0 ? [milestones.file] : []),
        ...new Set(released.map(({ file }) => file)),
      ],
      asOf: to,
    },
  );
}

/** How many were won or lost; a difference that rounding alone could make is none. */
function directionOf(line: FollowersLine): 'up' | 'down' | 'even' {
  const first = firstOf(line);
  const last = lastOf(line);
  if (last.low > first.high || (last.value > first.value && last.low === last.high)) return 'up';
  if (last.high < first.low || (last.value < first.value && last.low === last.high)) return 'down';
  return 'even';
}

/** The platform and what it calls its people, as sentences speak of them. */
const named = (line: FollowersLine) => ({ platform: line.name, noun: nounOf(line.noun) });

function findingOf(line: FollowersLine): Message {
  const first = firstOf(line);
  const last = lastOf(line);
  const change = changeOf(first.value, last.value);
  return message('charts.followers.finding', {
    ...named(line),
    ...change,
    ...(directionOf(line) === 'even' && { change: 'even' }),
    span: spanOf(first.day, last.day),
  });
}

function titleOf(lines: readonly FollowersLine[]): Message {
  const moving = lines.filter((line) => line.points.length > 1);
  const lead = moving[0];
  if (!lead) {
    const line = lines[0]!;
    return message('charts.followers.once', { ...named(line), count: lastOf(line).value });
  }
  const finding = findingOf(lead);
  if (moving.length < 2) return finding;
  if (moving.length === 2)
    return message('charts.followers.two', { first: finding, second: findingOf(moving[1]!) });
  const rising = moving.filter((line) => directionOf(line) === 'up').length;
  return rising === moving.length
    ? message('charts.followers.all-grew', { finding, count: rising })
    : message('charts.followers.some-grew', { finding, rising, count: moving.length });
}

const mostTold = 6;

function summaryOf(data: FollowersData, later: number, marksAll: boolean): Message[] {
  const { lines, events, releases, jumps, explained } = data;
  const milestones = events.length - releases;
  const rest = lines.length - mostTold;
  return [
    ...lines.slice(0, mostTold).map(rangeOf),
    ...(rest > 0 ? [message('charts.followers.more', { count: rest })] : []),
    ...gapsSentence(lines),
    ...roundingSentence(lines),
    ...(marksAll && milestones > 0
      ? [message('charts.followers.milestones', { count: milestones })]
      : []),
    ...(marksAll && releases > 0
      ? [message('charts.followers.releases', { count: releases })]
      : []),
    ...jumps
      .slice(0, 1)
      .map(({ change, day }) =>
        message('charts.followers.jumps', { count: jumps.length, change, day }),
      ),
    ...(explained > 0 ? [message('charts.followers.explained', { count: explained })] : []),
    ...(later > 0 ? [message('charts.followers.later', { count: later })] : []),
  ];
}

function rangeOf(line: FollowersLine): Message {
  const first = firstOf(line);
  const last = lastOf(line);
  return line.points.length === 1
    ? message('charts.followers.only-count', {
        ...named(line),
        count: last.value,
        day: last.day,
      })
    : message('charts.followers.from-to', {
        ...named(line),
        first: first.value,
        from: first.day,
        last: last.value,
        to: last.day,
      });
}

function gapsSentence(lines: readonly FollowersLine[]): Message[] {
  const gaps = lines
    .flatMap((line) =>
      gapsOf(line.points, line.cadence).map((gap) => ({ ...gap, platform: line.name })),
    )
    .sort((a, b) => b.days - a.days);
  return gaps
    .slice(0, 1)
    .map(({ days, platform, to }) =>
      message('charts.followers.gaps', { count: gaps.length, days, platform, day: to.day }),
    );
}

function roundingSentence(lines: readonly FollowersLine[]): Message[] {
  const rounded = lines
    .filter((line) => line.points.some((point) => point.low !== point.high))
    .map((line) => line.name);
  return rounded.length === 0
    ? []
    : [message('charts.followers.rounded', { platforms: rounded, count: rounded.length })];
}

/** Every count, or the last one of each month where that would be more than 120 rows. */
function tableOf(data: FollowersData, words: Words): ChartTable {
  const { locale } = words;
  const days = new Set(data.lines.flatMap((line) => line.points.map((point) => point.day)));
  const monthly = days.size > 120;
  const keyOf = (day: Day): string => (monthly ? day.slice(0, 7) : day);
  const columns = data.lines.map(
    (line) => new Map(line.points.map((point) => [keyOf(point.day), point])),
  );
  const events = new Map<string, string[]>();
  for (const event of data.events)
    events.set(keyOf(event.day), [...(events.get(keyOf(event.day)) ?? []), event.title]);
  const keys = [...new Set([...[...days].map(keyOf), ...events.keys()])].sort();
  return {
    caption: words.text(monthly ? 'charts.followers.monthly' : 'charts.followers.every'),
    columns: [
      { label: words.text(monthly ? 'charts.month' : 'charts.date'), numeric: false },
      ...data.lines.map((line) => ({
        label: words.text('charts.platform-column', named(line)),
        numeric: true,
      })),
      ...(events.size > 0 ? [{ label: words.text('charts.milestone'), numeric: false }] : []),
    ],
    rows: keys.map((key) => [
      monthly ? formatDay(`${key}-01` as Day, locale, 'month') : formatDay(key as Day, locale),
      ...columns.map((column) => {
        const point = column.get(key);
        return point ? words.number(point.value) : '';
      }),
      ...(events.size > 0
        ? [words.text('charts.semicolons', { parts: events.get(key) ?? [] })]
        : []),
    ]),
  };
}
