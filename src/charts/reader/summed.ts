import type { ReaderLine } from './reader-data.ts';

/** From differences to what they are the differences of. */
export function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** The values of a line, from the steps between them. */
export function valuesOf({ values, digits = 0 }: ReaderLine): readonly number[] {
  return digits === null ? values : summed(values).map((value) => value / 10 ** digits);
}
