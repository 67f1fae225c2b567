import { gutterOf, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame, ChartGap, ChartStory } from '#charts/chart.ts';
import { endLabelRoom, endLabels } from '#charts/end-labels.ts';
import { exactNumber } from '#charts/format.ts';
import { chartText, framed, isNarrow, type Box } from '#charts/frame.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { ratioScale, timeScale, type TimeScale } from '#charts/scales.ts';
import { element, group, textMark, type Child } from '#charts/svg.ts';
import { plotAttribute, readerValues } from '#charts/reader/reader-data.ts';
import { usualDistance } from '#charts/stretches.ts';
import { changeInWords, plural } from '#charts/words.ts';
import { addDays, addMonths, daysBetween, formatDay, toEpochDay, type Day } from '#model/day.ts';
import { numberFormat } from '#words/number-format.ts';
import { platformOf } from '#model/platforms.ts';
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
  readable: ({ data }, palette) => ({
    locale: data.locale,
    still: true,
    value: 'times',
    unit: 'age',
    lines: data.lines
      .slice(0, mostLines)
      .map((line, index) =>
        readerValues(
          line.name,
          '',
          line.points,
          usualDistance(line.points, line.cadence),
          palette.series[index]!,
        ),
      ),
  }),
  draw: (story, frame) =>
    framed(
      story,
      frame,
      {
        subtitle: 'Multiples of the first count, by time since then',
        note: 'On a logarithmic scale: equal steps up are equal ratios.',
      },
      (box) => drawPlot(story.data, frame, box),
    ),
};

function tell(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<AlignedGrowthData> | ChartGap {
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
  return {
    data: { locale, lines: moved },
    title: `${fastest.name} ${fastest.noun} ${changeInWords(1, fastest.times, locale)} since counting began, most of ${moved.length} platforms`,
    summary:
      `Each platform is compared with its own first count, ${plural(moved.length, 'platform', 'platforms', locale)} in all. ` +
      moved
        .slice(0, mostLines)
        .map(
          (line) =>
            `${line.name} stands at ${timesText(line.times, locale)} since ${formatDay(line.began, locale, 'month')}.`,
        )
        .join(' ') +
      (moved.length > mostLines ? ` The ${mostLines} fastest are drawn.` : ''),
    table: {
      caption: 'Growth since the first count',
      columns: [
        { label: 'Platform', numeric: false },
        { label: 'First count', numeric: false },
        { label: 'Days', numeric: true },
        { label: 'Times the first count', numeric: true },
      ],
      rows: moved.map((line) => [
        line.name,
        formatDay(line.began, locale),
        exactNumber(daysBetween(line.points[0]!.day, line.points.at(-1)!.day), locale),
        timesText(line.times, locale),
      ]),
    },
    files: report.profile.platforms
      .filter((platform) => ids.has(platform.id))
      .map((platform) => platform.table.file),
    asOf: lines
      .map((line) => line.points.at(-1)!.day)
      .sort()
      .at(-1)!,
  };
}

function timesText(times: number, locale: string): string {
  const digits = times >= 10 ? 0 : times >= 2 ? 1 : 2;
  return `${numberFormat(locale, { maximumFractionDigits: digits }).format(times)} ×`;
}

function drawPlot(data: AlignedGrowthData, frame: ChartFrame, box: Box): Child[] {
  const {
    palette,
    words: { locale },
  } = frame;
  const lines = data.lines.slice(0, mostLines);
  const format = (value: number) => timesText(value, locale);
  const all = lines.flatMap((line) => line.points.map((point) => point.value));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const labels = lines.map((line) => ({ first: line.name, second: timesText(line.times, locale) }));
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
    box: [box.left + gutter, plot.top, right, plot.bottom, box.left],
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
          ? 'first count'
          : step >= 12
            ? plural(age / 12, 'year', 'years', frame.words.locale)
            : plural(age, 'month', 'months', frame.words.locale);
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
