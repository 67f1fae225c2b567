import { heights } from './heights.ts';
import type { ReaderLine, ReaderPlot } from './reader-data.ts';

/** A line with its days and values themselves. */
export type Line = Omit<ReaderLine, 'digits' | 'values'> & { values: readonly number[] };

interface Plot extends ReaderPlot {
  x(day: number): number;
  y(value: number): number;
}

/** A drawing with its plots, and the group that marks what is read. */
export interface Picture {
  svg: SVGSVGElement;
  plots: readonly Plot[];
  cursor: SVGGElement;
}

/** The drawings of a place that have plots. */
export function openPictures(place: HTMLElement): Picture[] {
  return [...place.querySelectorAll('svg')]
    .map((svg) => ({
      svg,
      plots: [...svg.querySelectorAll<SVGGElement>('[data-plot]')].map(plotOf),
      cursor: svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g')),
    }))
    .filter(({ plots }) => plots.length > 0);
}

function plotOf(group: SVGGElement): Plot {
  const plot = JSON.parse(group.dataset['plot']!) as ReaderPlot;
  const [left, top, right, bottom] = plot.box;
  const [from, to] = plot.days;
  return {
    ...plot,
    x: (day) => left + ((day - from) / (to - from || 1)) * (right - left),
    y: heights(plot.scale ?? 'linear', plot.values, bottom, top),
  };
}

/** The newest point of a line that a day can still be read by, as an index; null where there is none. */
export function pointAt(line: Line, day: number): number | null {
  const index = line.days.findLastIndex((each) => each <= day);
  return index >= 0 && day - line.days[index]! <= Math.max(line.usual, 1) * 1.5 ? index : null;
}

/** A line over a day, with a dot on each line of a plot. */
export function cursorIn(
  { box, lines: own, x, y }: Plot,
  lines: readonly Line[],
  day: number,
): string {
  const dots = own.map((at) => {
    const line = lines[at]!;
    const index = pointAt(line, day);
    return index === null
      ? ''
      : `<circle cx="${x(line.days[index]!).toFixed(1)}" cy="${y(line.values[index]!).toFixed(1)}" r="4" fill="${line.colour}" stroke="var(--paper)" stroke-width="2"/>`;
  });
  return `<path d="M${x(day).toFixed(1)},${box[1]}V${box[3]}" stroke="var(--ink)"/>${dots.join('')}`;
}

/** Where a pointer is, in the coordinates of the drawing. */
export function pointIn(svg: SVGSVGElement, event: PointerEvent): DOMPoint | null {
  const matrix = svg.getScreenCTM();
  return matrix && new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
}

/** The day of a point that is nearest to a pointer in a plot; null where it points at none. */
export function dayUnder(
  pictures: readonly Picture[],
  lines: readonly Line[],
  event: PointerEvent,
): number | null {
  const picture = pictures.find(({ svg }) => svg.contains(event.target as Node));
  const point = picture && pointIn(picture.svg, event);
  const plot =
    point &&
    picture.plots.find(
      ({ box: [left, top, right, bottom] }) =>
        point.x >= left - 6 &&
        point.x <= right + 6 &&
        point.y >= top - 20 &&
        point.y <= bottom + 20,
    );
  if (!plot) return null;
  const away = (day: number) => Math.abs(plot.x(day) - point.x);
  return plot.lines
    .flatMap((at) => lines[at]!.days)
    .reduce((best, day) => (away(day) < away(best) ? day : best));
}
