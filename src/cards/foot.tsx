/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from './card.ts';
import { face } from './face.tsx';
import type { Surface } from './surface.ts';
import { provenance } from './provenance.tsx';
import { steps, type Shape } from './shape.ts';
import { lines } from './text-block.tsx';
import type { CardTheme } from './theme.ts';
import { setLine } from './wrap.ts';

/** Who: a face, a name and a line about them. */
export interface Who {
  picture: string | null;
  name: string;
  detail?: string;
}

/** The last line of a card: who on the left; on the right, or below, when it was true and where that can be checked. */
export function foot(
  who: Who,
  mark: string,
  shape: Shape,
  surface: Surface,
  theme: CardTheme,
): CardNode {
  const wide = shape.kind === 'wide';
  const height = shape.of(64, 96);
  const gap = shape.of(18, 26);
  const when = provenance(
    mark,
    {
      width: wide ? shape.inner * 0.42 : shape.inner,
      size: shape.of(19, 26),
      atEnd: wide,
      colour: surface.quiet,
    },
    theme,
  );
  const room = shape.inner - height - gap - (wide ? when.width + gap * 2 : 0);
  const measure = theme.measureText;
  const name = setLine(
    who.name,
    room / 1.04,
    steps(shape.of(30, 42), shape.of(22, 30)),
    'sans',
    measure,
  );
  const detail = who.detail
    ? setLine(who.detail, room, [shape.of(22, 30), shape.of(20, 27)], 'sans', measure)
    : null;
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: wide ? 'row' : 'column',
        alignItems: wide ? 'flex-end' : 'flex-start',
        justifyContent: 'space-between',
        gap: shape.of(0, 30),
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap }}>
        {face(who, height, surface, theme)}
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {lines(name, { lineHeight: 1.2, fontWeight: 600, alignItems: 'flex-start' })}
          {detail &&
            lines(detail, { lineHeight: 1.3, color: surface.quiet, alignItems: 'flex-start' })}
        </div>
      </div>
      {when.node}
    </div>
  ) as CardNode;
}
