import type { Element } from 'xast';
import { formatDay, type Day } from '#model/day.ts';
import type { ChartFrame } from './chart.ts';
import { chartText, isNarrow, type Box } from './frame.ts';
import { placeFlags, type PlacedFlag } from './placement.ts';
import { element, textMark } from './svg.ts';
import { ellipsis, widest, wrap } from './text.ts';

/** Something that happened on a day, to be pointed out on a chart. */
export interface Event {
  day: Day;
  title: string;
}

interface FlagText {
  event: Event;
  date: string;
  lines: string[];
  at: number;
  width: number;
}

const size = chartText.small;
const lineHeight = 14.5;
const rowHeight = 3 * lineHeight + 8;

/** How the events of one chart are pointed out: by flags above the plot, or by numbers explained in a list below it. */
export type EventPlan =
  | { kind: 'none' }
  | { kind: 'flags'; flags: readonly (FlagText & PlacedFlag)[]; above: number }
  | {
      kind: 'numbers';
      events: readonly { event: Event; at: number; row: number }[];
      above: number;
      below: number;
      more: number;
    };

/**
 * Chooses how to point out the events. Flags where they find room in two rows (texts on up to two lines), else numbers with a list
 * of up to `most` lines. `position` gives the pixel of a day.
 */
export function planEvents(
  events: readonly Event[],
  position: (day: Day) => number,
  box: Box,
  frame: ChartFrame,
  most = 6,
): EventPlan {
  if (events.length === 0) return { kind: 'none' };
  const height = box.bottom - box.top;
  if (!isNarrow(frame) && events.length <= 8) {
    const texts = events.map((event) => flagText(event, position(event.day), frame));
    const placed = placeFlags(
      texts.map((text) => ({ at: text.at, width: text.width + 6 })),
      { from: box.left, to: box.right, rows: 2, gap: 12 },
    );
    const rows = placed ? Math.max(...placed.map((flag) => flag.row)) + 1 : 0;
    // A picture that is low keeps its height for the data.
    if (placed && rows * rowHeight <= height * 0.36) {
      return {
        kind: 'flags',
        flags: texts.map((text, index) => ({ ...text, ...placed[index]! })),
        above: rows * rowHeight,
      };
    }
  }
  const room = Math.floor((height * 0.36) / 18) * (isNarrow(frame) ? 1 : 2);
  if (room < 2) return { kind: 'none' };
  const { shown, more } = chooseEvents(events, Math.min(most, room));
  // Numbers on top of each other step down into rows.
  const rows: number[] = [];
  const numbered = shown.map((event) => {
    const at = position(event.day);
    let row = rows.findIndex((last) => at - last >= 19);
    if (row < 0) row = rows.length;
    rows[row] = at;
    return { event, at, row };
  });
  return {
    kind: 'numbers',
    events: numbered,
    above: rows.length * 19 + 4,
    below: listHeight(shown.length + (more > 0 ? 1 : 0), frame),
    more,
  };
}

/** At most `most` lines of a list: all, or some of them and a line that counts the others. */
export function chooseEvents<E extends Event>(
  events: readonly E[],
  most: number,
): { shown: readonly E[]; more: number } {
  if (events.length <= most) return { shown: events, more: 0 };
  return { shown: spreadOver(events, most - 1), more: events.length - most + 1 };
}

/** `count` of them, evenly over the list, the newest always among them. */
function spreadOver<E extends Event>(events: readonly E[], count: number): E[] {
  return Array.from(
    { length: count },
    (_, index) => events[events.length - 1 - Math.floor((index * events.length) / count)]!,
  ).reverse();
}

function flagText(event: Event, at: number, frame: ChartFrame): FlagText {
  const date = formatDay(event.day, frame.words.locale, 'medium');
  const lines = wrap(event.title, 138, size, 2, frame.measureText);
  const width =
    Math.max(
      widest(lines, size, frame.measureText),
      frame.measureText(date, chartText.note, 'mono'),
    ) + 7;
  return { event, date, lines, at, width };
}

/**
 * Draws the plan. `top` is where the plot begins, `footOf` gives the y at which an event meets the data (null in a gap: the pole
 * then goes down to the bottom), `listTop` where the list of numbered events begins.
 */
export function drawEvents(
  plan: EventPlan,
  box: Box,
  listTop: number,
  footOf: (day: Day) => number | null,
  frame: ChartFrame,
): Element[] {
  const { palette } = frame;
  if (plan.kind === 'none') return [];
  if (plan.kind === 'flags')
    return plan.flags.flatMap((flag) => {
      const top = box.top - (flag.row + 1) * rowHeight;
      const foot = footOf(flag.event.day);
      const end = flag.side === 'left' ? 'end' : undefined;
      const textAt = flag.at + (flag.side === 'left' ? -7 : 7);
      return [
        ...pole(flag.at, top + 2, foot, box, frame),
        textMark(flag.date, {
          x: textAt,
          y: top + 10,
          size: chartText.note,
          face: 'mono',
          fill: palette.muted,
          anchor: end,
        }),
        ...flag.lines.map((line, index) =>
          textMark(line, {
            x: textAt,
            y: top + 10 + (index + 1) * lineHeight,
            size,
            fill: palette.ink,
            anchor: end,
          }),
        ),
      ];
    });
  return [
    ...plan.events.flatMap(({ event, at, row }, index) => {
      const centre = box.top - 12 - row * 19;
      return [
        ...pole(at, centre + 8, footOf(event.day), box, frame),
        ...numberMark(index + 1, at, centre, frame),
      ];
    }),
    ...numberedList(
      plan.events.map(({ event }) => event),
      plan.more,
      { ...box, top: listTop },
      frame,
    ),
  ];
}

/** The numbered events in words, in one column on a phone, else in two; the last line counts those that found no room. */
export function numberedList(
  events: readonly Event[],
  more: number,
  box: Box,
  frame: ChartFrame,
): Element[] {
  const { palette } = frame;
  const columns = isNarrow(frame) ? 1 : 2;
  const perColumn = Math.ceil((events.length + (more > 0 ? 1 : 0)) / columns);
  const columnWidth = (box.right - box.left) / columns;
  const cell = (index: number) => ({
    x: box.left + Math.floor(index / perColumn) * columnWidth,
    y: box.top + (index % perColumn) * 18 + 14,
  });
  const dates = events.map((event) => formatDay(event.day, frame.words.locale, 'medium'));
  // Titles stand below each other, whatever their dates.
  const dateWidth = Math.max(
    0,
    ...dates.map((date) => frame.measureText(date, chartText.note, 'mono')),
  );
  const marks = events.flatMap((event, index) => {
    const { x, y } = cell(index);
    const date = dates[index]!;
    const title = ellipsis(event.title, columnWidth - 30 - dateWidth - 12, size, frame.measureText);
    return [
      ...numberMark(index + 1, x + 8, y - 4, frame),
      textMark(date, { x: x + 22, y, size: chartText.note, face: 'mono', fill: palette.muted }),
      textMark(title, { x: x + 30 + dateWidth, y, size, fill: palette.ink }),
    ];
  });
  if (more > 0) {
    const { x, y } = cell(events.length);
    marks.push(
      textMark(frame.words.text('charts.more-in-table', { more }), {
        x: x + 30 + dateWidth,
        y,
        size,
        fill: palette.muted,
      }),
    );
  }
  return marks;
}

/** Lines that `numberedList` takes, in pixels. */
export function listHeight(count: number, frame: Pick<ChartFrame, 'width'>): number {
  return count === 0 ? 0 : Math.ceil(count / (isNarrow(frame) ? 1 : 2)) * 18 + 8;
}

function pole(
  at: number,
  top: number,
  foot: number | null,
  box: Box,
  frame: ChartFrame,
): Element[] {
  const x = Math.round(at) + 0.5;
  const marks = [
    element('path', {
      d: `M${x},${Math.round(top)}V${Math.round((foot ?? box.bottom + 3) - 3)}`,
      stroke: frame.palette.edge,
      fill: 'none',
    }),
  ];
  if (foot !== null)
    marks.push(
      element('circle', {
        cx: at,
        cy: foot,
        r: 3.5,
        fill: frame.titled ? frame.palette.paper : frame.palette.surface,
        stroke: frame.palette.ink,
        'stroke-width': '1.5',
      }),
    );
  return marks;
}

export function numberMark(number: number, x: number, y: number, frame: ChartFrame): Element[] {
  return [
    element('circle', {
      cx: x,
      cy: y,
      r: 8,
      fill: frame.palette.sunken,
      stroke: frame.palette.edge,
    }),
    textMark(String(number), {
      x,
      y: y + 4,
      size: chartText.note,
      weight: 600,
      fill: frame.palette.ink,
      anchor: 'middle',
    }),
  ];
}
