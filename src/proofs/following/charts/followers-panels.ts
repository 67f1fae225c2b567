import type { Element } from 'xast';
import type { ChartFrame } from '#charts/chart.ts';
import {
  chartText,
  diamond,
  isNarrow,
  narrowBelow,
  type Box,
  type Heading,
} from '#charts/frame.ts';
import { seriesLine } from '#charts/marks/series-line.ts';
import { chooseEvents, listHeight, numberedList } from '#charts/milestones.ts';
import { panelColumns, panelGrid } from '#charts/panels.ts';
import { spreadApart } from '#charts/placement.ts';
import { plotAttribute } from '#charts/reader/reader-data.ts';
import {
  countScale,
  logarithmicNote,
  timeScale,
  type TimeScale,
  type ValueScale,
} from '#charts/scales.ts';
import { element, group, textMark } from '#charts/svg.ts';
import { boldFactor, ellipsis } from '#charts/text.ts';
import { formatDay, toEpochDay, type Day } from '#model/day.ts';
import { nounOf } from '#words/nouns.ts';
import { plainText, type Said } from '#words/said.ts';
import {
  lastOf,
  type FollowersData,
  type FollowersEvent,
  type FollowersLine,
} from './followers-data.ts';

const gap = { x: 22, y: 20 };
const panelHeight = 132;

const mostEvents = (narrow: boolean) => (narrow ? 5 : 8);

export function panelsHeight(data: FollowersData, width: number): number {
  const narrow = width < narrowBelow;
  const rows = Math.ceil(data.lines.length / panelColumns(data.lines.length, narrow));
  const list = listHeight(Math.min(data.events.length, mostEvents(narrow)), { width });
  // Few of them have the room to be read one by one.
  const height = panelHeight + (data.lines.length > 3 ? 0 : narrow ? 34 : 90);
  return 56 + rows * height + (rows - 1) * gap.y + list + (list > 0 ? 26 : 0);
}

/** Small multiples: one time axis for all, a scale for each. */
export function drawPanels(data: FollowersData, frame: ChartFrame, box: Box): Element[] {
  const { lines, events } = data;
  const narrow = isNarrow(frame);
  const from = lines.map((line) => line.points[0]!.day).sort()[0]!;
  const to = lines
    .map((line) => lastOf(line).day)
    .sort()
    .at(-1)!;
  const { shown, more } = chooseEvents(events, mostEvents(narrow));
  const listed = listHeight(shown.length + (more > 0 ? 1 : 0), frame);
  const bottom = box.bottom - listed - (listed > 0 ? 8 : 0);
  const boxes = panelGrid(
    lines.length,
    panelColumns(lines.length, narrow),
    { ...box, bottom },
    gap,
  );
  const marks = lines.flatMap((line, index) =>
    drawPanel(line, data, shown, { from, to }, boxes[index]!, frame),
  );
  return [...marks, ...numberedList(shown, more, { ...box, top: bottom + 8 }, frame)];
}

function drawPanel(
  line: FollowersLine,
  data: FollowersData,
  events: readonly FollowersEvent[],
  span: { from: Day; to: Day },
  box: Box,
  frame: ChartFrame,
): Element[] {
  const { palette, words, measureText } = frame;
  const { jumps } = data;
  const last = lastOf(line);
  const plot: Box = { ...box, top: box.top + 50, bottom: box.bottom - 18 };
  const time = timeScale(span.from, span.to, [plot.left + 2, plot.right - 4]);
  const value = panelScale(line, frame, plot);
  const width = box.right - box.left;
  const latest = words.say('charts.followers.latest', {
    count: last.value,
    noun: nounOf(line.noun),
  });
  const old = last.day < span.to ? words.say('charts.followers.old', { day: last.day }) : [];
  const x = time.position(last.day);
  const attribute = plotAttribute({
    box: [plot.left + 2, plot.top, plot.right - 4, plot.bottom],
    lines: [data.lines.indexOf(line)],
    days: [toEpochDay(span.from), toEpochDay(span.to)],
    values: [value.from, value.to],
    scale: value.kind,
  });
  return [
    textMark(ellipsis(line.name, width / boldFactor, chartText.label, measureText), {
      x: box.left,
      y: box.top + 12,
      size: chartText.label,
      weight: 600,
      fill: palette.ink,
    }),
    textMark(
      ellipsis(
        measureText(plainText([...latest, ...old]), 12, 'sans') <= width
          ? [...latest, ...old]
          : latest,
        width,
        chartText.small,
        measureText,
      ),
      {
        x: box.left,
        y: box.top + 28,
        size: chartText.small,
        fill: palette.muted,
      },
    ),
    ...eventRules(line, events, time, plot, frame),
    group(
      { 'data-plot': attribute },
      panelGround(value.startsAtZero, plot, frame),
      ...panelYears(time, value, plot, frame),
      seriesLine(line.points, line.cadence, time, value, {
        colour: palette.series[0],
        tint: palette.tint,
        filled: value.kind === 'linear' && value.startsAtZero,
        weight: 1.75,
      }),
    ),
    ...jumps
      .filter((jump) => jump.platform === line.id)
      .map((jump) =>
        element('path', {
          d: diamond(
            Math.round(time.position(jump.day)),
            Math.round(value.position(jump.value)),
            3.5,
          ),
          fill: palette.paper,
          stroke: palette.ink,
          'stroke-width': '1.25',
        }),
      ),
    element('circle', { cx: x, cy: value.position(last.value), r: 3, fill: palette.series[0] }),
  ];
}

/** The ground of a panel, dotted where it is not zero. */
function panelGround(zero: boolean, plot: Box, frame: ChartFrame): Element {
  return element('path', {
    d: `M${Math.round(plot.left)},${Math.round(plot.bottom) + 0.5}H${Math.round(plot.right)}`,
    stroke: zero ? frame.palette.edge : frame.palette.muted,
    fill: 'none',
    'stroke-dasharray': zero ? undefined : '1 3',
  });
}

/** The first and the last year (or day) only, as the panels are read side by side; between them where the ground is. */
function panelYears(time: TimeScale, value: ValueScale, plot: Box, frame: ChartFrame): Element[] {
  const { words, palette, measureText } = frame;
  const { locale } = words;
  const style = time.from.slice(0, 4) === time.to.slice(0, 4) ? 'monthDay' : 'year';
  const first = formatDay(time.from, locale, style);
  const last = formatDay(time.to, locale, style);
  const look = { y: plot.bottom + 15, size: chartText.note, fill: palette.muted };
  const marks = [textMark(first, { x: plot.left, ...look })];
  if (first !== last) marks.push(textMark(last, { x: plot.right, anchor: 'end', ...look }));
  const ground = words.text('charts.followers.panel-from', { value: Math.round(value.from) });
  const taken = [first, ground, last].reduce(
    (sum, text) => sum + measureText(text, look.size, 'sans') + 6,
    0,
  );
  if (!value.startsAtZero && taken < plot.right - plot.left)
    marks.push(textMark(ground, { x: (plot.left + plot.right) / 2, anchor: 'middle', ...look }));
  return marks;
}

const panelScale = (
  line: FollowersLine,
  frame: ChartFrame,
  plot: Pick<Box, 'top' | 'bottom'>,
): ValueScale => {
  const values = line.points.flatMap((point) => [point.low, point.high]);
  return countScale(Math.min(...values), Math.max(...values), [plot.bottom, plot.top], frame);
};

/** Says what the panels do with their scales. */
export function panelsSubtitle(data: FollowersData, frame: ChartFrame): Said {
  const torn = scalesOf(data, frame).some(({ startsAtZero }) => !startsAtZero);
  return frame.words.say(torn ? 'charts.followers.panels-torn' : 'charts.followers.panels');
}

const scalesOf = ({ lines }: FollowersData, frame: ChartFrame) =>
  lines.map((line) => panelScale(line, frame, { top: 0, bottom: 1 }));

/** What the scales do, where a reader chose logarithmic ones. */
export function panelsNote(data: FollowersData, frame: ChartFrame): Pick<Heading, 'note'> {
  if (!frame.logarithmic) return {};
  const kinds = scalesOf(data, frame).map(({ kind }) => kind);
  return logarithmicNote(kinds.includes('symlog') ? 'symlog' : 'log', frame);
}

/** A hairline for each event that concerns the platform, with its number above: numbers that would touch move apart. */
function eventRules(
  line: FollowersLine,
  events: readonly FollowersEvent[],
  time: TimeScale,
  plot: Box,
  frame: ChartFrame,
): Element[] {
  const marked = events.flatMap(({ day, platform }, index) =>
    platform === null || platform === line.id
      ? [{ at: time.position(day), number: String(index + 1) }]
      : [],
  );
  const places = spreadApart(
    marked.map(({ at, number }) => ({
      wanted: at,
      size: frame.measureText(number, 10, 'sans') * boldFactor + 4,
    })),
    plot.left,
    plot.right,
  );
  return marked.flatMap(({ at, number }, index) => [
    element('path', {
      d: `M${Math.round(at) + 0.5},${Math.round(plot.top - 3)}V${Math.round(plot.bottom)}`,
      stroke: frame.palette.edge,
      'stroke-dasharray': '1 2',
      fill: 'none',
    }),
    textMark(number, {
      x: places[index]!,
      y: plot.top - 6,
      size: 10,
      weight: 600,
      fill: frame.palette.muted,
      anchor: 'middle',
    }),
  ]);
}
