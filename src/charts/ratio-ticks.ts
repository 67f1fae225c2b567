/** Fewer labels do not show that steps are ratios. */
const LEAST = 3;

const within = (ticks: readonly number[], low: number, high: number): number[] =>
  ticks.filter((tick) => tick >= low && tick <= high);

/** Round numbers of each power of ten: `[1, 2, 5]` gives 1, 2, 5, 10, 20 and so on. */
function ladder(low: number, high: number, steps: readonly number[]): number[] {
  const first = Math.floor(Math.log10(low));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, index) => first + index,
  );
  // Shortened: powers below one drift.
  const all = powers.flatMap((power) =>
    steps.map((step) => Number((step * 10 ** power).toPrecision(12))),
  );
  return within(all, low, high);
}

/** Equal steps, the coarsest of which at least three lie between two ends. */
function evenly(low: number, high: number): number[] {
  const power = 10 ** Math.floor(Math.log10(high - low));
  for (const step of [1, 0.5, 0.2, 0.1].map((factor) => factor * power)) {
    const first = Math.floor(low / step);
    const count = Math.ceil(high / step) - first + 1;
    const ticks = within(
      Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12))),
      low,
      high,
    );
    if (ticks.length >= LEAST) return ticks;
  }
  return [];
}

/** So few of them that they keep their distances: every second, every third, the last one among them. */
function thinned(ticks: readonly number[], most: number): readonly number[] {
  for (let every = 1; every <= ticks.length; every += 1) {
    const kept = ticks.filter((_, index) => (ticks.length - 1 - index) % every === 0);
    if (kept.length <= most) return kept;
  }
  return ticks;
}

/**
 * Round values on a logarithmic scale between two positive ends: powers of ten, or finer ones where fewer than three of those lie between
 * them. At least three and at most `most` of them, but for ends that have no three values between them: `whole` leaves out fractions.
 */
export function ratioTicks(
  low: number,
  high: number,
  most: number,
  { whole = false }: { whole?: boolean } = {},
): readonly number[] {
  const ways = [
    () => ladder(low, high, [1]),
    () => ladder(low, high, [1, 3]),
    () => ladder(low, high, [1, 2, 5]),
    () => ladder(low, high, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    () => evenly(low, high),
  ];
  let best: readonly number[] = [];
  for (const way of ways) {
    const ticks = way().filter((tick) => !whole || Number.isInteger(tick));
    const kept = thinned(ticks, Math.max(LEAST, most));
    if (kept.length >= LEAST) return kept;
    if (kept.length > best.length) best = kept;
  }
  return best;
}
