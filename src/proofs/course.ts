/** Smaller changes are no course. */
const LEAST = 0.1;

/**
 * Where values go: their last third against their first, by the means. Null where they are too few for thirds of two; from nothing to
 * something rises.
 */
export function courseOf(values: readonly number[]): 'steady' | 'rising' | 'falling' | null {
  const third = Math.floor(values.length / 3);
  if (third < 2) return null;
  const mean = (some: readonly number[]) =>
    some.reduce((sum, value) => sum + value, 0) / some.length;
  const [early, late] = [mean(values.slice(0, third)), mean(values.slice(-third))];
  if (early === late) return 'steady';
  const change = late / early - 1;
  if (Math.abs(change) < LEAST) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}
