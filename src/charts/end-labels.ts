import type { Element } from 'xast';
import type { ChartFrame } from './chart.ts';
import { chartText, type Box } from './frame.ts';
import { labelText, type Label } from './label.ts';
import { spreadApart } from './placement.ts';
import { element, group, textMark } from './svg.ts';
import { boldFactor, ellipsis } from './text.ts';

/** What stands at the right end of a line. */
export interface EndLabel {
  /** The end of the line, in pixels. */
  x: number;
  y: number;
  colour: string;
  /** Strong: a value or a name. */
  first: Label;
  /** Quiet, below it. */
  second?: Label;
}

const lineHeight = 15;
const heightOf = (label: EndLabel) => (label.second === undefined ? 19 : 2 * lineHeight + 4);

/** The margin to leave at the right of the plot, at most `share` of the width. */
export function endLabelRoom(
  labels: readonly Pick<EndLabel, 'first' | 'second'>[],
  frame: ChartFrame,
  most: number,
): number {
  const widths = labels.flatMap((label) => [
    frame.measureText(labelText(label.first), chartText.label, 'sans') * boldFactor,
    frame.measureText(labelText(label.second ?? ''), chartText.small, 'sans'),
  ]);
  return Math.min(most, Math.ceil(Math.max(0, ...widths)) + 20);
}

/** Direct labels beside the ends of lines, moved apart where they would touch, each tied to its line where it was moved. */
export function endLabels(
  labels: readonly EndLabel[],
  box: Box,
  left: number,
  frame: ChartFrame,
): Element[] {
  const room = box.right - left - 14;
  const centres = spreadApart(
    // The first line of a label stands beside the end of its line.
    labels.map((label) => ({
      wanted: label.y + (label.second === undefined ? 0 : lineHeight / 2),
      size: heightOf(label),
    })),
    box.top - 10,
    box.bottom + 24,
  );
  return labels.map((label, index) => {
    const centre = centres[index]!;
    const middle = centre - (label.second === undefined ? 0 : lineHeight / 2);
    const moved = Math.abs(middle - label.y) > 4 || left - label.x > 8;
    const first = middle + 4.5;
    const tie = [
      element('circle', { cx: label.x, cy: label.y, r: 3.5, fill: label.colour }),
      moved
        ? element('path', {
            d: `M${(label.x + 5).toFixed(1)},${label.y.toFixed(1)}L${(left + 11).toFixed(1)},${middle.toFixed(1)}`,
            stroke: label.colour,
            // A long way to the label is dotted, so that it is not taken for data.
            'stroke-dasharray': left - label.x > 24 ? '1 3' : undefined,
            fill: 'none',
          })
        : null,
    ];
    const texts = [
      textMark(ellipsis(label.first, room / boldFactor, chartText.label, frame.measureText), {
        x: left + 14,
        y: first,
        size: chartText.label,
        weight: 600,
        fill: frame.palette.ink,
      }),
      label.second === undefined
        ? null
        : textMark(ellipsis(label.second, room, chartText.small, frame.measureText), {
            x: left + 14,
            y: first + lineHeight,
            size: chartText.small,
            fill: frame.palette.muted,
          }),
    ];
    return group({}, ...tie, ...texts);
  });
}
