import type { Element } from 'xast';
import { toEpochDay } from '#model/day.ts';
import type { Days } from '#model/days.ts';
import type { Palette } from '#theme/palette.ts';
import type { ReaderPlot } from './reader/reader-data.ts';
import { element } from './svg.ts';

/** Narrower, and nobody sees it. */
const NARROWEST = 3;

/** Shades the days in every plot over time that shows them. Answers with how many do. */
export function highlight(svg: Element, { from, to }: Days, palette: Palette): number {
  let shown = 0;
  for (const child of svg.children) {
    if (child.type !== 'element') continue;
    const plot = child.attributes['data-plot'];
    if (typeof plot === 'string') {
      const band = bandOf(JSON.parse(plot) as ReaderPlot, toEpochDay(from), toEpochDay(to) + 1);
      if (band) {
        // Above what is filled, and so thin that everything shows through; no colour that a key explains.
        const look = { fill: palette.ink, 'fill-opacity': 0.09 };
        child.children.push(element('rect', { 'data-highlight': '', ...band, ...look }));
        shown += 1;
      }
    } else shown += highlight(child, { from, to }, palette);
  }
  return shown;
}

/** Where the days lie in a plot, as far as they do; null where they don't. */
function bandOf({ box, days }: ReaderPlot, from: number, to: number) {
  const [left, top, right, bottom] = box;
  const [first, last] = days;
  if (to <= first || from > last || last <= first) return null;
  const x = (day: number) =>
    left + ((Math.min(Math.max(day, first), last) - first) / (last - first)) * (right - left);
  const width = Math.max(NARROWEST, x(to) - x(from));
  const start = Math.min(x(from), right - width);
  return {
    x: Math.round(start * 10) / 10,
    y: top,
    width: Math.round(width * 10) / 10,
    height: bottom - top,
  };
}
