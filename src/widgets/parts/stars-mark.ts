import type { Element } from 'xast';
import { element, group } from '#charts/svg.ts';

/** One star in a box of 20 that begins at x; a row of five is 106 wide. */
const star = (x: number): string =>
  `M${x + 10} 1.2l2.72 5.6 6.15.86-4.46 4.3 1.08 6.1-5.49-2.93-5.49 2.93 1.08-6.1-4.46-4.3 6.15-.86z`;
const row = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => star((from + index) * 21.5)).join('');

/** How a fill is told: as a colour in a file, as a class where a style decides. */
export type StarFill = { fill: string } | { class: string };

/** Five stars in a row, filled to the tenth: the last one is clipped by a nested `<svg>`, which needs no id. */
export function starsMark(rating: number, full: StarFill, empty: StarFill): Element[] {
  const whole = Math.floor(rating);
  const part = rating - whole;
  const x = whole * 21.5;
  return [
    ...(whole > 0 ? [element('path', { d: row(0, whole), ...full })] : []),
    ...(whole < 5 ? [element('path', { d: row(whole, 5), ...empty })] : []),
    ...(part > 0
      ? [
          element(
            'svg',
            { width: x + part * 20, height: 20, overflow: 'hidden' },
            element('path', { d: star(x), ...full }),
          ),
        ]
      : []),
  ];
}

/** The same inside another picture. `size` is the height of a star; the row is 5.3 times as wide. */
export function starsAt(
  rating: number,
  at: { x: number; y: number; size: number },
  colours: { full: string; empty: string },
): Element {
  return group(
    { transform: `translate(${at.x} ${at.y}) scale(${at.size / 20})` },
    starsMark(rating, { fill: colours.full }, { fill: colours.empty }),
  );
}
