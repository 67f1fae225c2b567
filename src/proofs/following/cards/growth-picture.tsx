/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from '#cards/card.ts';
import type { Shape } from '#cards/shape.ts';
import { drawing } from '#cards/svg-box.tsx';
import type { CardTheme } from '#cards/theme.ts';
import { setLine } from '#cards/wrap.ts';
import { areaAbove, polyline } from '#charts/path.ts';
import { simplifyM4, type Pixel } from '#charts/simplify.ts';

/** Counts from the first to the last day. Days are counted from the first. */
export interface GrowthLine {
  /** From the first count to the last; 0 where there is one alone. */
  days: number;
  /** Runs of counts, which are not joined: between them nobody counted. */
  runs: readonly {
    /** What lies between two counts is a guess. */
    guessed: boolean;
    points: readonly (readonly [at: number, value: number])[];
  }[];
  /** The first and the last day, in words. */
  from: string;
  to: string;
  events: readonly { at: number; title: string }[];
  /** The largest jump that nothing explains. */
  jump: { at: number; value: number; text: string } | null;
}

/** Events that are named. */
const MOST_NAMED = 2;

/** A mark on the line, and its words above it. */
interface Named {
  at: number;
  value: number;
  text: string;
  left: number;
  width: number;
  /** A jump that nothing explains, rather than something that happened. */
  open: boolean;
}

/** How high the line is on a day: on the straight between the counts around it. */
function heightOn({ runs }: GrowthLine, day: number): number {
  const points = runs.flatMap(({ points: all }) => all);
  const after = points.findIndex(([at]) => at >= day);
  const [at, value] = points[after] ?? points.at(-1)!;
  const [before, first] = points[after - 1] ?? [at, value];
  return at === before ? value : first + ((value - first) * (day - before)) / (at - before);
}

/**
 * The line from edge to edge, above nought, over a fill. `top` is where its place begins, in pixels of the card, and `height` how high that
 * is with the days below it.
 */
export function growthPicture(
  line: GrowthLine,
  { top, height }: { top: number; height: number },
  shape: Shape,
  theme: CardTheme,
): CardNode {
  const { palette, measureText } = theme;
  const size = shape.of(22, 30);
  const dates = Math.round(size * 1.9);
  const stroke = shape.of(6, 8);
  // From the line up to the upper edge of a name, and some air over the highest of them.
  const nameHeight = size * 1.2 + stroke * 2.6;
  const above = Math.round(nameHeight + size * 0.4);
  const surface = height - dates;
  const most = Math.max(...line.runs.flatMap(({ points }) => points.map(([, value]) => value)));
  const x = (at: number) => (line.days === 0 ? shape.width : (at / line.days) * shape.width);
  const y = (value: number) => surface - (most <= 0 ? 0 : (value / most) * (surface - above));
  const runs = line.runs.map(({ guessed, points }) => {
    const pixels = points.map(([at, value]): Pixel => ({ x: x(at), y: y(value) }));
    const dashed = guessed ? ` stroke-dasharray="${stroke * 1.5} ${stroke * 1.5}"` : '';
    return [
      `<path d="${areaAbove(pixels, surface)}" fill="${palette.tint}"/>`,
      `<path d="${polyline(simplifyM4(pixels))}" fill="none" stroke="${palette.accent}" stroke-width="${stroke}" stroke-linejoin="round"${dashed}/>`,
    ];
  });
  const dot = (at: number, value: number, open: boolean) =>
    open
      ? `<path transform="translate(${x(at)} ${y(value)}) rotate(45)" d="M-${stroke * 1.6}-${stroke * 1.6}h${stroke * 3.2}v${stroke * 3.2}h-${stroke * 3.2}z" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="${stroke / 2}"/>`
      : `<circle cx="${x(at)}" cy="${y(value)}" r="${stroke * 1.7}" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="${stroke / 2}"/>`;
  const place = (at: number, value: number, words: string, open: boolean): Named => {
    const text = setLine(words, shape.inner * 0.44, [size], 'sans', measureText).lines[0]!;
    const width = measureText(text, size, 'sans') * 1.04;
    const farthest = shape.width - shape.margin - width;
    const left = Math.min(Math.max(shape.margin, x(at) - width / 2), farthest);
    return { at, value, text, left, width, open };
  };
  // What nothing explains comes first, then the newest: a name that would touch another is left out.
  const named: Named[] = line.jump
    ? [place(line.jump.at, line.jump.value, line.jump.text, true)]
    : [];
  const room = named.length + MOST_NAMED;
  for (const { at, title } of line.events.toReversed()) {
    if (named.length === room) break;
    if (x(at) <= shape.margin / 2 || x(at) >= shape.width - shape.margin / 2) continue;
    const event = place(at, heightOn(line, at), title, false);
    const touches = named.some(
      ({ left, width }) =>
        left < event.left + event.width + size && event.left < left + width + size,
    );
    if (!touches) named.push(event);
  }
  const marks = named.map(({ at, value, open }) => dot(at, value, open));
  const base = `<path d="M0 ${surface}H${shape.width}" stroke="${palette.edge}" stroke-width="2"/>`;
  // A count alone is no line.
  const drawn =
    line.days === 0
      ? []
      : [...runs.map(([fill]) => fill), base, ...runs.map(([, over]) => over), ...marks];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shape.width} ${height}" width="${shape.width}" height="${height}">${drawn.join('')}</svg>`;
  const label = ({ text, value, left, width }: Named) => {
    // Above the highest that the line is under the name.
    const [from, to] = [left, left + width].map((edge) => (edge / shape.width) * line.days);
    const highest = Math.max(
      value,
      ...line.runs.flatMap(({ points }) =>
        points.flatMap(([day, count]) => (day >= from! && day <= to! ? [count] : [])),
      ),
    );
    return (
      <div
        style={{
          position: 'absolute',
          left,
          top: y(highest) - nameHeight,
          fontSize: size,
          lineHeight: 1.2,
          fontWeight: 600,
          whiteSpace: 'nowrap',
        }}
      >
        {text}
      </div>
    );
  };
  const day = (text: string, end: 'left' | 'right') => (
    <div
      style={{
        position: 'absolute',
        [end]: shape.margin,
        top: surface + size * 0.4,
        fontSize: size,
        lineHeight: 1.2,
        color: palette.muted,
        whiteSpace: 'nowrap',
      }}
    >
      {text}
    </div>
  );
  return (
    <div
      style={{ position: 'absolute', left: 0, top, width: shape.width, height, display: 'flex' }}
    >
      {drawing(svg, shape.width, height)}
      {line.days > 0 && [...named.map(label), day(line.from, 'left'), day(line.to, 'right')]}
    </div>
  ) as CardNode;
}
