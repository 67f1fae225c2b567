import type { ChartGap, ChartStory, ChartTable } from '#charts/chart.ts';
import { exactNumber, signedNumber } from '#charts/format.ts';
import type { MarkedJump } from '#charts/jumps.ts';
import type { Event } from '#charts/milestones.ts';
import { gapsOf } from '#charts/stretches.ts';
import { changeInWords, listInWords, plural, spanInWords } from '#charts/words.ts';
import { cadenceOfCounts, type Cadence } from '#model/cadence.ts';
import { formatDay, type Day } from '#model/day.ts';
import { seriesUntil } from '#model/growth.ts';
import { findJumps } from '#model/jumps.ts';
import type { Point } from '#model/series.ts';
import type { Words } from '#words/words.ts';
import { message } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';

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
  /** Ascending by day, within the observed stretch. */
  events: readonly FollowersEvent[];
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

/** The platforms' series up to today, with the milestones that fall into them, or without where a picture has no room for their names. */
export function tellFollowers(
  report: ProfileReport,
  context: Context,
  { named = true }: { named?: boolean } = {},
): ChartStory<FollowersData> | ChartGap {
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
  // What happened explains a jump whether or not it is named.
  const events = (named ? milestones.rows : [])
    .filter((row) => row.date >= from && row.date <= to)
    .filter((row) => row.platform === undefined || shown.has(row.platform))
    .map((row) => ({ day: row.date, title: row.title, platform: row.platform ?? null }));
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
  const data = { locale, lines, events, jumps, explained: found.length - jumps.length };
  return {
    data,
    title: titleOf(lines, locale),
    summary: summaryOf(data, later, locale),
    table: tableOf(data, locale),
    files: [
      ...platforms
        .filter((platform) => shown.has(platform.id))
        .map((platform) => platform.table.file),
      ...(events.length > 0 ? [milestones.file] : []),
    ],
    asOf: to,
  };
}

/** How many were won or lost; a difference that rounding alone could make is none. */
function directionOf(line: FollowersLine): 'up' | 'down' | 'even' {
  const first = firstOf(line);
  const last = lastOf(line);
  if (last.low > first.high || (last.value > first.value && last.low === last.high)) return 'up';
  if (last.high < first.low || (last.value < first.value && last.low === last.high)) return 'down';
  return 'even';
}

function findingOf(line: FollowersLine, locale: string): string {
  const first = firstOf(line);
  const last = lastOf(line);
  const span = spanInWords(first.day, last.day, locale);
  if (directionOf(line) === 'even') return `stood still for ${span}`;
  return `${changeInWords(first.value, last.value, locale)} in ${span}`;
}

function titleOf(lines: readonly FollowersLine[], locale: string): string {
  const told = lines.filter((line) => line.points.length > 1);
  const lead = told[0];
  if (!lead) {
    const line = lines[0]!;
    return `${exactNumber(lastOf(line).value, locale)} ${line.name} ${line.noun}, counted once`;
  }
  if (lines.length === 1) return `${lead.name} ${lead.noun} ${findingOf(lead, locale)}`;
  const rising = told.filter((line) => directionOf(line) === 'up').length;
  const finding = `${lead.name} ${lead.noun} ${findingOf(lead, locale)}`;
  if (told.length < 2) return finding;
  if (told.length === 2)
    return `${finding}; ${told[1]!.name} ${told[1]!.noun} ${findingOf(told[1]!, locale)}`;
  return rising === told.length
    ? `${finding}; all ${rising} platforms grew`
    : `${finding}; ${rising} of ${told.length} platforms grew`;
}

function summaryOf(data: FollowersData, later: number, locale: string): string {
  const words = (day: Day) => formatDay(day, locale, 'long');
  const sentences = data.lines.slice(0, 6).map((line) => {
    const first = firstOf(line);
    const last = lastOf(line);
    if (line.points.length === 1)
      return `${line.name}: ${exactNumber(last.value, locale)} ${line.noun} on ${words(last.day)}, the only count.`;
    return (
      `${line.name}: from ${exactNumber(first.value, locale)} ${line.noun} on ${words(first.day)} ` +
      `to ${exactNumber(last.value, locale)} on ${words(last.day)}.`
    );
  });
  if (data.lines.length > 6)
    sentences.push(
      `${plural(data.lines.length - 6, 'more platform is', 'more platforms are', locale)} in the table.`,
    );
  const gaps = data.lines
    .flatMap((line) =>
      gapsOf(line.points, line.cadence).map((gap) => ({ ...gap, name: line.name })),
    )
    .sort((a, b) => b.days - a.days);
  const longest = gaps[0];
  if (longest)
    sentences.push(
      `${plural(gaps.length, 'gap is', 'gaps are', locale)} left blank, the longest of ` +
        `${longest.days} days on ${longest.name}, up to ${words(longest.to.day)}.`,
    );
  const rounded = data.lines.filter((line) =>
    line.points.some((point) => point.low !== point.high),
  );
  if (rounded.length > 0)
    sentences.push(
      `${listInWords(rounded.map((line) => line.name))} ${rounded.length === 1 ? 'rounds its' : 'round their'} counts; the band shows what rounding leaves open.`,
    );
  if (data.events.length > 0)
    sentences.push(
      `${plural(data.events.length, 'milestone is', 'milestones are', locale)} marked.`,
    );
  if (data.jumps.length > 0)
    sentences.push(
      `${plural(data.jumps.length, 'change stands', 'changes stand', locale)} out from the usual and no milestone explains ${data.jumps.length === 1 ? 'it' : 'them'}, the most surprising ${signedNumber(data.jumps[0]!.change, locale)} up to ${words(data.jumps[0]!.day)}.`,
    );
  if (data.explained > 0)
    sentences.push(
      `${plural(data.explained, 'such change is', 'such changes are', locale)} explained by a milestone.`,
    );
  if (later > 0)
    sentences.push(
      `${plural(later, 'row is', 'rows are', locale)} dated after today and left out.`,
    );
  return sentences.join(' ');
}

/** Every count, or the last one of each month where that would be more than 120 rows. */
function tableOf(data: FollowersData, locale: string): ChartTable {
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
    caption: monthly
      ? 'The last count of each month; every count is in the CSV file'
      : 'Every count',
    columns: [
      { label: monthly ? 'Month' : 'Date', numeric: false },
      ...data.lines.map((line) => ({ label: `${line.name} (${line.noun})`, numeric: true })),
      ...(events.size > 0 ? [{ label: 'Milestone', numeric: false }] : []),
    ],
    rows: keys.map((key) => [
      monthly ? formatDay(`${key}-01` as Day, locale, 'month') : formatDay(key as Day, locale),
      ...columns.map((column) => {
        const point = column.get(key);
        return point ? exactNumber(point.value, locale) : '';
      }),
      ...(events.size > 0 ? [(events.get(key) ?? []).join('; ')] : []),
    ]),
  };
}
