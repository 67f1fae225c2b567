import type { Element } from 'xast';
import type { Chart, ChartFrame } from '#charts/chart.ts';
import {
  chartText,
  framed,
  isNarrow,
  narrowBelow,
  type Box,
  type KeyEntry,
} from '#charts/frame.ts';
import { heatLegend, heatShade } from '#charts/marks/heat-scale.ts';
import { element, saying, textMark, type Child } from '#charts/svg.ts';
import { widest } from '#charts/text.ts';
import { formatHour, formatWeekday } from '#model/day.ts';
import type { Said } from '#words/said.ts';
import { message, type Words } from '#words/words.ts';
import type { ProfileReport } from '../../proof.ts';
import {
  fewestInCell,
  placeOf,
  stretchOf,
  tellHours,
  valueIn,
  type HoursCell,
  type HoursData,
} from './hours-data.ts';

/** When posts are answered: weekdays by hours of publication. */
export const hoursChart: Chart<ProfileReport, HoursData> = {
  id: 'hours',
  name: message('charts.hours.name'),
  aspect: { wide: 2.2, narrow: 1 },
  tell: tellHours,
  heightFor: (_, width) => (width < narrowBelow ? 300 : 330),
  draw: (story, frame) => {
    const { data } = story;
    const { words } = frame;
    const few = data.cells.flat().some(({ posts, median }) => posts > 0 && median === null);
    const key: KeyEntry[] = few
      ? [
          {
            mark: 'ring',
            colour: frame.palette.muted,
            label: words.say('charts.hours.key', { fewest: fewestInCell }),
          },
        ]
      : [];
    return framed(
      story,
      frame,
      {
        subtitle: subtitleOf(data, words),
        key,
        note: words.say('charts.hours.note'),
      },
      (box) => drawHours(data, frame, box),
    );
  },
};

function subtitleOf({ platform, denominator, ...data }: HoursData, words: Words): Said {
  const shown = { platform, place: placeOf(data) };
  return denominator
    ? words.say('charts.hours.subtitle-rate', {
        ...shown,
        denominator: message(`charts.hours.${denominator}`),
      })
    : words.say('charts.hours.subtitle', shown);
}

interface Grid extends Box {
  width: number;
  height: number;
}

function drawHours(data: HoursData, frame: ChartFrame, box: Box): Child[] {
  const { palette, words, measureText } = frame;
  const size = chartText.small;
  const names = data.cells.map((_, row) => formatWeekday(row, words.locale, 'weekdayShort'));
  const left = box.left + widest(names, size, measureText) + 10;
  const bottom = box.bottom - 48;
  const columns = data.cells[0]!.length;
  const grid: Grid = {
    left,
    right: box.right,
    top: box.top + 4,
    bottom,
    width: (box.right - left) / columns,
    height: (bottom - box.top - 4) / 7,
  };
  const most = Math.max(...data.cells.flat().map(({ median }) => median ?? 0));
  const shadeOf = (value: number) => heatShade(value, most);
  return [
    ...names.map((name, row) =>
      textMark(name, {
        x: box.left,
        y: grid.top + (row + 0.5) * grid.height + 4,
        size,
        fill: palette.muted,
      }),
    ),
    ...data.cells.flatMap((row, index) =>
      row.flatMap((cell, column) => cellMark(data, cell, index, column, grid, shadeOf, frame)),
    ),
    ...hourLabels(data, grid, frame),
    ...heatLegend(words.say(valueIn(most, data)), box, frame),
  ];
}

function cellMark(
  data: HoursData,
  cell: HoursCell,
  row: number,
  column: number,
  { left, top, width, height }: Grid,
  shadeOf: (value: number) => string,
  { palette, words }: ChartFrame,
): Element[] {
  const x = left + column * width;
  const y = top + row * height;
  const ground = element('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    fill: palette.sunken,
    'fill-opacity': '.6',
  });
  if (cell.posts === 0) return [ground];
  const read = { weekday: row, hours: stretchOf(column, data), posts: cell.posts };
  if (cell.median === null)
    return [
      ground,
      element('circle', {
        cx: x + width / 2,
        cy: y + height / 2,
        r: 2.2,
        fill: 'none',
        stroke: palette.muted,
        ...saying(words.text('charts.hours.read-few', read)),
      }),
    ];
  return [
    element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      fill: palette.series[0],
      'fill-opacity': shadeOf(cell.median),
      ...saying(words.text('charts.hours.read', { ...read, value: valueIn(cell.median, data) })),
    }),
  ];
}

/** Every third or sixth hour, at the line on which it begins. */
function hourLabels(data: HoursData, grid: Grid, frame: ChartFrame): Child[] {
  const size = chartText.small;
  const every = isNarrow(frame) ? 6 : 3;
  let taken = -Infinity;
  return Array.from({ length: 24 / every + 1 }, (_, index) => index * every).flatMap((hour) => {
    const x = grid.left + (hour / data.width) * grid.width;
    const label = formatHour(hour, frame.words.locale);
    const width = frame.measureText(label, size, 'sans');
    const start = hour === 24 ? x - width : hour === 0 ? x : x - width / 2;
    if (start < taken + 6) return [];
    taken = start + width;
    return [
      element('path', {
        d: `M${x.toFixed(1)},${grid.bottom.toFixed(1)}v4`,
        stroke: frame.palette.edge,
        fill: 'none',
      }),
      textMark(label, { x: start, y: grid.bottom + 16, size, fill: frame.palette.muted }),
    ];
  });
}
