import type { ReaderPlot } from './reader-data.ts';
import type { ReaderScale } from './scale.ts';
import type { ReaderWords } from './reader-words.ts';
import type { Formats, Span } from './formats.ts';

export interface Line {
  name: string;
  noun: string;
  colour: string;
  usual: number;
  most: number;
  days: number[];
  values: number[];
  band?: ([number, number] | null)[];
  bars?: number;
  open?: true;
}

export const indicesIn = (line: Line, [from, to]: Span): number[] =>
  line.days.flatMap((day, index) => (day >= from && day <= to ? [index] : []));

/** A plot over another span of days, by the rules of the build, as the inside of its group. */
export function redrawn(
  plot: ReaderPlot,
  lines: readonly Line[],
  levels: readonly number[],
  span: Span,
  x: (day: number) => number,
  scale: ReaderScale,
  formats: Formats,
  { noCount }: ReaderWords,
): string {
  const [left, , right, bottom, labels] = plot.box;
  const text = (at: number, height: number, words: string, anchor = 'start') =>
    `<text x="${at.toFixed(1)}" y="${height.toFixed(1)}" font-size="12" text-anchor="${anchor}" fill="var(--muted)">${words}</text>`;
  if (lines.every((line) => indicesIn(line, span).length === 0))
    return text(left, bottom - 8, escaped(noCount));
  const short = scale.ticks.map(formats.tick);
  // Two grid lines that say the same say nothing.
  const words = new Set(short).size === short.length ? short : scale.ticks.map(formats.value);
  const grid = scale.ticks.map(
    (tick, index) =>
      `<path d="M${labels},${Math.round(scale.y(tick)) + 0.5}H${right}" stroke="var(--line)"/>` +
      text(labels, scale.y(tick) - 4, words[index]!),
  );
  const dashed = levels.map(
    (level) =>
      `<path d="M${left},${scale.y(level).toFixed(1)}H${right}" stroke="var(--ink)" stroke-width="1.25" stroke-dasharray="3 3"/>`,
  );
  const near = formats.ends(right - left, span);
  return [
    ...grid,
    ...lines.map((line) =>
      line.bars ? bars(line, span, x, scale) : strokes(line, span, x, scale),
    ),
    ...dashed,
    ...unexplained(plot, span, x, scale),
    ...happened(plot, span, x),
    text(left, bottom + 16, near(span[0])),
    text(right, bottom + 16, near(span[1]), 'end'),
  ].join('');
}

/** A diamond on the count after each jump that nothing explains. */
function unexplained(
  { jumps = [] }: ReaderPlot,
  [from, to]: Span,
  x: (day: number) => number,
  { y }: ReaderScale,
): string[] {
  const radius = 4.5;
  return jumps
    .filter(([day]) => day >= from && day <= to)
    .map(
      ([day, value]) =>
        `<path data-jump d="M${x(day).toFixed(1)},${(y(value) - radius).toFixed(1)}l${radius},${radius}l${-radius},${radius}l${-radius},${-radius}z" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5"/>`,
    );
}

/** A hairline for each event, with its words where those before leave room. */
function happened({ box, events = [] }: ReaderPlot, [from, to]: Span, x: (day: number) => number) {
  const [, top, right, bottom] = box;
  let taken = -Infinity;
  return events
    .filter(([day]) => day >= from && day <= to)
    .map(([day, words]) => {
      const at = x(day);
      // What 11 pixels of the sans take at most, on average.
      const width = words.length * 6.4 + 8;
      const turned = at + width > right;
      const start = turned ? at - width : at;
      const room = start >= taken;
      if (room) taken = start + width;
      const label = `<text x="${(at + (turned ? -4 : 4)).toFixed(1)}" y="${top + 4}" font-size="11" text-anchor="${turned ? 'end' : 'start'}" fill="var(--muted)" paint-order="stroke" stroke="var(--paper)" stroke-width="3">${escaped(words)}</text>`;
      return `<path d="M${Math.round(at) + 0.5},${top - 6}V${bottom}" stroke="var(--edge)" stroke-dasharray="1 2"/>${room ? label : ''}`;
    });
}

/** Titles are the owner's words, and become markup here. */
const escaped = (text: string): string =>
  text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

function bars(line: Line, span: Span, x: (day: number) => number, { y }: ReaderScale): string {
  const width = Math.max(1, (x(line.bars!) - x(0)) * 0.72);
  const stick = (day: number, from: number, to: number) =>
    `M${x(day).toFixed(1)},${y(from).toFixed(1)}V${y(to).toFixed(1)}`;
  const drawn = (indices: number[], colour: string, more = '') =>
    `<path d="${indices.map((index) => stick(line.days[index]!, 0, line.values[index]!)).join('')}" fill="none" stroke="${colour}" stroke-width="${width.toFixed(1)}"${more}/>`;
  const colourOf = (index: number) => (line.values[index]! < 0 ? 'var(--muted)' : line.colour);
  const inside = indicesIn(line, span);
  const unfinished = line.open ? inside.filter((index) => index === line.days.length - 1) : [];
  const whole = inside.filter((index) => !unfinished.includes(index));
  const isLoss = (index: number) => line.values[index]! < 0;
  const whiskers = inside.flatMap((index) => {
    const [below, above] = line.band?.[index] ?? [0, 0];
    const value = line.values[index]!;
    return below + above > 0 ? [stick(line.days[index]!, value - below, value + above)] : [];
  });
  return (
    drawn(
      whole.filter((index) => !isLoss(index)),
      line.colour,
    ) +
    drawn(whole.filter(isLoss), 'var(--muted)') +
    // Not over yet: paler than what is.
    unfinished.map((index) => drawn([index], colourOf(index), ' opacity=".4"')).join('') +
    `<path d="${whiskers.join('')}" fill="none" stroke="${line.colour}" stroke-width="4" opacity=".35"/>`
  );
}

/** Firm where counts follow each other as usual, dashed over short holes, dots where one stands alone. */
function strokes(line: Line, span: Span, x: (day: number) => number, { y }: ReaderScale): string {
  let [solid, guess, dots, band] = ['', '', '', ''];
  let before = -1;
  let joined = false;
  const place = (index: number, value = line.values[index]!) =>
    `${x(line.days[index]!).toFixed(1)},${y(value).toFixed(1)}`;
  const bound = (index: number, side: 0 | 1) =>
    place(index, line.values[index]! + (side ? 1 : -1) * line.band![index]![side]);
  for (const index of indicesIn(line, span)) {
    const here = place(index);
    const step = before < 0 ? Infinity : line.days[index]! - line.days[before]!;
    const there = before < 0 ? '' : `M${place(before)}L${here}`;
    const close = step <= line.usual * 1.5;
    if (close) solid += joined ? `L${here}` : there;
    else {
      if (step <= line.most) guess += there;
      dots += `M${here}h0`;
    }
    if (line.band?.[index] && line.band[before] && step <= line.most)
      band += `M${bound(before, 0)}L${bound(index, 0)}L${bound(index, 1)}L${bound(before, 1)}Z`;
    joined = close;
    before = index;
  }
  const stroke = `fill="none" stroke="${line.colour}"`;
  return (
    `<path d="${band}" fill="${line.colour}" opacity=".2"/>` +
    `<path d="${solid}" ${stroke} stroke-width="2" stroke-linecap="round"/>` +
    `<path d="${guess}" ${stroke} stroke-dasharray="3 3"/>` +
    `<path d="${dots}" ${stroke} stroke-width="4" stroke-linecap="round"/>` +
    (before < 0
      ? ''
      : `<path d="M${place(before)}h0" ${stroke} stroke-width="7" stroke-linecap="round"/>`)
  );
}
