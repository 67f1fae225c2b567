/** A point in pixels. */
export interface Pixel {
  x: number;
  y: number;
}

/**
 * M4 (Jugel and others, VLDB 2014): of all points in one column of pixels keeps the first, the last, the lowest and the highest,
 * so a line drawn through them covers the same pixels and no extreme is lost. `column` is the width of a column in pixels.
 * Expects points in order of x.
 */
export function simplifyM4<P extends Pixel>(points: readonly P[], column = 1): P[] {
  const kept: P[] = [];
  let index = 0;
  while (index < points.length) {
    const cell = Math.floor(points[index]!.x / column);
    const first = index;
    let lowest = index;
    let highest = index;
    while (index < points.length && Math.floor(points[index]!.x / column) === cell) {
      if (points[index]!.y < points[lowest]!.y) lowest = index;
      if (points[index]!.y > points[highest]!.y) highest = index;
      index += 1;
    }
    const indices = [...new Set([first, lowest, highest, index - 1])].sort((a, b) => a - b);
    kept.push(...indices.map((at) => points[at]!));
  }
  return kept;
}
