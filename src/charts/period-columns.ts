import type { Element } from 'xast';
import { addDays, daysBetween, toEpochDay, type Day } from '#model/day.ts';
import { gutterOf, timeAxis, timeAxisHeight, valueAxis } from './axes.ts';
import type { ChartFrame } from './chart.ts';
import { chartText, isNarrow, narrowBelow, type Box, type KeyEntry } from './frame.ts';
import { columnMarks, type Column } from './marks/columns.ts';
import { labelText } from './label.ts';
import { panelColumns, panelGrid } from './panels.ts';
import { plotAttribute, readerValues, type ReaderLine } from './reader/reader-data.ts';
import { barScale, timeScale, type TimeScale, type ValueScale } from './scales.ts';
import { element, group, textMark } from './svg.ts';
import { boldFactor, ellipsis } from './text.ts';

/** A week or a month, and what happened in it. */
export interface Period {
  from: Day;
  /** Inclusive. */
  to: Day;
  /** With the bounds that rounding leaves; null where it is not known. */
  amount: { value: number; low: number; high: number } | null;
  /** False for the last one, where it is not over. */
  over: boolean;
}

export interface PeriodLine {
  name: string;
  periods: readonly Period[];
}

/** How amounts are written: on the axis, and above the greatest column. */
export type AmountForm = { axis: 'change' | 'axis'; label: 'signed-axis' | 'axis' };

/** The height in pixels that so many panels of columns want. */
export function columnsHeight(lines: number, width: number): number {
  if (lines === 1) return width < narrowBelow ? 320 : 350;
  const rows = Math.ceil(lines / panelColumns(lines, width < narrowBelow));
  return 60 + rows * (lines <= 3 && width >= narrowBelow ? 230 : 160);
}

/** As many as have room to be seen apart. */
const mostPeriods = (frame: Pick<ChartFrame, 'width'>): number => (isNarrow(frame) ? 24 : 60);

/** Up to the last one that is known. */
function counted({ periods }: PeriodLine): readonly Period[] {
  return periods.slice(0, periods.findLastIndex(({ amount }) => amount !== null) + 1);
}

const shownPeriods = (line: PeriodLine, frame: Pick<ChartFrame, 'width'>) =>
  counted(line).slice(-mostPeriods(frame));

/** How many periods are shown, where that is not all of them; else null. */
export function cutTo(lines: readonly PeriodLine[], frame: ChartFrame): number | null {
  const most = mostPeriods(frame);
  return lines.some((line) => counted(line).length > most) ? most : null;
}

export function columnsKey(
  lines: readonly PeriodLine[],
  { notOver, rounded, unknown }: { notOver: string; rounded: string; unknown: string },
  frame: ChartFrame,
): KeyEntry[] {
  const shown = lines.flatMap((line) => shownPeriods(line, frame));
  const { palette } = frame;
  const key: KeyEntry[] = [];
  if (shown.some(({ amount, over }) => amount && !over))
    key.push({ mark: 'frame', colour: palette.series[0], label: notOver });
  if (shown.some(({ amount }) => amount && amount.high !== amount.low))
    key.push({ mark: 'band', colour: palette.series[0], label: rounded });
  if (shown.some(({ amount, over }) => over && !amount))
    key.push({ mark: 'cross', colour: palette.muted, label: unknown });
  return key;
}

const middleOf = ({ from, to }: Period): Day =>
  addDays(from, Math.floor(daysBetween(from, to) / 2));

/** What the page's script reads out of a line. */
export function readerColumns(
  line: PeriodLine,
  { noun, form }: { noun: string; form: 'whole' | 'signed' },
  colour: string,
): ReaderLine {
  return readerValues(
    { name: line.name, noun, form },
    line.periods.flatMap((period) =>
      period.amount ? [{ day: middleOf(period), value: period.amount.value }] : [],
    ),
    1,
    colour,
  );
}

/** A panel of columns for each line, each on a scale of its own; one alone has the picture for itself. */
export function periodColumns(
  lines: readonly PeriodLine[],
  box: Box,
  form: AmountForm,
  frame: ChartFrame,
): Element[] {
  if (lines.length === 1) return drawLine(lines[0]!, null, box, form, frame);
  const cells = panelGrid(lines.length, panelColumns(lines.length, isNarrow(frame)), box, {
    x: 28,
    y: 18,
  });
  return cells.flatMap((cell, index) => drawLine(lines[index]!, index, cell, form, frame));
}

/** `panel` is its place among several; null where it has the picture for itself. */
function drawLine(
  line: PeriodLine,
  panel: number | null,
  box: Box,
  form: AmountForm,
  frame: ChartFrame,
): Element[] {
  const { words } = frame;
  const periods = shownPeriods(line, frame);
  const amounts = periods.flatMap(({ amount }) => amount ?? []);
  const low = Math.min(0, ...amounts.map((amount) => amount.low));
  const high = Math.max(0, ...amounts.map((amount) => amount.high));
  const format = (value: number) => words.figure(value, value === 0 ? 'exact' : form.axis);
  const gutter = gutterOf(barScale(low, high, [200, 0]).ticks, format, frame);
  const from = periods[0]!.from;
  const time = timeScale(from, addDays(periods.at(-1)!.to, 1), [box.left + gutter, box.right]);
  const plot: Box = {
    left: box.left,
    right: box.right,
    top: box.top + (panel === null ? 0 : 18) + 22,
    bottom: box.bottom - timeAxisHeight(time, frame),
  };
  // Room below for the label of the worst.
  const value = barScale(low, high, [plot.bottom - (low < 0 ? 18 : 0), plot.top]);
  const attribute = plotAttribute({
    box: [box.left + gutter, plot.top, box.right, value.position(value.from)],
    lines: [panel ?? 0],
    days: [toEpochDay(time.from), toEpochDay(time.to)],
    values: [value.from, value.to],
  });
  return [
    ...(panel === null ? [] : [panelName(line.name, box, frame)]),
    group(
      { 'data-plot': attribute },
      ...valueAxis(value, plot, format, frame),
      ...timeAxis(time, plot.bottom, plot, frame),
      ...columnMarks(columnsOf(periods, time, frame), value),
    ),
    ...uncounted(periods).map(([first, last]) =>
      cross((time.position(first) + time.position(last)) / 2, value.position(0), frame),
    ),
    ...extremes(periods, time, value, plot, form, frame),
  ];
}

function panelName(name: string, box: Box, frame: ChartFrame): Element {
  const room = (box.right - box.left) / boldFactor;
  return textMark(ellipsis(name, room, chartText.label, frame.measureText), {
    x: box.left,
    y: box.top + 12,
    size: chartText.label,
    weight: 600,
    fill: frame.palette.ink,
  });
}

function columnsOf(periods: readonly Period[], time: TimeScale, frame: ChartFrame): Column[] {
  return periods.flatMap(({ from, to, amount, over }) => {
    if (!amount) return [];
    const start = time.position(from);
    const width = time.position(addDays(to, 1)) - start;
    const inset = Math.min(3, width * 0.14);
    return [
      {
        x: start + inset,
        width: width - 2 * inset,
        value: amount.value,
        low: amount.low,
        high: amount.high,
        colour: amount.value < 0 ? frame.palette.muted : frame.palette.series[0],
        open: !over,
      },
    ];
  });
}

/** Stretches of periods that are not known: from the first day to the day after the last. */
function uncounted(periods: readonly Period[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const [index, period] of periods.entries()) {
    if (period.amount) continue;
    const run = index > 0 && !periods[index - 1]!.amount ? runs.at(-1) : undefined;
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

/** The greatest amount and the least below zero, with their values. */
function extremes(
  periods: readonly Period[],
  time: TimeScale,
  value: ValueScale,
  plot: Box,
  form: AmountForm,
  frame: ChartFrame,
): Element[] {
  const known = periods.flatMap((period) =>
    period.amount ? [{ period, amount: period.amount }] : [],
  );
  const sorted = known.toSorted((a, b) => b.amount.value - a.amount.value);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  return [best, worst].flatMap((each, index) => {
    if (!each || (index === 0 ? each.amount.value <= 0 : each.amount.value >= 0)) return [];
    const { amount, period } = each;
    const text = frame.words.figure(amount.value, form.label);
    const half = (frame.measureText(labelText(text), chartText.small, 'sans') * boldFactor) / 2;
    const middle = (time.position(period.from) + time.position(addDays(period.to, 1))) / 2;
    const end = value.position(index === 0 ? amount.high : amount.low);
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
