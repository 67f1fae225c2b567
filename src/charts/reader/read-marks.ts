import type { ReaderWords } from './reader-words.ts';
import { pointIn } from './pictures.ts';
import { createReadout } from './readout.ts';

/** Reads a chart whose marks say themselves what they are (`data-read`): bars, cells, rings. Null where it has none. */
export function readMarks(figure: HTMLElement, { byMark, hint }: ReaderWords): HTMLElement | null {
  const pictures = [...figure.querySelectorAll('svg')].map((svg) => ({
    svg,
    marks: [...svg.querySelectorAll<SVGGraphicsElement>('[data-read]')],
  }));
  if (pictures.every(({ marks }) => marks.length === 0)) return null;
  /** The one that the width of the column shows. */
  const shown = () => pictures.find(({ svg }) => svg.getClientRects().length > 0) ?? pictures[0]!;
  const marked = (mark: Element | undefined) => {
    for (const { marks } of pictures)
      for (const each of marks) each.toggleAttribute('data-reading', each === mark);
  };
  const { element, move } = createReadout({
    label: byMark,
    hint,
    range: () => [0, Math.max(0, shown().marks.length - 1)],
    words: (at) => shown().marks[at]?.dataset['read'] ?? '',
    show: (at) => marked(shown().marks[at]),
  });
  element.addEventListener('blur', () => marked(undefined));
  for (const { svg, marks } of pictures) {
    svg.addEventListener('pointermove', (event) => {
      const at = marks.indexOf(event.target as SVGGraphicsElement);
      move(at >= 0 ? at : nearest(svg, marks, event));
    });
    svg.addEventListener('pointerleave', () => marked(undefined));
  }
  return element;
}

function nearest(
  svg: SVGSVGElement,
  marks: readonly SVGGraphicsElement[],
  event: PointerEvent,
): number {
  const point = pointIn(svg, event);
  if (!point) return 0;
  const distances = marks.map((mark) => {
    const box = mark.getBBox();
    const beyond = (at: number, from: number, to: number) => Math.max(from - at, 0, at - to);
    return Math.hypot(
      beyond(point.x, box.x, box.x + box.width),
      beyond(point.y, box.y, box.y + box.height),
    );
  });
  return distances.indexOf(Math.min(...distances));
}
