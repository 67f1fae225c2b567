import type { Element } from 'xast';
import type { Cadence } from '#model/cadence.ts';
import type { Point } from '#model/series.ts';
import { areaAbove, bandBetween, dots, polyline } from '../path.ts';
import type { TimeScale, ValueScale } from '../scales.ts';
import { simplifyM4 } from '../simplify.ts';
import { splitRuns } from '../runs.ts';
import { element, group } from '../svg.ts';

export interface SeriesLook {
  colour: string;
  /** The fill between the bounds that rounding leaves; also used below the line where `filled`. */
  tint: string;
  /** Whether the area down to zero is filled. */
  filled?: boolean;
  weight?: number;
}

interface Pixel {
  x: number;
  y: number;
  low: number;
  high: number;
}

/**
 * A series as it was observed: a firm line where its cadence is met, a thin dashed one over a short hole, nothing over a
 * gap, a dot for each observation where there is room to tell them apart, and a band where the platform rounds.
 */
export function seriesLine(
  points: readonly Point[],
  cadence: Cadence,
  time: TimeScale,
  value: ValueScale,
  look: SeriesLook,
): Element {
  const toPixel = (point: Point): Pixel => ({
    x: time.position(point.day),
    y: value.position(point.value),
    low: value.position(point.low),
    high: value.position(point.high),
  });
  const runs = splitRuns(points, cadence).map((run) => ({
    kind: run.kind,
    pixels: simplifyM4(run.points.map(toPixel)),
  }));
  const base = value.position(Math.max(0, value.from));
  const marks: Element[] = [];
  for (const { pixels } of runs) {
    if (pixels.length < 2) continue;
    if (look.filled && pixels.at(-1)!.x - pixels[0]!.x > 3)
      marks.push(
        element('path', {
          d: areaAbove(pixels, base),
          fill: look.tint,
          opacity: '.55',
        }),
      );
    if (pixels.some((pixel) => Math.abs(pixel.low - pixel.high) > 0.8))
      marks.push(
        element('path', {
          d: bandBetween(
            pixels.map((pixel) => ({ x: pixel.x, y: pixel.low })),
            pixels.map((pixel) => ({ x: pixel.x, y: pixel.high })),
          ),
          fill: look.colour,
          opacity: '.22',
        }),
      );
  }
  const width = look.weight ?? 2;
  for (const { kind, pixels } of runs)
    if (pixels.length > 1)
      marks.push(
        element('path', {
          d: polyline(pixels),
          fill: 'none',
          stroke: look.colour,
          'stroke-linejoin': 'round',
          ...(kind === 'observed'
            ? { 'stroke-width': String(width), 'stroke-linecap': 'round' }
            : { 'stroke-width': '1.25', 'stroke-dasharray': '3 3' }),
        }),
      );
  marks.push(...observations(runs, look, width));
  return group({}, ...marks);
}

/** Dots where observations are at least six pixels apart, and always where one stands alone. */
function observations(
  runs: readonly { kind: string; pixels: readonly Pixel[] }[],
  look: SeriesLook,
  width: number,
): Element[] {
  const placeOf = (pixel: Pixel) => `${pixel.x.toFixed(1)},${pixel.y.toFixed(1)}`;
  const seen = new Map<string, Pixel>();
  const onLine = new Set<string>();
  let closest = Infinity;
  for (const { kind, pixels } of runs) {
    const span = pixels.at(-1)!.x - pixels[0]!.x;
    const apart = pixels.length < 2 ? Infinity : span / (pixels.length - 1);
    if (kind === 'observed' && pixels.length > 1 && apart < 6)
      for (const pixel of pixels) onLine.add(placeOf(pixel));
    else {
      for (const pixel of pixels) seen.set(placeOf(pixel), pixel);
      closest = Math.min(closest, apart);
    }
  }
  const shown = [...seen].filter(([place]) => !onLine.has(place)).map(([, pixel]) => pixel);
  if (shown.length === 0) return [];
  const radius = closest < 4 ? 1.6 : width >= 2 ? 2.2 : 1.8;
  return [
    element('path', {
      d: dots(shown),
      fill: 'none',
      stroke: look.colour,
      'stroke-width': String(radius * 2),
      'stroke-linecap': 'round',
    }),
  ];
}
