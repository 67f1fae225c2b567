/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from '#cards/card.ts';
import { foot, type Who } from '#cards/foot.tsx';
import { surfaceOf } from '#cards/surface.ts';
import { roomOf, shapeOf, steps } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { block, kicker } from '#cards/text-block.tsx';
import type { CardSize } from '#cards/sizes.ts';
import type { CardTheme } from '#cards/theme.ts';

/** A title and a line about it. */
export interface Headline {
  kicker: string;
  title: string;
  below: string;
  who: Who;
  mark: string;
  surface: 'fill' | 'paper';
}

/** A title, as large as it can stand. */
export function headlinePoster(data: Headline, size: CardSize, theme: CardTheme): CardNode {
  const shape = shapeOf(size);
  const surface = surfaceOf(theme.palette, data.surface);
  const room = roomOf(shape);
  const gap = shape.of(24, 40);
  const below = block(
    data.below,
    {
      width: shape.inner,
      height: Math.min(room * 0.32, shape.of(90, 200)),
      sizes: steps(shape.of(30, 42), shape.of(24, 32)),
      lineHeight: 1.35,
      face: 'sans',
    },
    theme,
    { color: surface.quiet },
  );
  const title = block(
    data.title,
    {
      width: shape.inner,
      height: room - gap - below.height,
      sizes: steps(shape.of(104, 144, 164), shape.of(36, 48)),
      lineHeight: 1.04,
      face: 'display',
      whole: true,
    },
    theme,
    { letterSpacing: '-0.02em' },
  );
  return sheet(shape, surface, {
    band: data.surface === 'paper',
    top: kicker(data.kicker, shape, surface, theme),
    body: (
      <div style={{ display: 'flex', flexDirection: 'column', gap }}>
        {title.node}
        {below.node}
      </div>
    ),
    foot: foot(data.who, data.mark, shape, surface, theme),
  });
}
