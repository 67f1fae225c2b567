import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame, ChartFinding } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import {
  framed,
  isNarrow,
  narrowBelow,
  type Box,
  type Heading,
  type KeyEntry,
} from '#charts/frame.ts';
import { jumpMarks } from '#charts/jumps.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { drawEvents, planEvents } from '#charts/milestones.ts';
import type { Rectangle } from '#charts/placement.ts';
import { plotAttribute, readerLine } from '#charts/reader/reader-data.ts';
import { countScale, logarithmicNote, timeScale, type ValueScale } from '#charts/scales.ts';
import { gapsOf, splitRuns } from '#charts/runs.ts';
import { group, type Child } from '#charts/svg.ts';
import { toEpochDay, type Day } from '#model/day.ts';
import { nounOf, sayNoun } from '#words/nouns.ts';
import type { Said } from '#words/said.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { anew } from '../../report-within.ts';
import { lastOf, tellFollowers, type FollowersData, type FollowersLine } from './followers-data.ts';
import { drawPanels, panelsHeight, panelsNote, panelsSubtitle } from './followers-panels.ts';
import { heightAt } from './height-at.ts';

/** Followers over time: one plot, or one panel a platform where a common scale would mislead. */
export const followersChart: Chart<ProfileReport, FollowersData> = {
  id: 'followers',
  name: message('charts.followers.name'),
  aspect: { wide: 1.8, narrow: 0.95 },
  tell: tellFollowers,
  heightFor: (finding, width) =>
    sharesOneScale(finding.data.lines)
      ? plotHeight(finding.data, width)
      : panelsHeight(finding.data, width),
  tellWithin: anew(tellFollowers),
  logarithmic: true,
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    lines: data.lines.map((line, index) =>
      readerLine(
        { ...line, noun: sayNoun(line.noun, words) },
        palette.series[sharesOneScale(data.lines) ? index : 0]!,
      ),
    ),
  }),
  draw: (finding, frame) => {
    const { lines } = finding.data;
    if (sharesOneScale(lines))
      return framed(
        finding,
        frame,
        {
          subtitle: subtitleOf(lines, frame.words),
          key: keyOf(finding.data, frame),
          ...noteOf(lines, frame),
        },
        (box) => drawPlot(finding, frame, box),
      );
    return framed(
      finding,
      frame,
      {
        subtitle: panelsSubtitle(finding.data, frame),
        key: keyOf(finding.data, frame),
        ...panelsNote(finding.data, frame),
      },
      (box) => drawPanels(finding.data, frame, box),
    );
  },
};

/** Up to four platforms that count the same thing in the same order of magnitude may share an axis. */
export function sharesOneScale(lines: readonly FollowersLine[]): boolean {
  if (lines.length === 1) return true;
  if (lines.length > 4 || new Set(lines.map((line) => line.noun)).size > 1) return false;
  const highest = lines.map((line) => Math.max(...line.points.map((point) => point.value)));
  return Math.max(...highest) <= 4 * Math.max(1, Math.min(...highest));
}

function plotHeight(data: FollowersData, width: number): number {
  const narrow = width < narrowBelow;
  const events = Math.min(data.events.length, 6);
  if (narrow) return 330 + (events > 0 ? events * 18 + 30 : 0);
  return 390 + (events > 0 ? 50 : 0);
}

function subtitleOf(lines: readonly FollowersLine[], words: Words): Said {
  const noun = nounOf(lines[0]!.noun);
  const only = lines.length === 1 ? lines[0]! : null;
  if (!only) return words.say('charts.followers.by-platform', { noun });
  return only.points.length === 1
    ? words.say('charts.followers.counted-once', { noun })
    : words.say(`charts.followers.counted-${only.cadence}`, { noun });
}

function keyOf({ lines, jumps }: FollowersData, { palette, words }: ChartFrame): KeyEntry[] {
  const colour = lines.length === 1 || !sharesOneScale(lines) ? palette.series[0] : palette.ink;
  const kinds = lines.flatMap((line) =>
    splitRuns(line.points, line.cadence).map((run) => ({
      kind: run.kind,
      single: run.points.length === 1,
      line,
    })),
  );
  const guessed = kinds.some((each) => each.kind === 'interpolated');
  const alone = kinds.some((each) => each.single);
  const gaps = lines.some((line) => gapsOf(line.points, line.cadence).length > 0);
  const rounded = lines.some((line) => line.points.some((point) => point.low !== point.high));
  const solid = kinds.some((each) => each.kind === 'observed' && !each.single);
  const key: KeyEntry[] = [];
  if (solid && (guessed || gaps))
    key.push({ mark: 'line', colour, label: words.text('charts.followers.regularly') });
  if (guessed || (alone && gaps))
    key.push({ mark: 'dot', colour, label: words.text('charts.followers.single') });
  if (guessed)
    key.push({
      mark: 'dashed',
      colour,
      label: words.text(gaps ? 'charts.followers.between-blank' : 'charts.followers.between'),
    });
  else if (gaps)
    key.push({ mark: 'dashed', colour: 'none', label: words.text('charts.followers.blank') });
  if (jumps.length > 0)
    key.push({ mark: 'diamond', colour: palette.ink, label: words.text('charts.followers.jump') });
  if (rounded) key.push({ mark: 'band', colour, label: words.text('charts.rounded-by-platform') });
  return key;
}

const valuesOf = (lines: readonly FollowersLine[]) => ({
  low: Math.min(...lines.flatMap((line) => line.points.map((point) => point.low))),
  high: Math.max(...lines.flatMap((line) => line.points.map((point) => point.high))),
});

function scaleOf(
  lines: readonly FollowersLine[],
  frame: ChartFrame,
  range: readonly [number, number],
): ValueScale {
  const { low, high } = valuesOf(lines);
  return countScale(low, high, range, frame);
}

function noteOf(lines: readonly FollowersLine[], frame: ChartFrame): Pick<Heading, 'note'> {
  const { kind, startsAtZero, from } = scaleOf(lines, frame, [1, 0]);
  if (kind !== 'linear') return logarithmicNote(kind, frame);
  return startsAtZero
    ? {}
    : { note: frame.words.say('charts.not-at-zero', { value: Math.round(from) }) };
}

function drawPlot(finding: ChartFinding<FollowersData>, frame: ChartFrame, box: Box): Child[] {
  const { lines, events, jumps } = finding.data;
  const { palette, words } = frame;
  const format = (value: number) => words.figure(value, 'axis');
  const single = lines.length === 1;
  const labels = lines.map((line) =>
    single
      ? { first: format(lastOf(line).value), second: sayNoun(line.noun, words) }
      : { first: line.name, second: format(lastOf(line).value) },
  );
  const gutter = gutterOf(scaleOf(lines, frame, [300, 0]).ticks, format, frame);
  const right = box.right - endLabelRoom(labels, frame, (box.right - box.left) * 0.3);
  const from = lines.map((line) => line.points[0]!.day).sort()[0]!;
  const to = lines
    .map((line) => lastOf(line).day)
    .sort()
    .at(-1)!;
  const time = timeScale(from, to, [box.left + gutter, right]);

  const plan = planEvents(events, time.position, box, frame, isNarrow(frame) ? 5 : 8);
  const below = plan.kind === 'numbers' ? plan.below : 0;
  const plot: Box = {
    left: box.left,
    right: box.right,
    top: box.top + (plan.kind === 'none' ? 8 : plan.above + 4),
    bottom: box.bottom - timeAxisHeight(time, frame) - below,
  };
  const value = scaleOf(lines, frame, [plot.bottom, plot.top]);
  const colourOf = (index: number) => palette.series[index]!;
  const footOf = (day: Day) => {
    const tops = lines
      .filter((line) =>
        events.every(
          (event) => event.day !== day || event.platform === null || event.platform === line.id,
        ),
      )
      .map((line) => heightAt(line, day))
      .filter((height): height is number => height !== null);
    return tops.length === 0 ? null : value.position(Math.max(...tops));
  };
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, right, plot.bottom],
    lines: [...lines.keys()],
    days: [toEpochDay(from), toEpochDay(to)],
    values: [value.from, value.to],
    scale: value.kind,
  });
  return [
    group(
      { 'data-plot': attribute },
      ...valueAxis(value, { ...plot, right }, format, frame),
      ...timeAxis(time, plot.bottom, { ...plot, right }, frame),
      ...[...lines.entries()].reverse().map(([index, line]) =>
        seriesLine(line.points, line.cadence, time, value, {
          colour: colourOf(index),
          tint: palette.tint,
          filled: single && value.kind === 'linear' && value.startsAtZero,
          weight: single ? 2.25 : 2,
        }),
      ),
    ),
    ...jumpMarks(
      jumps,
      { x: time.position, y: value.position },
      {
        bounds: { ...plot, left: box.left + gutter, right },
        obstacles: obstaclesOf(lines, events, time.position, value.position, plot),
        labelled: isNarrow(frame) ? 2 : 4,
      },
      frame,
    ),
    ...drawEvents(plan, plot, plot.bottom + timeAxisHeight(time, frame) + 4, footOf, frame),
    ...endLabels(
      lines.map((line, index) => ({
        x: time.position(lastOf(line).day),
        y: value.position(lastOf(line).value),
        colour: colourOf(index),
        ...labels[index]!,
      })),
      plot,
      right,
      frame,
    ),
  ];
}

/** What no label may cover: the counts themselves and the poles of the milestones. */
function obstaclesOf(
  lines: readonly FollowersLine[],
  events: FollowersData['events'],
  x: (day: Day) => number,
  y: (value: number) => number,
  plot: Box,
): Rectangle[] {
  const counts = lines.flatMap((line) => {
    const every = Math.max(1, Math.floor(line.points.length / 300));
    return line.points
      .filter((_, index) => index % every === 0)
      .map((point) => ({ x: x(point.day), y: y(point.value) }))
      .map((at) => ({ left: at.x - 3, right: at.x + 3, top: at.y - 4, bottom: at.y + 4 }));
  });
  const poles = events.map((event) => ({
    left: x(event.day) - 3,
    right: x(event.day) + 3,
    top: plot.top,
    bottom: plot.bottom,
  }));
  return [...counts, ...poles];
}
