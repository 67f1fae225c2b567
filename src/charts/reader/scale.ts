import { ratioTicks } from '../ratio-ticks.ts';

/** How values become heights: as d3's linear, log and symlog (with the constant 1) do it in the build. */
export type ReaderScaleKind = 'linear' | 'log' | 'symlog';

const turns: Record<ReaderScaleKind, (value: number) => number> = {
  linear: (value) => value,
  log: Math.log,
  symlog: (value) => Math.sign(value) * Math.log1p(Math.abs(value)),
};

/** From values between `low` and `high` to pixels between `bottom` and `top`. */
export function heights(
  kind: ReaderScaleKind,
  [low, high]: readonly [number, number],
  bottom: number,
  top: number,
): (value: number) => number {
  const turn = turns[kind];
  const [from, to] = [turn(low), turn(high)];
  return (value) => bottom - ((turn(value) - from) / (to - from || 1)) * (bottom - top);
}

/** Round values between two ends, at most `most` of them. */
export function roundTicks(low: number, high: number, most: number): number[] {
  const raw = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(raw || 1));
  const step = [1, 2, 5, 10, 20]
    .map((factor) => factor * power)
    .find((each) => (high - low) / each <= most)!;
  const ticks: number[] = [];
  // Multiples, shortened: sums of a fraction would drift.
  const tickAt = (times: number) => Number((times * step).toPrecision(12));
  for (let times = Math.ceil(low / step); tickAt(times) <= high; times += 1)
    ticks.push(tickAt(times));
  return ticks;
}

export interface ReaderScale {
  y(value: number): number;
  ticks: number[];
  kind: ReaderScaleKind;
  /** True where a linear one does not begin at zero. */
  torn: boolean;
}

/** What is drawn: bars need zero, counts need whole numbers. */
export interface ScaleWishes {
  log: boolean;
  zero: boolean;
  whole: boolean;
}

/** The same rules as the drawing in the build: zero unless all values lie far from it; symlog where a logarithm has no zero. */
export function readerScale(
  values: readonly number[],
  bottom: number,
  top: number,
  wishes: ScaleWishes,
): ReaderScale {
  const grounded = wishes.zero ? [0, ...values] : values;
  const [least, most] = [Math.min(...grounded), Math.max(...grounded)];
  const lines = Math.max(1, Math.min(3, Math.round((bottom - top) / 80)));
  if (wishes.log) {
    if (least > 0) {
      const high = most > least ? most : least + 1;
      return {
        kind: 'log',
        y: heights('log', [least, high], bottom, top),
        ticks: [...ratioTicks(least, high, lines + 1, { whole: wishes.whole })],
        torn: false,
      };
    }
    const above = Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((n) => n * 10 ** power));
    const all = [...above.flat().map((tick) => -tick), 0, ...above.flat()];
    let ticks = all.filter((tick) => tick >= least && tick <= most).sort((a, b) => a - b);
    const powers = ticks.filter((tick) => /^-?[01]0*$/.test(String(tick)));
    if (powers.length >= lines) ticks = powers;
    const every = Math.ceil(ticks.length / (lines + 1));
    const y = heights('symlog', [least, most > least ? most : least + 1], bottom, top);
    const shown = ticks.filter((tick, index) => tick === 0 || index % every === 0);
    return {
      kind: 'symlog',
      y,
      // Around zero a symlog crowds them.
      ticks:
        shown.length > 0
          ? shown.filter(
              (tick) => tick === 0 || !shown.includes(0) || Math.abs(y(tick) - y(0)) > 18,
            )
          : [least, most],
      torn: false,
    };
  }
  const zero = least <= most * 0.55 || least === most;
  const low = zero ? Math.min(0, least) : least - (most - least) * 0.08;
  const ceiling = zero ? Math.max(0, most) : most;
  const high = ceiling > low ? ceiling : low + 1;
  // Zero alone says nothing of how high the rest is.
  const ticks = [0, 1, 2, 3]
    .map((more) =>
      roundTicks(low, high, lines + more).filter((tick) => !wishes.whole || Number.isInteger(tick)),
    )
    .find((each, more) => each.some((tick) => tick !== 0) || more === 3)!;
  return {
    kind: 'linear',
    y: heights('linear', [low, high], bottom, top),
    ticks: ticks.length > 0 ? ticks : [most],
    torn: low > 0,
  };
}
