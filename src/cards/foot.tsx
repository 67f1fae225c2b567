/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from './card.ts';
import { face } from './face.tsx';
import type { Ground } from './ground.ts';
import { steps, type Shape } from './shape.ts';
import { lines } from './text-block.tsx';
import type { CardTheme } from './theme.ts';
import { setLine, setText } from './wrap.ts';

/** Who: a face, a name and a line about them. */
export interface Who {
  picture: string | null;
  name: string;
  detail?: string;
}

/** The last line of a card: who on the left; on the right, or below, when it was true. */
export function foot(
  who: Who,
  mark: string,
  shape: Shape,
  ground: Ground,
  theme: CardTheme,
): CardNode {
  const wide = shape.kind === 'wide';
  const height = shape.of(64, 96);
  const gap = shape.of(18, 26);
  const markSize = shape.of(19, 26);
  const markSet = setText(
    mark,
    {
      width: wide ? shape.inner * 0.42 : shape.inner,
      height: markSize * 2.7,
      sizes: [markSize],
      lineHeight: 1.35,
      face: 'mono',
    },
    theme.measureText,
  );
  const markWidth = wide
    ? Math.max(...markSet.lines.map((line) => theme.measureText(line, markSize, 'mono')))
    : 0;
  const room = shape.inner - height - gap - (wide ? markWidth + gap * 2 : 0);
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
        {face(who, height, ground, theme)}
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {lines(name, { lineHeight: 1.2, fontWeight: 600, alignItems: 'flex-start' })}
          {detail &&
            lines(detail, { lineHeight: 1.3, color: ground.quiet, alignItems: 'flex-start' })}
        </div>
      </div>
      {lines(markSet, {
        lineHeight: 1.35,
        fontFamily: 'IBM Plex Mono',
        color: ground.quiet,
        ...(wide && { alignItems: 'flex-end' }),
      })}
    </div>
  ) as CardNode;
}
