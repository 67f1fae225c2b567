import type { Element } from 'xast';
import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from '#charts/axes.ts';
import type { Chart, ChartFrame } from '#charts/chart.ts';
import {
  chartText,
  framed,
  isNarrow,
  narrowBelow,
  type Box,
  type KeyEntry,
} from '#charts/frame.ts';
import { columnMarks, type Column } from '#charts/marks/columns.ts';
import { panelColumns, panelGrid } from '#charts/panels.ts';
import { plotAttribute, readerValues } from '#charts/reader/reader-data.ts';
import { barScale, timeScale, type TimeScale, type ValueScale } from '#charts/scales.ts';
import { element, group, textMark } from '#charts/svg.ts';
import { boldFactor, ellipsis } from '#charts/text.ts';
import { addDays, daysBetween, toEpochDay, type Day } from '#model/day.ts';
import { nounOf } from '#words/nouns.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import {
  tellNetGrowth,
  type GrowthLine,
  type GrowthPeriod,
  type NetGrowthData,
} from './net-growth-data.ts';

/** Net growth by week or month: bars above and below zero. */
export const netGrowthChart: Chart<ProfileReport, NetGrowthData> = {
  id: 'net-growth',
  name: message('charts.net-growth.name'),
  aspect: { wide: 2.1, narrow: 1.1 },
  tell: tellNetGrowth,
  heightFor: ({ data }, width) => {
    if (data.lines.length === 1) return width < narrowBelow ? 320 : 350;
    const rows = Math.ceil(
      data.lines.length / panelColumns(data.lines.length, width < narrowBelow),
    );
    return 60 + rows * (data.lines.length <= 3 && width >= narrowBelow ? 230 : 160);
  },
  readable: ({ data }, palette) => ({
    locale: data.locale,
    value: 'signed',
    ...(data.unit === 'month' ? { unit: 'month' } : {}),
    lines: data.lines.map((line) => ({
      ...readerValues(
        line.name,
        line.noun,
        line.periods.flatMap((period) =>
          period.change
            ? [{ day: middleOf(period), value: period.change.value, band: period.change }]
            : [],
        ),
        1,
        palette.series[0],
      ),
      bars: data.unit === 'month' ? 30 : 7,
      ...(counted(line).at(-1)?.over === false ? { open: true as const } : {}),
    })),
  }),
  draw: (story, frame) => {
    const { lines } = story.data;
    const many = lines.length > 1;
    const most = mostPeriods(frame);
    const cut = lines.some((line) => counted(line).length > most);
    return framed(
      story,
      frame,
      {
        subtitle: subtitleOf(story.data, cut ? most : null, frame.words),
        key: keyOf(lines, frame),
      },
      (box) =>
        many
          ? panelGrid(lines.length, panelColumns(lines.length, isNarrow(frame)), box, {
              x: 28,
              y: 18,
            }).flatMap((cell, index) => drawLine(lines[index]!, index, cell, frame))
          : drawLine(lines[0]!, null, box, frame),
    );
  },
};

function subtitleOf({ lines, unit }: NetGrowthData, most: number | null, words: Words): string {
  if (lines.length > 1)
    return most === null
      ? words.text('charts.net-growth.subtitle-many', { unit })
      : words.text('charts.net-growth.subtitle-many-cut', { unit, most });
  const noun = nounOf(lines[0]!.noun);
  return most === null
    ? words.text('charts.net-growth.subtitle', { unit, noun })
    : words.text('charts.net-growth.subtitle-cut', { unit, noun, most });
}

/** As many as have room to be seen apart. */
const mostPeriods = (frame: Pick<ChartFrame, 'width'>): number => (isNarrow(frame) ? 24 : 60);

/** Up to the last one that is known. */
function counted(line: GrowthLine): readonly GrowthPeriod[] {
  return line.periods.slice(0, line.periods.findLastIndex((period) => period.change !== null) + 1);
}

function shownPeriods(line: GrowthLine, frame: Pick<ChartFrame, 'width'>): readonly GrowthPeriod[] {
  return counted(line).slice(-mostPeriods(frame));
}

function keyOf(lines: readonly GrowthLine[], frame: ChartFrame): KeyEntry[] {
  const shown = lines.flatMap((line) => shownPeriods(line, frame));
  const { palette, words } = frame;
  const key: KeyEntry[] = [];
  if (shown.some((period) => period.change && !period.over))
    key.push({
      mark: 'frame',
      colour: palette.series[0],
      label: words.text('charts.net-growth.not-over'),
    });
  if (shown.some((period) => period.change && period.change.high !== period.change.low))
    key.push({
      mark: 'band',
      colour: palette.series[0],
      label: words.text('charts.rounded-by-platform'),
    });
  if (shown.some((period) => period.over && !period.change))
    key.push({
      mark: 'cross',
      colour: palette.muted,
      label: words.text('charts.net-growth.no-count'),
    });
  return key;
}

const middleOf = (period: GrowthPeriod): Day =>
  addDays(period.from, Math.floor(daysBetween(period.from, period.to) / 2));

/** `panel` is its place among several; null where it has the picture for itself. */
function drawLine(line: GrowthLine, panel: number | null, box: Box, frame: ChartFrame): Element[] {
  const { palette, words } = frame;
  const periods = shownPeriods(line, frame);
  const changes = periods.flatMap((period) => (period.change ? [period.change] : []));
  const low = Math.min(0, ...changes.map((change) => change.low));
  const high = Math.max(0, ...changes.map((change) => change.high));
  const format = (value: number) => (value === 0 ? '0' : words.number(value, 'change'));
  const axis = panel === null ? 0 : 18;
  const gutter = gutterOf(barScale(low, high, [200, 0]).ticks, format, frame);
  const from = periods[0]!.from;
  const time = timeScale(from, addDays(periods.at(-1)!.to, 1), [box.left + gutter, box.right]);
  const plot: Box = {
    left: box.left,
    right: box.right,
    top: box.top + axis + 22,
    bottom: box.bottom - timeAxisHeight(time, frame),
  };
  // Room below for the label of the worst.
  const value = barScale(low, high, [plot.bottom - (low < 0 ? 18 : 0), plot.top]);
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, box.right, value.position(value.from), box.left],
    lines: [panel ?? 0],
    days: [toEpochDay(time.from), toEpochDay(time.to)],
    values: [value.from, value.to],
  });
  return [
    ...(panel !== null
      ? [
          textMark(
            ellipsis(
              line.name,
              (box.right - box.left) / boldFactor,
              chartText.label,
              frame.measureText,
            ),
            {
              x: box.left,
              y: box.top + 12,
              size: chartText.label,
              weight: 600,
              fill: palette.ink,
            },
          ),
        ]
      : []),
    group(
      { 'data-plot': attribute },
      ...valueAxis(value, plot, format, frame),
      ...timeAxis(time, plot.bottom, plot, frame),
      ...columnMarks(columnsOf(periods, time, frame), value),
    ),
    group(
      { 'data-still': '' },
      ...uncounted(periods).map(([first, last]) =>
        cross((time.position(first) + time.position(last)) / 2, value.position(0), frame),
      ),
      ...extremes(periods, time, value, plot, frame),
    ),
  ];
}

function columnsOf(periods: readonly GrowthPeriod[], time: TimeScale, frame: ChartFrame): Column[] {
  return periods.flatMap((period) => {
    if (!period.change) return [];
    const start = time.position(period.from);
    const width = time.position(addDays(period.to, 1)) - start;
    const inset = Math.min(3, width * 0.14);
    return [
      {
        x: start + inset,
        width: width - 2 * inset,
        value: period.change.value,
        low: period.change.low,
        high: period.change.high,
        colour: period.change.value < 0 ? frame.palette.muted : frame.palette.series[0],
        open: !period.over,
      },
    ];
  });
}

/** Runs of periods without a count: from the first day to the day after the last. */
function uncounted(periods: readonly GrowthPeriod[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const [index, period] of periods.entries()) {
    if (period.change) continue;
    const run = index > 0 && !periods[index - 1]!.change ? runs.at(-1) : undefined;
    if (run) run[1] = addDays(period.to, 1);
    else runs.push([period.from, addDays(period.to, 1)]);
  }
  return runs;
}

function cross(x: number, y: number, frame: ChartFrame): Element {
  return element('path', {
    d: `M${(x - 2.5).toFixed(1)},${(y - 2.5).toFixed(1)}l5,5m0,-5l-5,5`,
    stroke: frame.palette.muted,
    fill: 'none',
  });
}

/** The greatest gain and the greatest loss, with their values. */
function extremes(
  periods: readonly GrowthPeriod[],
  time: TimeScale,
  value: ValueScale,
  plot: Box,
  frame: ChartFrame,
): Element[] {
  const known = periods.flatMap((period) =>
    period.change ? [{ period, change: period.change }] : [],
  );
  const sorted = known.toSorted((a, b) => b.change.value - a.change.value);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  return [best, worst].flatMap((each, index) => {
    if (!each || (index === 0 ? each.change.value <= 0 : each.change.value >= 0)) return [];
    const { change, period } = each;
    const text = frame.words.number(change.value, 'signed-axis');
    const half = (frame.measureText(text, chartText.small, 'sans') * boldFactor) / 2;
    const middle = (time.position(period.from) + time.position(addDays(period.to, 1))) / 2;
    const end = value.position(index === 0 ? change.high : change.low);
    return [
      textMark(text, {
        x: Math.min(plot.right - half, Math.max(time.position(time.from) + half, middle)),
        y: index === 0 ? end - 5 : end + 13,
        size: chartText.small,
        weight: 600,
        fill: frame.palette.ink,
        anchor: 'middle',
      }),
    ];
  });
}
