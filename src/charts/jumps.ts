import type { Element } from 'xast';
import type { Day } from '#model/day.ts';
import type { ChartFrame } from './chart.ts';
import { chartText, diamond } from './frame.ts';
import { labelText } from './label.ts';
import { placeBeside, type Rectangle } from './placement.ts';
import { element, textMark } from './svg.ts';
import { boldFactor } from './text.ts';

/** A change that stands out and that no milestone explains. The chart says what it saw, never why. */
export interface MarkedJump {
  day: Day;
  /** The change, and the count after it. */
  change: number;
  value: number;
}

/** A diamond on the count after each jump; the first ones, which are the greatest, also with their change where that finds room. */
export function jumpMarks(
  jumps: readonly MarkedJump[],
  place: { x(day: Day): number; y(value: number): number },
  around: { bounds: Rectangle; obstacles: readonly Rectangle[]; labelled: number },
  frame: ChartFrame,
): Element[] {
  const { palette, words, measureText } = frame;
  const size = chartText.small;
  const points = jumps.map((jump) => ({ x: place.x(jump.day), y: place.y(jump.value) }));
  const texts = jumps.slice(0, around.labelled).map((jump) => words.figure(jump.change, 'change'));
  const own = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const places = placeBeside(
    texts.map((text, index) => ({
      ...points[index]!,
      width: measureText(labelText(text), size, 'sans') * boldFactor,
      height: size,
    })),
    [...around.obstacles, ...own],
    around.bounds,
  );
  return [
    ...points.map(({ x, y }) =>
      element('path', {
        d: diamond(Number(x.toFixed(1)), Number(y.toFixed(1)), 4.5),
        fill: palette.paper,
        stroke: palette.ink,
        'stroke-width': '1.5',
      }),
    ),
    ...places.flatMap((rectangle, index) =>
      rectangle === null
        ? []
        : [
            textMark(texts[index]!, {
              x: rectangle.left,
              y: rectangle.bottom - 2,
              size,
              weight: 600,
              fill: palette.ink,
            }),
          ],
    ),
  ];
}
