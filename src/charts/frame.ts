import type { Element } from 'xast';
import type { ChartFrame, ChartFinding } from './chart.ts';
import { labelText, type Label } from './label.ts';
import { cleanText, element, familyOf, group, textMark, type Child } from './svg.ts';
import { boldFactor, ellipsis, wrap } from './text.ts';

/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Sizes of text in charts, in pixels. */
export const chartText = { title: 23, titleNarrow: 20, label: 13, small: 12, note: 11 } as const;

/** Below this width a chart is laid out for a phone. */
export const narrowBelow = 480;

export function isNarrow(frame: Pick<ChartFrame, 'width'>): boolean {
  return frame.width < narrowBelow;
}

/** How something is drawn, explained below the plot where it occurs. */
export interface KeyEntry {
  mark: 'line' | 'dashed' | 'dot' | 'band' | 'square' | 'frame' | 'cross' | 'ring' | 'diamond';
  colour: string;
  label: Label;
}

export interface Heading {
  /** What is drawn and in which unit, in a few words. */
  subtitle: Label;
  /** What the marks mean. */
  key?: readonly KeyEntry[];
  /** What a reader must know to read the scale rightly. */
  note?: Label;
}

/** The `<svg>` with title, description, heading, key and source; `body` draws into the box that is left. */
export function framed<Data>(
  finding: ChartFinding<Data>,
  frame: ChartFrame,
  heading: Heading,
  body: (box: Box) => Child[],
): Element {
  const { width, height, palette, idPrefix, measureText } = frame;
  const pad = frame.titled ? (isNarrow(frame) ? 16 : 24) : 0;
  const room = width - 2 * pad;
  const head: Element[] = [];
  let top = pad;
  if (frame.titled) {
    const size = isNarrow(frame) ? chartText.titleNarrow : chartText.title;
    for (const line of wrap(
      frame.words.say(finding.said.title),
      room / boldFactor,
      size,
      isNarrow(frame) ? 3 : 2,
      measureText,
      'display',
    )) {
      head.push(
        textMark(line, {
          x: pad,
          y: top + size * 0.86,
          size,
          face: 'display',
          weight: 600,
          fill: palette.ink,
        }),
      );
      top += size * 1.2;
    }
    top += 4;
  }
  for (const line of wrap(heading.subtitle, room, chartText.label, 2, measureText)) {
    head.push(textMark(line, { x: pad, y: top + 12, size: chartText.label, fill: palette.muted }));
    top += 18;
  }
  top += 8;

  let bottom = height - pad;
  const foot: Element[] = [];
  if (frame.titled) {
    const source = ellipsis(sourceOf(finding, frame), room, chartText.note, measureText, 'mono');
    foot.push(
      textMark(source, {
        x: pad,
        y: bottom - 3,
        size: chartText.note,
        face: 'mono',
        fill: palette.muted,
      }),
    );
    bottom -= 22;
  }
  const keyed = keyLines(heading, frame, room);
  bottom -= keyed.length * 18;
  foot.push(...keyed.flatMap((line, index) => line(pad, bottom + index * 18 + 13)));
  if (keyed.length > 0) bottom -= 8;

  const titleId = `${idPrefix}-title`;
  const descriptionId = `${idPrefix}-desc`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      'font-family': familyOf('sans'),
      direction: 'ltr',
    },
    element('title', { id: titleId }, { type: 'text', value: cleanText(finding.title) }),
    element('desc', { id: descriptionId }, { type: 'text', value: cleanText(finding.summary) }),
    frame.titled
      ? element('rect', { width: String(width), height: String(height), fill: palette.paper })
      : null,
    group({}, ...head),
    group({}, ...body({ left: pad, top, right: width - pad, bottom })),
    foot.length > 0 ? group({}, ...foot) : null,
  );
}

/** `As of 3 March 2026 · metrics/youtube.csv`: what a picture that stands alone rests on. */
function sourceOf({ asOf, files: all }: ChartFinding<unknown>, { words }: ChartFrame): string {
  const files =
    all.length > 2
      ? words.text('charts.source-files', { count: all.length })
      : words.text('charts.list', { parts: all });
  return asOf ? words.text('charts.source-file', { day: asOf, files }) : files;
}

type KeyLine = (x: number, y: number) => Element[];

/** The key in as many lines as it takes, the note last. */
function keyLines(heading: Heading, frame: ChartFrame, room: number): KeyLine[] {
  const { palette, measureText } = frame;
  const size = chartText.small;
  const lines: KeyLine[] = [];
  let line: { entry: KeyEntry; at: number }[] = [];
  let at = 0;
  const flush = () => {
    const drawn = line;
    if (drawn.length > 0)
      lines.push((x, y) =>
        drawn.flatMap(({ entry, at: offset }) => [
          keyMark(entry, x + offset, y - 4),
          textMark(ellipsis(entry.label, room - 24, size, measureText), {
            x: x + offset + 24,
            y,
            size,
            fill: palette.muted,
          }),
        ]),
      );
    line = [];
    at = 0;
  };
  for (const entry of heading.key ?? []) {
    const wide = 24 + measureText(labelText(entry.label), size, 'sans') + 18;
    if (at > 0 && at + wide > room) flush();
    line.push({ entry, at });
    at += wide;
  }
  flush();
  if (heading.note)
    for (const text of wrap(heading.note, room, size, 2, measureText))
      lines.push((x, y) => [textMark(text, { x, y, size, fill: palette.muted })]);
  return lines;
}

function keyMark({ mark, colour }: KeyEntry, x: number, y: number): Element {
  switch (mark) {
    case 'line':
      return element('path', {
        d: `M${x},${y}h16`,
        stroke: colour,
        'stroke-width': 2,
        fill: 'none',
      });
    case 'dashed':
      return element('path', {
        d: `M${x},${y}h16`,
        stroke: colour,
        'stroke-width': '1.25',
        'stroke-dasharray': '3 3',
        fill: 'none',
      });
    case 'dot':
      return element('circle', { cx: x + 8, cy: y, r: 2.5, fill: colour });
    case 'ring':
      return element('circle', {
        cx: x + 8,
        cy: y,
        r: 4,
        stroke: colour,
        'stroke-width': '1.5',
        fill: 'none',
      });
    case 'diamond':
      return element('path', {
        d: diamond(x + 8, y, 4.5),
        stroke: colour,
        'stroke-width': '1.5',
        fill: 'none',
      });
    case 'band':
      return element('rect', { x, y: y - 4, width: 16, height: 8, fill: colour, opacity: '.25' });
    case 'cross':
      return element('path', {
        d: `M${x + 5},${y - 3}l6,6m0,-6l-6,6`,
        stroke: colour,
        fill: 'none',
      });
    case 'frame':
      return element('rect', {
        x: x + 4.5,
        y: y - 4.5,
        width: 9,
        height: 9,
        stroke: colour,
        fill: 'none',
      });
    case 'square':
      return element('rect', { x: x + 4, y: y - 5, width: 10, height: 10, fill: colour });
  }
}

export function diamond(x: number, y: number, radius: number): string {
  return `M${x},${y - radius}l${radius},${radius}l${-radius},${radius}l${-radius},${-radius}z`;
}
