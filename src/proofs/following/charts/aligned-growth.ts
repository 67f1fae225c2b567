import { changeOf } from '#charts/change.ts';
import { gutterOf, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame, ChartGap, ChartFinding } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import { chartText, framed, isNarrow, type Box } from '#charts/frame.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { plotAttribute, readerValues } from '#charts/reader/reader-data.ts';
import { ratioScale, timeScale, type TimeScale } from '#charts/scales.ts';
import { usualDistance } from '#charts/runs.ts';
import { element, group, textMark, type Child } from '#charts/svg.ts';
import { told } from '#charts/told.ts';
import { addDays, addMonths, daysBetween, formatDay, toEpochDay, type Day } from '#model/day.ts';
import { platformOf } from '#model/platforms.ts';
import { nounOf } from '#words/nouns.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import { linesUntil, type FollowersLine } from './followers-data.ts';

/** Each platform as multiples of its first count, all moved to the same first day. */
export interface AlignedGrowthData {
  locale: string;
  /** The fastest first; their days are moved so that all begin on the first one's. */
  lines: readonly (FollowersLine & { times: number; began: Day })[];
}

/** Six colours can be told apart; more platforms than that are left to the table. */
const mostLines = 6;
const fewestDays = 28;

/** Growth since the first count, aligned by age: platforms of any size compared by how they grew. */
export const alignedGrowthChart: Chart<ProfileReport, AlignedGrowthData> = {
  id: 'aligned-growth',
  name: message('charts.aligned-growth.name'),
  aspect: { wide: 1.9, narrow: 0.95 },
  tell,
  heightFor: ({ data }, width) =>
    width < 480 ? 260 + 34 * Math.min(mostLines, data.lines.length) : 380,
  readable: ({ data }, palette, words) => ({
    locale: words.locale,
    value: 'times',
    unit: 'age',
    lines: data.lines
      .slice(0, mostLines)
      .map((line, index) =>
        readerValues(
          { name: line.name, noun: '', form: 'times' },
          line.points,
          usualDistance(line.points, line.cadence),
          palette.series[index]!,
        ),
      ),
  }),
  draw: (finding, frame) =>
    framed(
      finding,
      frame,
      {
        subtitle: frame.words.say('charts.aligned-growth.subtitle'),
        note: frame.words.say('charts.aligned-growth.note'),
      },
      (box) => drawPlot(finding.data, frame, box),
    ),
};

function tell(
  report: ProfileReport,
  { today, words }: { today: Day; words: Words },
): ChartFinding<AlignedGrowthData> | ChartGap {
  const lines = linesUntil(report, today)
    .filter((line) => line.points[0]!.value > 0 && platformOf(line.id).counts !== 'events')
    .filter((line) => daysBetween(line.points[0]!.day, line.points.at(-1)!.day) >= fewestDays)
    .map((line) => ({ ...line, times: line.points.at(-1)!.value / line.points[0]!.value }));
  if (lines.length < 2)
    return {
      missing: message('gaps.chart-growth'),
    };
  const origin = lines.map((line) => line.points[0]!.day).sort()[0]!;
  const moved = lines
    .map((line) => {
      const first = line.points[0]!;
      const shift = daysBetween(first.day, origin);
      return {
        ...line,
        began: first.day,
        points: line.points
          // A log scale has no place for nothing.
          .filter((point) => point.value > 0)
          .map((point) => ({
            ...point,
            day: addDays(point.day, shift),
            value: point.value / first.value,
            low: Math.max(point.low, 1) / first.value,
            high: point.high / first.value,
          })),
      };
    })
    .sort((a, b) => b.times - a.times);
  const fastest = moved[0]!;
  const ids = new Set(moved.map((line) => line.id));
  const finding = {
    title: message('charts.aligned-growth.finding', {
      platform: fastest.name,
      noun: nounOf(fastest.noun),
      ...changeOf(1, fastest.times),
      count: moved.length,
    }),
    summary: [
      message('charts.aligned-growth.compared', { count: moved.length }),
      ...moved
        .slice(0, mostLines)
        .map(({ name, times, began }) =>
          message('charts.aligned-growth.stands', { platform: name, times, began }),
        ),
      ...(moved.length > mostLines
        ? [message('charts.aligned-growth.drawn', { most: mostLines })]
        : []),
    ],
  };
  return told(words, finding, {
    data: { locale: words.locale, lines: moved },
    table: {
      caption: words.text('charts.aligned-growth.name'),
      columns: [
        { label: words.text('charts.aligned-growth.platform'), numeric: false },
        { label: words.text('charts.aligned-growth.first-count'), numeric: false },
        { label: words.text('charts.aligned-growth.days'), numeric: true },
        { label: words.text('charts.aligned-growth.times'), numeric: true },
      ],
      rows: moved.map((line) => [
        line.name,
        formatDay(line.began, words.locale),
        words.number(daysBetween(line.points[0]!.day, line.points.at(-1)!.day)),
        words.number(line.times, 'times'),
      ]),
    },
    files: report.profile.platforms
      .filter((platform) => ids.has(platform.id))
      .map((platform) => platform.table.file),
    asOf: lines
      .map((line) => line.points.at(-1)!.day)
      .sort()
      .at(-1)!,
  });
}

function drawPlot(data: AlignedGrowthData, frame: ChartFrame, box: Box): Child[] {
  const { palette, words } = frame;
  const lines = data.lines.slice(0, mostLines);
  const format = (value: number) => words.figure(value, 'times');
  const all = lines.flatMap((line) => line.points.map((point) => point.value));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const labels = lines.map((line) => ({
    first: line.name,
    second: words.figure(line.times, 'times'),
  }));
  const right = box.right - endLabelRoom(labels, frame, (box.right - box.left) * 0.32);
  const gutter = gutterOf(ratioScale(low, high, [200, 0]).ticks, format, frame);
  const from = lines[0]!.points[0]!.day;
  const to = lines
    .map((line) => line.points.at(-1)!.day)
    .sort()
    .at(-1)!;
  const time = timeScale(from, to, [box.left + gutter, right]);
  const plot: Box = { ...box, top: box.top + 12, bottom: box.bottom - 24 };
  const value = ratioScale(low, high, [plot.bottom, plot.top]);
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, right, plot.bottom],
    lines: [...lines.keys()],
    days: [toEpochDay(from), toEpochDay(to)],
    values: [value.from, value.to],
    scale: value.kind,
  });
  return [
    ...valueAxis(value, { ...plot, right }, format, frame),
    ...ageAxis(time, plot.bottom, frame),
    group(
      { 'data-plot': attribute },
      ...[...lines.entries()].reverse().map(([index, line]) =>
        seriesLine(line.points, line.cadence, time, value, {
          colour: palette.series[index]!,
          tint: palette.tint,
          weight: 2,
        }),
      ),
    ),
    ...endLabels(
      lines.map((line, index) => ({
        x: time.position(line.points.at(-1)!.day),
        y: value.position(line.points.at(-1)!.value),
        colour: palette.series[index]!,
        ...labels[index]!,
      })),
      plot,
      right,
      frame,
    ),
  ];
}

/** Months or years since the start. */
function ageAxis(time: TimeScale, y: number, frame: ChartFrame): Child[] {
  const months = daysBetween(time.from, time.to) / 30.44;
  const step =
    [1, 2, 3, 6, 12, 24, 60].find((each) => months / each <= (isNarrow(frame) ? 4 : 8)) ?? 120;
  let taken = -Infinity;
  const ages = Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
  return ages
    .filter((age) => addMonths(time.from, age) <= time.to)
    .map((age) => {
      const x = time.position(addMonths(time.from, age));
      const label =
        age === 0
          ? frame.words.text('charts.aligned-growth.axis-first')
          : step >= 12
            ? frame.words.text('common.years', { count: age / 12 })
            : frame.words.text('common.months', { count: age });
      return { x, label };
    })
    .flatMap(({ x, label }) => {
      const width = frame.measureText(label, chartText.small, 'sans');
      const start = Math.max(time.position(time.from), Math.min(x, time.position(time.to) - width));
      const free = start >= taken + 8;
      if (free) taken = start + width;
      return [
        element('path', {
          d: `M${Math.round(x) + 0.5},${Math.round(y)}v5`,
          stroke: frame.palette.edge,
          fill: 'none',
        }),
        free
          ? textMark(label, {
              x: start,
              y: y + 18,
              size: chartText.small,
              fill: frame.palette.muted,
            })
          : null,
      ];
    });
}
