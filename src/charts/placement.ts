/** Where labels go so that none covers another. */

export interface Wish {
  /** The centre that it would like, in pixels. */
  wanted: number;
  /** What it takes, in pixels. */
  size: number;
}

/**
 * Centres along one axis, in the order of the wishes, that keep within `from … to`, do not overlap, and move as little as
 * possible (least squares, by pooling neighbours that push each other, as in isotonic regression).
 * Where they can't all fit they are squeezed evenly: the caller drops some before it comes to that.
 */
export function spreadApart(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => wishes[a]!.wanted - wishes[b]!.wanted || a - b);
  const total = wishes.reduce((sum, wish) => sum + wish.size, 0);
  const squeeze = total > to - from && total > 0 ? (to - from) / total : 1;
  const size = (index: number) => wishes[index]!.size * squeeze;
  // Blocks of labels that touch: the place of the first one's top is the mean of what its members want.
  const blocks: { members: number[]; top: number; length: number; sum: number }[] = [];
  const clamp = (top: number, length: number) =>
    Math.min(Math.max(top, from), Math.max(from, to - length));
  for (const index of order) {
    const top = wishes[index]!.wanted - size(index) / 2;
    let block = { members: [index], top: clamp(top, size(index)), length: size(index), sum: top };
    for (
      let last = blocks.at(-1);
      last && last.top + last.length > block.top;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const sum = last.sum + block.sum - block.members.length * last.length;
      const members = [...last.members, ...block.members];
      const length = last.length + block.length;
      block = { members, length, sum, top: clamp(sum / members.length, length) };
    }
    blocks.push(block);
  }
  const centres: number[] = Array.from({ length: wishes.length }, () => 0);
  for (const block of blocks) {
    let at = block.top;
    for (const index of block.members) {
      centres[index] = at + size(index) / 2;
      at += size(index);
    }
  }
  return centres;
}

export interface Flag {
  /** Of the pole, in pixels. */
  at: number;
  /** Of the cloth: the text. */
  width: number;
}

export interface PlacedFlag {
  /** 0 is the row next to the plot. */
  row: number;
  side: 'right' | 'left';
}

/**
 * Rows and sides for flags on poles that stand on the plot, so that no cloth covers another and no pole runs through one.
 * Looks for the fewest rows by trying; null where even `rows` rows do not do, or where there are too many to try.
 */
export function placeFlags(
  flags: readonly Flag[],
  bounds: { from: number; to: number; rows: number; gap: number },
): PlacedFlag[] | null {
  const order = flags.map((_, index) => index).sort((a, b) => flags[b]!.at - flags[a]!.at);
  for (let rows = 1; rows <= bounds.rows; rows += 1) {
    const placed: (PlacedFlag | undefined)[] = flags.map(() => undefined);
    let tries = 4000;
    const fill = (turn: number): boolean => {
      if (turn === order.length) return true;
      const index = order[turn]!;
      for (const side of ['right', 'left'] as const)
        for (let row = 0; row < rows; row += 1) {
          if ((tries -= 1) < 0) return false;
          const cloth = clothOf(flags[index]!, side);
          if (cloth.from < bounds.from || cloth.to > bounds.to) continue;
          const candidate = { row, side };
          const free = order
            .slice(0, turn)
            .every((other) =>
              compatible(flags[index]!, candidate, flags[other]!, placed[other]!, bounds.gap),
            );
          if (!free) continue;
          placed[index] = candidate;
          if (fill(turn + 1)) return true;
          placed[index] = undefined;
        }
      return false;
    };
    if (fill(0)) return placed as PlacedFlag[];
  }
  return null;
}

function clothOf(flag: Flag, side: PlacedFlag['side']): { from: number; to: number } {
  return side === 'right'
    ? { from: flag.at, to: flag.at + flag.width }
    : { from: flag.at - flag.width, to: flag.at };
}

function compatible(
  one: Flag,
  first: PlacedFlag,
  other: Flag,
  second: PlacedFlag,
  gap: number,
): boolean {
  const a = clothOf(one, first.side);
  const b = clothOf(other, second.side);
  if (first.row === second.row) return a.to + gap <= b.from || b.to + gap <= a.from;
  const [upper, lower, cloth] = first.row > second.row ? [one, second, b] : [other, first, a];
  // The pole of the upper one goes down past the cloth of the lower one.
  return lower && (upper.at <= cloth.from - gap / 2 || upper.at >= cloth.to + gap / 2);
}

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PointLabel {
  /** The point that is labelled. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a label may stand around its point, best first: -1 is left of or above it, 1 right of or below it. */
const sides = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
] as const;

/**
 * A place beside each point, within the bounds, that covers no obstacle and no label placed before it; null where there is none, so that
 * a label is rather left out than laid over something. The first labels choose first.
 */
export function placeBeside(
  labels: readonly PointLabel[],
  obstacles: readonly Rectangle[],
  bounds: Rectangle,
): (Rectangle | null)[] {
  const taken = [...obstacles];
  return labels.map((label) => {
    for (const distance of [8, 16, 28])
      for (const [across, down] of sides) {
        const left =
          label.x +
          across * distance -
          (across < 0 ? label.width : across === 0 ? label.width / 2 : 0);
        const top =
          label.y + down * distance - (down < 0 ? label.height : down === 0 ? label.height / 2 : 0);
        const place = { left, top, right: left + label.width, bottom: top + label.height };
        if (!within(place, bounds) || taken.some((other) => touch(place, other))) continue;
        taken.push(place);
        return place;
      }
    return null;
  });
}

function within(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function touch(one: Rectangle, other: Rectangle): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
