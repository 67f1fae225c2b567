import type { ReaderPlot } from './reader-data.ts';
import type { Span } from './formats.ts';
import { indicesIn, type Line } from './redraw.ts';

/** A label beside the end of a line: the line's place in its plot, the height at which the build drew it, and how high it is, in pixels. */
interface End {
  group: SVGGElement;
  line: number;
  height: number;
  size: number;
}

/** The labels at the ends of lines in a drawing. */
export function endsIn(svg: SVGSVGElement): End[] {
  return [...svg.querySelectorAll<SVGGElement>('[data-end]')].map((group) => {
    const [line, height, size] = group.dataset['end']!.split(' ').map(Number) as [
      number,
      number,
      number,
    ];
    return { group, line, height, size };
  });
}

/** Moves the labels to where their lines end now, apart where they would touch; a line that has no end in the span has no label. */
export function moveEnds(
  ends: readonly End[],
  { box }: ReaderPlot,
  lines: readonly Line[],
  span: Span,
  y: (value: number) => number,
): void {
  const shown = ends.flatMap((end) => {
    const line = lines[end.line]!;
    const last = indicesIn(line, span).at(-1);
    end.group.style.display = last === undefined ? 'none' : '';
    return last === undefined ? [] : [{ ...end, at: y(line.values[last]!) }];
  });
  shown.sort((one, other) => one.at - other.at);
  let floor = -Infinity;
  for (const end of shown) {
    end.at = Math.max(end.at, floor);
    floor = end.at + end.size;
  }
  let ceiling = box[3] + 24;
  for (const end of shown.toReversed()) {
    end.at = Math.min(end.at, ceiling - end.size / 2);
    ceiling = end.at - end.size / 2;
    end.group.setAttribute('transform', `translate(0 ${(end.at - end.height).toFixed(1)})`);
  }
}

/** Puts them back where the build drew them. */
export function resetEnds(ends: readonly End[]): void {
  for (const { group } of ends) {
    group.removeAttribute('transform');
    group.style.display = '';
  }
}
