import type { CardSize } from './sizes.ts';

/** A size as designs see it: what kind of shape it is, and lengths scaled to it. */
export interface Shape {
  width: number;
  height: number;
  kind: 'wide' | 'square' | 'tall';
  /** Left and right, in pixels. */
  margin: number;
  /** Above and below: a story is covered there by what the app puts over it. */
  edge: number;
  /** The width between the margins. */
  inner: number;
  /** A length of the wide, the square and the tall layout; they are drawn for 1200x630, 1080x1080 and 1080x1350. */
  of(wide: number, square: number, tall?: number): number;
}

export function shapeOf({ width, height }: CardSize): Shape {
  const kind = width > height ? 'wide' : width === height ? 'square' : 'tall';
  const unit = kind === 'wide' ? height / 630 : width / 1080;
  const of = (wide: number, square: number, tall = square) =>
    Math.round({ wide, square, tall }[kind] * unit);
  const margin = of(60, 80);
  const edge = height / width > 1.5 ? Math.round(height * 0.11) : margin;
  return { width, height, kind, margin, edge, inner: width - 2 * margin, of };
}

/** The least distance of the claim from what stands above and below it, in pixels. */
export const airOf = (shape: Shape): number => shape.of(30, 52);

/** The height that is left between what stands above and the last line, with air around it. */
export function roomOf(shape: Shape, top = shape.of(32, 44)): number {
  // Face and name, and below them when it was true and where that can be checked.
  const bottom = shape.of(76, 96 + 30 + 70);
  return shape.height - 2 * shape.edge - top - bottom - 2 * airOf(shape);
}

/** Sizes from the largest to the smallest, each a tenth below the one before. */
export function steps(largest: number, smallest: number): number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest; size *= 0.92) sizes.push(Math.round(size));
  return [...sizes, Math.round(smallest)];
}
