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
