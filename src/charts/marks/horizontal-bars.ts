import { scaleLinear } from 'd3';
import type { Element } from 'xast';
import type { ChartFrame } from '../chart.ts';
import { chartText, type Box } from '../frame.ts';
import { labelText, type Label } from '../label.ts';
import { element, saying, textMark } from '../svg.ts';
import { boldFactor, ellipsis, widest } from '../text.ts';

export interface HorizontalBar {
  label: Label;
  /** From 0. */
  value: number;
  /** The value in words of the locale, with its unit. */
  text: Label;
  colour: string;
  /** What it says where it is read alone; label and value if left out. */
  said?: string;
}

/** The height of one bar with the space below it. */
export const barHeight = 30;

/**
 * Bars from zero, all to one scale, each with its label at the left and its value at its end. On less than 300 pixels the label
 * stands above its bar. `common` holds what several groups share so that they can be
 * compared: the value at full width, and the labels beside which the bars begin.
 */
export function horizontalBars(
  bars: readonly HorizontalBar[],
  box: Box,
  frame: ChartFrame,
  common: { most?: number; labels?: readonly Label[] } = {},
): Element[] {
  const { palette, measureText } = frame;
  const most = common.most ?? Math.max(0, ...bars.map((bar) => bar.value));
  const size = chartText.label;
  const width = box.right - box.left;
  const stacked = width < 300;
  const longest = widest(common.labels ?? bars.map((bar) => bar.label), size, measureText);
  const labelRoom = stacked ? 0 : Math.min(longest, width * 0.4) + 12;
  const valueRoom =
    widest(
      bars.map((bar) => bar.text),
      size,
      measureText,
    ) *
      boldFactor +
    8;
  const left = box.left + labelRoom;
  const scale = scaleLinear([0, most || 1], [0, Math.max(10, box.right - left - valueRoom)]);
  const step = (box.bottom - box.top) / Math.max(1, bars.length);
  return bars.flatMap((bar, index) => {
    const top = box.top + index * step;
    const thick = Math.min(18, step * (stacked ? 0.36 : 0.6));
    const middle = stacked ? top + step - thick / 2 - 6 : top + step / 2;
    const length = bar.value > 0 ? Math.max(1, scale(bar.value)) : 0;
    const label = ellipsis(bar.label, stacked ? width : labelRoom - 12, size, measureText);
    return [
      textMark(label, {
        x: box.left,
        y: stacked ? middle - thick / 2 - 5 : middle + 4.5,
        size,
        fill: palette.ink,
      }),
      element('rect', {
        x: left,
        y: middle - thick / 2,
        width: length,
        height: thick,
        fill: bar.colour,
        ...saying(
          bar.said ??
            frame.words.text('charts.mark-read', {
              label: labelText(bar.label),
              text: labelText(bar.text),
            }),
        ),
      }),
      textMark(bar.text, {
        x: left + length + 6,
        y: middle + 4.5,
        size,
        weight: 600,
        fill: palette.ink,
      }),
    ];
  });
}

/** The height that so many bars want at a width. */
export function horizontalBarsHeight(count: number, width: number): number {
  return count * (width < 300 ? 40 : barHeight);
}
