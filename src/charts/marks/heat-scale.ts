import type { ChartFrame } from '../chart.ts';
import { chartText, type Box } from '../frame.ts';
import { labelText, type Label } from '../label.ts';
import { element, textMark, type Child } from '../svg.ts';

/** Five steps: more than that nobody tells apart. */
const steps = 5;

const opacityOf = (step: number): string =>
  String(Number((0.12 + (step / (steps - 1)) * 0.88).toFixed(2)));

/** The `fill-opacity` of a heat map's cell between 0 and `most`. */
export function heatShade(value: number, most: number): string {
  const step = Math.floor((value / (most || 1)) * steps);
  return opacityOf(Math.min(steps - 1, Math.max(0, step)));
}

/** The steps from 0 to `most`, which is said in `words`, at the foot of a box. */
export function heatLegend(words: Label, box: Box, frame: ChartFrame): Child[] {
  const size = chartText.small;
  const y = box.bottom - 16;
  const zero = frame.words.figure(0);
  const left = box.left + frame.measureText(labelText(zero), size, 'sans') + 8;
  return [
    textMark(zero, { x: box.left, y: y + 10, size, fill: frame.palette.muted }),
    ...Array.from({ length: steps }, (_, step) =>
      element('rect', {
        x: left + step * 24,
        y,
        width: 23,
        height: 12,
        fill: frame.palette.series[0],
        'fill-opacity': opacityOf(step),
      }),
    ),
    textMark(words, {
      x: left + steps * 24 + 6,
      y: y + 10,
      size,
      fill: frame.palette.muted,
    }),
  ];
}
