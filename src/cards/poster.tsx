/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { Palette } from '#theme/palette.ts';
import { needsOrdering, visualPieces } from './bidi.ts';
import type { CardNode } from './card.ts';
import type { CardSize } from './sizes.ts';
import type { CardTheme } from './theme.ts';
import { directionOf, setLine, setText, type SetText, type TextPlace } from './wrap.ts';

/** A size as designs see it: what kind of shape it is, and lengths scaled to it. */
export interface Shape {
  width: number;
  height: number;
  kind: 'wide' | 'square' | 'tall';
  /** Left and right, in pixels. */
  margin: number;
  /** Above and below: a story is covered there by what the app puts over it. */
  edge: number;
  /** The width between the margins. */
  inner: number;
  /** A length of the wide, the square and the tall layout; they are drawn for 1200x630, 1080x1080 and 1080x1350. */
  of(wide: number, square: number, tall?: number): number;
}

export function shapeOf({ width, height }: CardSize): Shape {
  const kind = width > height ? 'wide' : width === height ? 'square' : 'tall';
  const unit = kind === 'wide' ? height / 630 : width / 1080;
  const of = (wide: number, square: number, tall = square) =>
    Math.round({ wide, square, tall }[kind] * unit);
  const margin = of(60, 80);
  const edge = height / width > 1.5 ? Math.round(height * 0.11) : margin;
  return { width, height, kind, margin, edge, inner: width - 2 * margin, of };
}

/** What a card stands on, and what is drawn there. */
export interface Ground {
  background: string;
  ink: string;
  /** Second text. */
  quiet: string;
  /** The one thing that matters. */
  accent: string;
  line: string;
}

export function groundOf(palette: Palette, kind: 'fill' | 'paper'): Ground {
  return kind === 'fill'
    ? {
        background: palette.fill,
        ink: palette.onFill,
        quiet: palette.onFill,
        accent: palette.onFill,
        line: palette.onFill,
      }
    : {
        background: palette.paper,
        ink: palette.ink,
        quiet: palette.muted,
        accent: palette.accent,
        line: palette.line,
      };
}

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

/** The sheet: what stands above, the claim, and who and when below. */
export function sheet(
  shape: Shape,
  ground: Ground,
  {
    top,
    body,
    foot: below,
    band,
  }: { top?: CardNode; body: CardNode; foot: CardNode; band?: boolean },
): CardNode {
  const thickness = band ? shape.of(14, 18) : 0;
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
        background: ground.background,
        color: ground.ink,
        fontFamily: 'Hanken Grotesk',
      }}
    >
      {band && rule(thickness, ground.accent)}
      {top ?? <div />}
      {body}
      {below}
    </div>
  ) as CardNode;
}

/** Lines that were broken before: Satori never wraps them again. */
export function lines(
  { lines: all, size }: Pick<SetText, 'lines' | 'size'>,
  style: Record<string, string | number> & { lineHeight: number },
): CardNode {
  const direction = directionOf(all.join(' '));
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
      {all.map((line) => (
        <div style={{ display: 'flex', whiteSpace: 'pre' }}>
          {needsOrdering(line)
            ? visualPieces(line, direction).map((piece) => <div>{piece}</div>)
            : line}
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

/** Sizes from the largest to the smallest, each a tenth below the one before. */
export function steps(largest: number, smallest: number): number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest; size *= 0.92) sizes.push(Math.round(size));
  return [...sizes, Math.round(smallest)];
}

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

/** A round picture; the first letter of the name where there is none. */
export function face(
  { picture: file, name }: { picture: string | null; name: string },
  size: number,
  ground: Ground,
  theme: CardTheme,
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
          border: `${Math.max(2, Math.round(size / 32))}px solid ${ground.accent}`,
          color: ground.accent,
          fontFamily: 'Newsreader',
          fontSize: Math.round(size * 0.5),
        }}
      >
        {[...new Intl.Segmenter().segment(name)][0]?.segment ?? ''}
      </div>
    )
  ) as CardNode;
}

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

/** The height that is left between what stands above and the last line, with air around it. */
export function roomOf(shape: Shape, top = shape.of(32, 44)): number {
  const bottom = shape.of(70, 96 + 30 + 40);
  return shape.height - 2 * shape.edge - top - bottom - 2 * shape.of(30, 52);
}

/** A short line above a claim. */
export function kicker(text: string, shape: Shape, ground: Ground, theme: CardTheme): CardNode {
  const size = shape.of(26, 36);
  const set = setLine(text, shape.inner / 1.04, steps(size, size * 0.7), 'sans', theme.measureText);
  return lines(set, { lineHeight: 1.2, fontWeight: 600, color: ground.accent });
}

const STAR = 'M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.1L12 17.9l-6.4 3.5L7 14.3l-5.3-5 7.2-.9z';

/** Five stars, filled as far as a rating from 1 to 5 says. */
export function stars(rating: number, size: number, full: string, empty: string): CardNode {
  const row = (fill: string) =>
    [0, 1, 2, 3, 4]
      .map((index) => `<path transform="translate(${index * 26} 0)" fill="${fill}" d="${STAR}"/>`)
      .join('');
  const cut = Math.floor(rating) * 26 + (rating % 1) * 24;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 24" width="${Math.round(size * 5.333)}" height="${size}"><clipPath id="f"><rect width="${cut}" height="24"/></clipPath>${row(empty)}<g clip-path="url(#f)">${row(full)}</g></svg>`;
  return drawing(svg, Math.round(size * 5.333), size);
}

/** An SVG picture as a box. */
export function drawing(svg: string, width: number, height: number): CardNode {
  return (
    <div
      style={{
        width,
        height,
        flexShrink: 0,
        backgroundImage: `url("data:image/svg+xml;base64,${toBase64(svg)}")`,
        backgroundSize: `${width}px ${height}px`,
        backgroundRepeat: 'no-repeat',
      }}
    />
  ) as CardNode;
}

/** Of text, by its UTF-8 bytes. */
function toBase64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  );
}
