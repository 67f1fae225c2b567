/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from './card.ts';
import type { Surface } from './surface.ts';
import type { Shape } from './shape.ts';

/** A line along the upper edge of a box, whose position is relative. A border of one side costs a mask the size of the card. */
export function rule(thickness: number, colour: string): CardNode {
  return (
    <div
      style={{
        position: 'absolute',
        top: 0,
        left: 0,
        width: '100%',
        height: thickness,
        background: colour,
      }}
    />
  ) as CardNode;
}

/** The height of the band along the upper edge of a sheet, in pixels. */
export const bandHeight = (shape: Shape): number => shape.of(14, 18);

/** The sheet: what stands above, the claim, and who and when below. */
export function sheet(
  shape: Shape,
  surface: Surface,
  {
    top,
    body,
    foot: below,
    band,
  }: { top?: CardNode; body: CardNode; foot: CardNode; band?: boolean },
): CardNode {
  const thickness = band ? bandHeight(shape) : 0;
  return (
    <div
      style={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        boxSizing: 'border-box',
        width: shape.width,
        height: shape.height,
        padding: `${shape.edge + thickness}px ${shape.margin}px ${shape.edge}px`,
        background: surface.background,
        color: surface.ink,
        fontFamily: 'Hanken Grotesk',
      }}
    >
      {band && rule(thickness, surface.accent)}
      {top ?? <div />}
      {body}
      {below}
    </div>
  ) as CardNode;
}
