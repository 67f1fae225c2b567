import type { Element } from 'xast';
import type { ChartFrame } from './chart.ts';
import { chartText, type Box } from './frame.ts';
import { labelText, type Label } from './label.ts';
import { timeTicks, type TimeScale, type ValueScale } from './scales.ts';
import { element, textMark } from './svg.ts';
import { widest } from './text.ts';

/** How much the labels of the ticks need on the left, with the space before the plot. */
export function gutterOf(
  ticks: readonly number[],
  format: (value: number) => Label,
  frame: ChartFrame,
): number {
  return (
    Math.ceil(widest(tickLabels(ticks, format, frame), chartText.small, frame.measureText)) + 10
  );
}

/** The labels of ticks, in full where two of them would say the same. */
function tickLabels(
  ticks: readonly number[],
  format: (value: number) => Label,
  { words }: ChartFrame,
): Label[] {
  const labels = ticks.map(format);
  if (new Set(labels.map(labelText)).size === labels.length) return labels;
  return ticks.map((tick) => words.figure(tick, 'four-decimals'));
}

/** Grid lines over the full width, each with its value standing on it at the left; zero is drawn stronger. */
export function valueAxis(
  scale: ValueScale,
  box: Box,
  format: (value: number) => Label,
  frame: ChartFrame,
): Element[] {
  const { palette } = frame;
  const ticks = readableTicks(scale);
  const labels = tickLabels(ticks, format, frame);
  return ticks.flatMap((tick, index) => {
    const y = scale.position(tick);
    return [
      element('path', {
        d: `M${Math.round(box.left)},${Math.round(y) + 0.5}H${Math.round(box.right)}`,
        stroke: tick === 0 ? palette.edge : palette.line,
        fill: 'none',
      }),
      textMark(labels[index]!, {
        x: box.left,
        y: y - 4,
        size: chartText.small,
        fill: palette.muted,
      }),
    ];
  });
}

/** Those ticks whose labels do not touch: zero first, then from the outermost inwards. */
function readableTicks(scale: ValueScale): number[] {
  const kept: number[] = [];
  const byWorth = scale.ticks.toSorted((a, b) =>
    a === 0 ? -1 : b === 0 ? 1 : Math.abs(b) - Math.abs(a),
  );
  for (const tick of byWorth) {
    const y = scale.position(tick);
    if (kept.every((other) => Math.abs(scale.position(other) - y) >= 16)) kept.push(tick);
  }
  return kept.sort((a, b) => a - b);
}

/** Height that the time axis takes below the plot: one row of labels, or two where years stand below months. */
export function timeAxisHeight(scale: TimeScale, frame: ChartFrame): number {
  return ticksOf(scale, frame).some((tick) => tick.year !== null) ? 38 : 22;
}

function ticksOf(scale: TimeScale, frame: ChartFrame) {
  return timeTicks(scale, frame.words.locale, (label) =>
    frame.measureText(label, chartText.small, 'sans'),
  );
}

/** A short mark and a label for each tick. Labels begin at their tick, and give way at the right edge. */
export function timeAxis(scale: TimeScale, y: number, box: Box, frame: ChartFrame): Element[] {
  const { palette, measureText } = frame;
  const size = chartText.small;
  const marks: Element[] = [];
  let taken = -Infinity;
  let takenYear = -Infinity;
  for (const tick of ticksOf(scale, frame)) {
    const x = scale.position(tick.day);
    const place = (label: string) => Math.min(x, box.right - measureText(label, size, 'sans'));
    const at = place(tick.label);
    marks.push(
      element('path', {
        d: `M${Math.round(x) + 0.5},${Math.round(y)}v5`,
        stroke: palette.edge,
        fill: 'none',
      }),
    );
    if (at >= taken + 6) {
      marks.push(textMark(tick.label, { x: at, y: y + 18, size, fill: palette.muted }));
      taken = at + measureText(tick.label, size, 'sans');
    }
    if (tick.year !== null && place(tick.year) >= takenYear + 6) {
      marks.push(
        textMark(tick.year, {
          x: place(tick.year),
          y: y + 34,
          size,
          weight: 600,
          fill: palette.muted,
        }),
      );
      takenYear = place(tick.year) + measureText(tick.year, size, 'sans');
    }
  }
  return marks;
}
