/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import { directionOf } from '#fonts/bidi-levels.ts';
import { visualLines } from './bidi.ts';
import type { CardNode } from './card.ts';
import type { Surface } from './surface.ts';
import { steps, type Shape } from './shape.ts';
import type { CardTheme } from './theme.ts';
import { setLine, setText, type SetText, type TextPlace } from './wrap.ts';

/** Lines that were broken before: Satori never wraps them again. */
export function lines(
  { paragraph, lines: all, size }: Pick<SetText, 'paragraph' | 'lines' | 'size'>,
  style: Record<string, string | number> & { lineHeight: number },
): CardNode {
  const direction = directionOf(paragraph);
  const ordered = visualLines(paragraph, all, direction);
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: direction === 'rtl' ? 'flex-end' : 'flex-start',
        fontSize: size,
        ...style,
      }}
    >
      {all.map((line, index) => (
        <div style={{ display: 'flex', whiteSpace: 'pre' }}>
          {ordered ? ordered[index]!.map(({ text }) => <div>{text}</div>) : line}
        </div>
      ))}
    </div>
  ) as CardNode;
}

/** A text in a place, and how high it turned out. */
export function block(
  text: string,
  place: TextPlace & {
    /** It is what the card says: cut short, that is a problem of whoever wrote it. */
    whole?: boolean;
  },
  theme: CardTheme,
  style: Record<string, string | number> = {},
): { node: CardNode; height: number; size: number } {
  const set = setText(text, place, theme.measureText);
  if (place.whole && set.clamped) theme.cannotFit(text, set.lines.join(' ').length);
  const family = { sans: 'Hanken Grotesk', display: 'Newsreader', mono: 'IBM Plex Mono' }[
    place.face
  ];
  return {
    node: lines(set, { fontFamily: family, lineHeight: place.lineHeight, ...style }),
    height: set.lines.length * set.size * place.lineHeight,
    size: set.size,
  };
}

/** What a card is about, in the display face. */
export const titleBlock = (
  text: string,
  place: Omit<TextPlace, 'face'>,
  theme: CardTheme,
): ReturnType<typeof block> =>
  block(text, { ...place, face: 'display' }, theme, { letterSpacing: '-0.015em' });

/** A figure as large as its place allows, in the display face, with tabular numerals. */
export function figure(
  value: string,
  place: { width: number; height: number; largest: number },
  theme: CardTheme,
  colour?: string,
): { node: CardNode; height: number; size: number } {
  const sizes = steps(Math.min(place.largest, place.height / 0.82), 40);
  const set = setLine(value, place.width, sizes, 'display', theme.measureText);
  const { size, lines: all } = set;
  // A number that is cut is another number.
  if (set.clamped) theme.cannotFit(value, all[0]!.length);
  return {
    size,
    height: size * 0.82,
    node: (
      <div
        style={{
          fontFamily: 'Newsreader',
          fontSize: size,
          lineHeight: 0.82,
          letterSpacing: '-0.03em',
          whiteSpace: 'nowrap',
          // The line is lower than the letters: without this they would stand above it.
          marginTop: Math.round(size * 0.07),
          marginBottom: Math.round(size * -0.07),
          marginLeft: Math.round(size * -0.025),
          fontFeatureSettings: '"tnum" 1, "lnum" 1',
          ...(colour !== undefined && { color: colour }),
        }}
      >
        {all[0]}
      </div>
    ) as CardNode,
  };
}

/** A short line above a claim. */
export function kicker(text: string, shape: Shape, surface: Surface, theme: CardTheme): CardNode {
  const size = shape.of(26, 36);
  const set = setLine(text, shape.inner / 1.04, steps(size, size * 0.7), 'sans', theme.measureText);
  return lines(set, { lineHeight: 1.2, fontWeight: 600, color: surface.accent });
}
