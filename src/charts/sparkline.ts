import type { Element } from 'xast';
import type { Cadence } from '#model/cadence.ts';
import type { Point } from '#model/series.ts';
import type { Palette } from '#theme/palette.ts';
import { seriesLine } from './marks/series-line.ts';
import { lineScale, timeScale } from './scales.ts';
import { element } from './svg.ts';

/**
 * A line without words, to stand beside its number in a row of a table: the number says what it shows, so the picture is hidden
 * from screen readers. Null where there are fewer than two points.
 */
export function sparkline(
  points: readonly Point[],
  cadence: Cadence,
  look: { width: number; height: number; palette: Palette },
): Element | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const { width, height, palette } = look;
  const values = points.flatMap((point) => [point.low, point.high]);
  const time = timeScale(first.day, last.day, [2, width - 4]);
  const value = lineScale(Math.min(...values), Math.max(...values), [height - 3, 3]);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      'aria-hidden': 'true',
      direction: 'ltr',
    },
    seriesLine(points, cadence, time, value, {
      colour: palette.series[0],
      tint: palette.tint,
      weight: 1.5,
    }),
    element('circle', {
      cx: time.position(last.day),
      cy: value.position(last.value),
      r: 2.5,
      fill: palette.series[0],
    }),
  );
}
