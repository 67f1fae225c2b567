/**
 * How sharing carries a post on, as in the branching model of the spread of a message: every viewer of one generation brings
 * `k` viewers of the next. Generation 0 is who saw the post directly.
 */

/** Viewers of generation n: `direct x k^n`. */
export function rippleGeneration(direct: number, k: number, generation: number): number {
  return direct * k ** generation;
}

/** What all generations come to: `direct / (1 - k)`. Null where k is 1 or more: the ripple would have no end. */
export function rippleCeiling(direct: number, k: number): number | null {
  return k < 1 ? direct / (1 - k) : null;
}
