/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import { initialOf } from '#model/initial.ts';
import type { CardNode } from './card.ts';
import type { Surface } from './surface.ts';
import type { CardTheme } from './theme.ts';

/** A round picture; the first letter of the name where there is none. */
export function face(
  { picture: file, name }: { picture: string | null; name: string },
  size: number,
  surface: Surface,
  theme: CardTheme,
  { ring = false }: { ring?: boolean } = {},
): CardNode {
  const picture = file === null ? null : theme.picture(file, size);
  const shared = { width: size, height: size, borderRadius: size, flexShrink: 0 };
  return (
    picture ? (
      // A background costs a thirtieth of what a picture element does: no mask is put on it.
      <div
        style={{
          ...shared,
          backgroundImage: `url(${picture})`,
          backgroundSize: `${size}px ${size}px`,
          ...(ring && { border: `${Math.round(size / 36)}px solid ${surface.accent}` }),
        }}
      />
    ) : (
      <div
        style={{
          ...shared,
          boxSizing: 'border-box',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          border: `${Math.max(2, Math.round(size / 32))}px solid ${surface.accent}`,
          color: surface.accent,
          fontFamily: 'Newsreader',
          fontSize: Math.round(size * 0.5),
        }}
      >
        {initialOf(name)}
      </div>
    )
  ) as CardNode;
}
