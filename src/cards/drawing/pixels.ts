import type { Coverage } from './coverage.ts';
import type { Box } from './layers.ts';

/** An opaque picture: three bytes a pixel, and before each row one of zero, as PNG has it. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
}

/** Bytes from one row to the next. */
const strideOf = (width: number): number => width * 3 + 1;

export interface Ink {
  red: number;
  green: number;
  blue: number;
  /** From 0 to 1. */
  alpha: number;
}

/** Memory of pictures that are done with: a card takes megabytes, and is gone in ten milliseconds. */
const spare: ArrayBuffer[] = [];
const MOST_SPARE = 1;

/** A picture to draw on; what it shows before is of no meaning. */
export function borrowPixels(width: number, height: number): Pixels {
  const stride = strideOf(width);
  const length = stride * height;
  const memory = spare.pop();
  const enough = memory && memory.byteLength >= length ? memory : new ArrayBuffer(length);
  const data = new Uint8Array(enough, 0, length);
  for (let at = 0; at < length; at += stride) data[at] = 0;
  return { width, height, data };
}

export function returnPixels({ data }: Pixels): void {
  if (spare.length < MOST_SPARE) spare.push(data.buffer);
}

/** The pixels alone, three bytes each, row after row. */
export function packed({ width, height, data }: Pixels): Uint8Array {
  const stride = strideOf(width);
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1)
    pixels.set(data.subarray(row * stride + 1, (row + 1) * stride), row * width * 3);
  return pixels;
}

/** An area of one colour. The box lies within the picture. */
export function fill({ width, data }: Pixels, box: Box, { red, green, blue }: Ink): void {
  const stride = strideOf(width);
  const start = box.y * stride + 1 + box.x * 3;
  const end = start + box.width * 3;
  for (let at = start; at < end; at += 3) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
  }
  if (box.width === width) {
    // Whole rows lie in one stretch: what is filled is copied behind itself, twice as much each time.
    const all = stride * box.height - 1;
    for (let done = stride; done < all; done *= 2)
      data.copyWithin(start + done, start, start + Math.min(done, all - done));
    return;
  }
  for (let row = 1; row < box.height; row += 1) data.copyWithin(start + row * stride, start, end);
}

/** Lays a drawing, four bytes a pixel, over a picture. The box lies within the picture. */
export function overlay({ width, data }: Pixels, box: Box, drawing: Uint8Array): void {
  const stride = strideOf(width);
  let from = 0;
  for (let y = box.y; y < box.y + box.height; y += 1) {
    let to = y * stride + 1 + box.x * 3;
    for (let column = 0; column < box.width; column += 1, from += 4, to += 3) {
      const alpha = drawing[from + 3]!;
      if (alpha === 0) continue;
      const share = alpha / 255;
      data[to] = data[to]! + (drawing[from]! - data[to]!) * share + 0.5;
      data[to + 1] = data[to + 1]! + (drawing[from + 1]! - data[to + 1]!) * share + 0.5;
      data[to + 2] = data[to + 2]! + (drawing[from + 2]! - data[to + 2]!) * share + 0.5;
    }
  }
}

/** Lays ink over a picture where a mask covers it; what lies outside of it is left out. */
export function ink(
  { width, height, data }: Pixels,
  mask: Coverage,
  x: number,
  y: number,
  { red, green, blue, alpha }: Ink,
): void {
  const left = x + mask.left;
  const top = y + mask.top;
  const firstColumn = Math.max(0, -left);
  const lastColumn = Math.min(mask.width, width - left);
  const lastRow = Math.min(mask.height, height - top);
  const stride = strideOf(width);
  const coverages = mask.data;
  // In whole numbers, of which 256 is all: the innermost loop of every card.
  const most = Math.round(alpha * 256);
  for (let row = Math.max(0, -top); row < lastRow; row += 1) {
    let at = row * mask.width + firstColumn;
    let pixel = (top + row) * stride + 1 + (left + firstColumn) * 3;
    for (let column = firstColumn; column < lastColumn; column += 1, at += 1, pixel += 3) {
      const coverage = coverages[at]!;
      if (coverage === 0) continue;
      const share = ((coverage + (coverage >> 7)) * most) >> 8;
      data[pixel] = data[pixel]! + (((red - data[pixel]!) * share + 128) >> 8);
      data[pixel + 1] = data[pixel + 1]! + (((green - data[pixel + 1]!) * share + 128) >> 8);
      data[pixel + 2] = data[pixel + 2]! + (((blue - data[pixel + 2]!) * share + 128) >> 8);
    }
  }
}
