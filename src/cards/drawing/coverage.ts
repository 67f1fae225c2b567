/** One step of an outline: its letter as in an SVG path, absolute, and its points. */
export interface OutlineStep {
  type: string;
  values: readonly number[];
}

/** How much of each pixel a shape covers, from 0 to 255. */
export interface Coverage {
  /** From the origin of the shape, in whole pixels. */
  left: number;
  top: number;
  width: number;
  height: number;
  data: Uint8Array;
}

/** A point of a font, `y` up, in pixels, `y` down. */
interface Placing {
  scale: number;
  /** Pixels, to the right. */
  shift: number;
}

/** Pixels that a chord may be away from its curve: none that an eye sees. */
const FLATNESS = 0.05;

/** Corners of straight lines that follow the outline, `[fromX, fromY, toX, toY, ...]`, in pixels. */
function flatten(steps: readonly OutlineStep[], { scale, shift }: Placing): number[] {
  const lines: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    if (toY !== y || toX !== x) lines.push(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  for (const { type, values } of steps) {
    const at = values.map((value, index) =>
      index % 2 === 0 ? value * scale + shift : -value * scale,
    ) as [number, number, number, number, number, number];
    const [fromX, fromY] = [x, y];
    if (type === 'M') {
      [x, y] = at;
      [startX, startY] = at;
    } else if (type === 'L') lineTo(at[0], at[1]);
    else if (type === 'Q') {
      const [controlX, controlY, toX, toY] = at;
      const bend = Math.hypot(fromX - 2 * controlX + toX, fromY - 2 * controlY + toY);
      const count = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * FLATNESS))));
      for (let index = 1; index <= count; index += 1) {
        const t = index / count;
        const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
        lineTo(a * fromX + b * controlX + c * toX, a * fromY + b * controlY + c * toY);
      }
    } else if (type === 'C') {
      const [oneX, oneY, twoX, twoY, toX, toY] = at;
      const bend = Math.max(
        Math.hypot(fromX - 2 * oneX + twoX, fromY - 2 * oneY + twoY),
        Math.hypot(oneX - 2 * twoX + toX, oneY - 2 * twoY + toY),
      );
      const count = Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / FLATNESS)));
      for (let index = 1; index <= count; index += 1) {
        const t = index / count;
        const s = 1 - t;
        const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
        lineTo(
          a * fromX + b * oneX + c * twoX + d * toX,
          a * fromY + b * oneY + c * twoY + d * toY,
        );
      }
    } else lineTo(startX, startY);
  }
  return lines;
}

/** Adds to each pixel of a row what the row gains of area where a line passes: its sum from the left is the coverage. */
function addLine(
  sums: Float32Array,
  width: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  const down = fromY < toY ? 1 : -1;
  const [topX, topY, endX, endY] = down === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (endX - topX) / (endY - topY);
  const [leastX, mostX] = topX < endX ? [topX, endX] : [endX, topX];
  let x = topX;
  for (let row = Math.floor(topY); row < endY; row += 1) {
    const high = Math.min(row + 1, endY) - Math.max(row, topY);
    // Almost level, a slope is too steep to reckon with: no further than the line goes.
    const nextX = Math.min(mostX, Math.max(leastX, x + slope * high));
    const area = down * high;
    const [leftX, rightX] = x < nextX ? [x, nextX] : [nextX, x];
    const first = Math.floor(leftX);
    const at = row * width + first;
    const last = Math.ceil(rightX);
    if (last <= first + 1) {
      const middle = (x + nextX) / 2 - first;
      sums[at] = sums[at]! + area * (1 - middle);
      sums[at + 1] = sums[at + 1]! + area * middle;
    } else {
      const step = 1 / (rightX - leftX);
      const inside = leftX - first;
      const share = 0.5 * step * (1 - inside) * (1 - inside);
      const rest = rightX - last + 1;
      const over = 0.5 * step * rest * rest;
      sums[at] = sums[at]! + area * share;
      if (last === first + 2) sums[at + 1] = sums[at + 1]! + area * (1 - share - over);
      else {
        const next = step * (1.5 - inside);
        sums[at + 1] = sums[at + 1]! + area * (next - share);
        for (let column = first + 2; column < last - 1; column += 1)
          sums[row * width + column] = sums[row * width + column]! + area * step;
        const before = next + (last - first - 3) * step;
        sums[at + last - first - 1] = sums[at + last - first - 1]! + area * (1 - before - over);
      }
      sums[at + last - first] = sums[at + last - first]! + area * over;
    }
    x = nextX;
  }
}

/**
 * The coverage of an outline by the exact area under its edges, summed from left to right (R. Levien, "Inside the fastest font
 * renderer in the world", 2016). Null for an outline without area. `scale` is in pixels a unit.
 */
export function coverageOf(steps: readonly OutlineStep[], placing: Placing): Coverage | null {
  const lines = flatten(steps, placing);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < lines.length; index += 2) {
    minX = Math.min(minX, lines[index]!);
    maxX = Math.max(maxX, lines[index]!);
    minY = Math.min(minY, lines[index + 1]!);
    maxY = Math.max(maxY, lines[index + 1]!);
  }
  if (!(maxX > minX && maxY > minY)) return null;
  const [left, top] = [Math.floor(minX), Math.floor(minY)];
  const [width, height] = [Math.ceil(maxX) - left, Math.ceil(maxY) - top];
  // What is gained right of the last pixel goes to the next row otherwise.
  const stride = width + 2;
  const sums = new Float32Array(stride * height + 2);
  for (let index = 0; index < lines.length; index += 4) {
    const fromY = lines[index + 1]! - top;
    const toY = lines[index + 3]! - top;
    // What is lower than this covers nothing that a byte could tell.
    if (Math.abs(toY - fromY) > 1e-9)
      addLine(sums, stride, lines[index]! - left, fromY, lines[index + 2]! - left, toY);
  }
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += sums[row * stride + column]!;
      data[row * width + column] = Math.min(1, Math.abs(sum)) * 255 + 0.5;
    }
  }
  return { left, top, width, height, data };
}
