import type { Box } from './frame.ts';

/** Equal boxes in rows, left to right, with `gap` between them. */
export function panelGrid(
  count: number,
  columns: number,
  box: Box,
  gap: { x: number; y: number },
): Box[] {
  const rows = Math.ceil(count / columns);
  const width = (box.right - box.left - gap.x * (columns - 1)) / columns;
  const height = (box.bottom - box.top - gap.y * (rows - 1)) / rows;
  return Array.from({ length: count }, (_, index) => {
    const left = box.left + (index % columns) * (width + gap.x);
    const top = box.top + Math.floor(index / columns) * (height + gap.y);
    return { left, top, right: left + width, bottom: top + height };
  });
}

/** As many columns as leave the fewest holes: one to three for few panels, up to five for many. */
export function panelColumns(count: number, narrow: boolean): number {
  if (narrow) return count > 3 ? 2 : 1;
  if (count <= 3) return count;
  const holes = (columns: number) => (columns - (count % columns)) % columns;
  return (count > 8 ? [5, 4, 3] : count === 4 ? [2] : [4, 3]).sort(
    (a, b) => holes(a) - holes(b),
  )[0]!;
}
