/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import { visualPieces } from './bidi.ts';
import type { CardNode } from './card.ts';
import type { CardTheme } from './theme.ts';

type Face = Parameters<CardTheme['measureText']>[2];

const arabic = /\p{Script=Arabic}/u;

/** Where the baseline of a line lies below its middle, as a share of the size: that of the faces of the theme. */
const BASELINE = 0.34;

/** Satori puts the dots and marks of Arabic beside their letters: such lines are shaped here. */
export function needsOutlines(line: string): boolean {
  return arabic.test(line);
}

/** A line as outlines in the colour of the text around it. Sizes in pixels. */
export function outlinedLine(
  line: string,
  direction: 'ltr' | 'rtl',
  {
    size,
    lineHeight,
    face,
    weight,
  }: { size: number; lineHeight: number; face: Face; weight: 400 | 600 },
  theme: CardTheme,
): CardNode {
  const runs = visualPieces(line, direction).flatMap((piece) =>
    theme.shapeText(piece, face, weight),
  );
  // Marks reach beyond the line: the picture is taller than its place, by as much above as below.
  const beyond = Math.round(size * 0.5);
  const height = Math.round(size * lineHeight) + 2 * beyond;
  const baseline = height / 2 + size * BASELINE;
  let x = 0;
  const paths = runs.flatMap(({ glyphs, width, unitsPerEm }) => {
    const scale = size / unitsPerEm;
    const start = x;
    x += width * scale;
    return glyphs
      .filter(({ path }) => path !== '')
      .map((glyph) => ({
        d: glyph.path,
        transform: `translate(${round(start + glyph.x * scale)} ${round(baseline - glyph.y * scale)}) scale(${round(scale)} ${round(-scale)})`,
      }));
  });
  return (
    <svg
      width={Math.ceil(x)}
      height={height}
      viewBox={`0 0 ${Math.ceil(x)} ${height}`}
      style={{ marginTop: -beyond, marginBottom: -beyond, flexShrink: 0 }}
    >
      {paths.map(({ d, transform }) => (
        <path d={d} transform={transform} fill="currentColor" />
      ))}
    </svg>
  );
}

const round = (value: number): number => Number(value.toFixed(4));
