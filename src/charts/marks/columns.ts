import type { Element } from 'xast';
import type { ValueScale } from '../scales.ts';
import { element } from '../svg.ts';

export interface Column {
  /** Left edge and width, in pixels. */
  x: number;
  width: number;
  value: number;
  /** The bounds that rounding leaves. */
  low: number;
  high: number;
  colour: string;
  /** Not over yet: drawn as an outline. */
  open: boolean;
}

/** Bars above and below zero, each with a whisker where rounding leaves more than three pixels open. */
export function columnMarks(columns: readonly Column[], scale: ValueScale): Element[] {
  const zero = scale.position(0);
  return columns.flatMap((column) => {
    const y = scale.position(column.value);
    const top = Math.min(y, zero);
    const height = Math.max(column.value === 0 ? 0 : 1, Math.abs(y - zero));
    const inset = column.open ? 0.5 : 0;
    const bar = element('rect', {
      x: column.x + inset,
      y: top + inset,
      width: Math.max(1, column.width - 2 * inset),
      height: Math.max(0, height - 2 * inset),
      fill: column.open ? 'none' : column.colour,
      stroke: column.open ? column.colour : undefined,
    });
    const low = scale.position(column.low);
    const high = scale.position(column.high);
    if (low - high <= 3) return [bar];
    const centre = column.x + column.width / 2;
    const whisker = element('path', {
      d: `M${centre.toFixed(1)},${low.toFixed(1)}V${high.toFixed(1)}`,
      stroke: column.colour,
      'stroke-width': 4,
      opacity: '.35',
      fill: 'none',
    });
    return [bar, whisker];
  });
}
