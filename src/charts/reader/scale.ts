/** Round values between two ends, at most `most` of them. */
export function roundTicks(low: number, high: number, most: number): number[] {
  const raw = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(raw || 1));
  const step = [1, 2, 5, 10, 20]
    .map((factor) => factor * power)
    .find((each) => (high - low) / each <= most)!;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick);
  return ticks;
}

export interface ReaderScale {
  y(value: number): number;
  ticks: number[];
  /** True where it does not begin at zero. */
  torn: boolean;
}

/** The same rules as the drawing in the build: zero unless all values lie far from it; symlog where a logarithm has no zero. */
export function readerScale(
  values: readonly number[],
  bottom: number,
  top: number,
  log: boolean,
): ReaderScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const lines = Math.max(1, Math.min(3, Math.round((bottom - top) / 80)));
  if (log) {
    const turn =
      least > 0 ? Math.log : (value: number) => Math.sign(value) * Math.log1p(Math.abs(value));
    const [low, high] = [turn(least), turn(most > least ? most : least + 1)];
    const all = [
      0,
      ...Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((n) => n * 10 ** power)).flat(),
    ];
    let ticks = all.filter((tick) => tick >= least && tick <= most);
    const powers = ticks.filter((tick) => /^[01]0*$/.test(String(tick)));
    if (powers.length >= lines) ticks = powers;
    const every = Math.ceil(ticks.length / (lines + 1));
    return {
      y: (value) => bottom - ((turn(value) - low) / (high - low || 1)) * (bottom - top),
      ticks: ticks.length > 0 ? ticks.filter((_, index) => index % every === 0) : [least, most],
      torn: true,
    };
  }
  const zero = least <= most * 0.55 || least === most;
  const low = zero ? Math.min(0, least) : least - (most - least) * 0.08;
  const high = most > low ? most : low + 1;
  const ticks = roundTicks(low, high, lines).filter(Number.isInteger);
  return {
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
    ticks: ticks.length > 0 ? ticks : [most],
    torn: low > 0,
  };
}
