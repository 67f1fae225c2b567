import { simplifyM4, type Pixel } from './simplify.ts';

const tenths = (value: number): number => Math.round(value * 10);

const short = new Map<number, string>();

/** Tenths of a pixel as short as SVG allows: `.3`, `-1.2`, `4`. Most steps of a line are among a few hundred. */
function written(amount: number): string {
  let text = short.get(amount);
  if (text === undefined) {
    text = String(amount / 10).replace(/^(-?)0\./, '$1.');
    short.set(amount, text);
  }
  return text;
}

/**
 * A polyline as path data with one decimal, each point relative to the one before: a third of the size of absolute ones once
 * compressed. Steps are taken between rounded points, so that no error adds up.
 */
export function polyline(points: readonly Pixel[]): string {
  let [atX, atY] = [0, 0];
  return points
    .map((point, index) => {
      const [x, y] = [tenths(point.x), tenths(point.y)];
      const [stepX, stepY] = [x - atX, y - atY];
      [atX, atY] = [x, y];
      if (index === 0) return `M${written(x)},${written(y)}`;
      if (stepY === 0) return stepX === 0 ? '' : `h${written(stepX)}`;
      if (stepX === 0) return `v${written(stepY)}`;
      return `l${written(stepX)}${stepY < 0 ? '' : ','}${written(stepY)}`;
    })
    .join('');
}

/** The polyline closed down to a straight ground. It is cut coarser: its edge lies under a line. */
export function areaAbove(points: readonly Pixel[], ground: number): string {
  const coarse = simplifyM4(points, 2);
  return `${polyline(coarse)}V${written(tenths(ground))}H${written(tenths(points[0]!.x))}z`;
}

/** The band between two polylines. */
export function bandBetween(lower: readonly Pixel[], upper: readonly Pixel[]): string {
  return `${polyline([...lower, ...[...upper].reverse()])}z`;
}

/** A dot at each point, as strokes without length: with round ends they are a third of the size of as many circles. */
export function dots(points: readonly Pixel[]): string {
  let [atX, atY] = [0, 0];
  return points
    .map((point, index) => {
      const [x, y] = [tenths(point.x), tenths(point.y)];
      const step = `${written(x - atX)},${written(y - atY)}h0`;
      [atX, atY] = [x, y];
      return (index === 0 ? 'M' : 'm') + step;
    })
    .join('');
}
