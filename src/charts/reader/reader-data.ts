import type { Cadence } from '#model/cadence.ts';
import { toEpochDay, type Day } from '#model/day.ts';
import type { Point } from '#model/series.ts';
import { usualDistance } from '../runs.ts';
import type { ReaderScaleKind } from './scale.ts';

/** One line as the page's script reads it. Short names: it stands in the page as JSON. */
export interface ReaderLine {
  name: string;
  noun: string;
  /** Days since 1970-01-01 of the first point, then days from each point to the next. */
  days: number[];
  /** The first value, then differences; the values themselves where `plain`. */
  values: number[];
  plain?: true;
  /** Usual days between two points; 0 where there is no rhythm. */
  usual: number;
  /** The longest hole in days that is joined. */
  most: number;
  /** CSS colour. */
  colour: string;
  /** How far below and above each value its band ends, less than nothing where it lies beside the value; null where it has none. */
  band?: ([number, number] | null)[];
  /** Drawn as bars from zero, so many days wide. */
  bars?: number;
  /** The last bar is not over yet. */
  open?: true;
}

/** Days from the last one back, and what the chart finds over them: its title, and the sentence beside it. */
export type ReaderFinding = readonly [days: number, title: string, sentence: string];

/** What the script needs to read a chart out and to redraw it over another range. */
export interface ReaderData {
  locale: string;
  lines: ReaderLine[];
  /** Only to be read, not to be drawn over another range, as that would change what it says. */
  still?: true;
  /** May be turned logarithmic: counts. */
  log?: true;
  /** Always logarithmic, or linear around zero: as the build drew it. */
  ratio?: true;
  /** How values are written: counts if left out. */
  value?: 'percent' | 'signed' | 'times';
  /** What a point stands for: a day if left out. An age counts days from the first one. */
  unit?: 'month' | 'age';
  /** Values that a dashed line is drawn at. */
  levels?: number[];
  /** What it finds over shorter ranges, told in the build. */
  found?: ReaderFinding[];
}

/** A plot inside the picture, as its group's attribute `data-plot`. */
export interface ReaderPlot {
  /** Left, top, right, bottom of the plot, and where its labels begin, in pixels. */
  box: readonly [number, number, number, number, number];
  /** Indices of the lines in it. */
  lines: readonly number[];
  /** Days since 1970-01-01 at left and right. */
  days: readonly [number, number];
  /** Values at bottom and top. */
  values: readonly [number, number];
  /** Linear if left out. */
  scale?: ReaderScaleKind;
  /** Days since 1970-01-01 on which something happened, and what a redrawn plot says of it. */
  events?: readonly (readonly [number, string])[];
  /** Days since 1970-01-01 and values of changes that nothing explains: each is marked with a diamond. */
  jumps?: readonly (readonly [number, number])[];
}

/** A line of values that are no series of counts, such as rates; `usual` is the distance of two of them in days. */
export function readerValues(
  name: string,
  noun: string,
  points: readonly { day: Day; value: number; band?: { low: number; high: number } | null }[],
  usual: number,
  colour: string,
): ReaderLine {
  return {
    name,
    noun,
    days: differences(points.map((point) => toEpochDay(point.day))),
    // Steps between numbers with long fractions would not add up.
    values: points.map((point) => short(point.value)),
    plain: true,
    usual,
    most: usual * 4,
    colour,
    ...bandOf(points.map(({ value, band = null }) => ({ value, band }))),
  };
}

const short = (value: number): number => Number(value.toPrecision(6));

function bandOf(
  points: readonly { value: number; band: { low: number; high: number } | null }[],
): Pick<ReaderLine, 'band'> {
  if (points.every(({ band }) => !band || band.low === band.high)) return {};
  return {
    band: points.map(
      ({ value, band }) => band && [short(value - band.low), short(band.high - value)],
    ),
  };
}

const differences = (values: readonly number[]): number[] =>
  values.map((value, index) => (index === 0 ? value : value - values[index - 1]!));

export function readerLine(
  line: { name: string; noun: string; cadence: Cadence; points: readonly Point[] },
  colour: string,
): ReaderLine {
  const usual = usualDistance(line.points, line.cadence);
  return {
    name: line.name,
    noun: line.noun,
    days: differences(line.points.map((point) => toEpochDay(point.day))),
    values: differences(line.points.map((point) => point.value)),
    usual: line.cadence === 'irregular' ? 0 : usual,
    most: Math.max(7, usual * 4),
    colour,
    ...bandOf(line.points.map((point) => ({ value: point.value, band: point }))),
  };
}

/** An event as a redrawn plot names it: briefly, as nothing tells whether there is room. */
export function readerEvent(day: Day, words: string): readonly [number, string] {
  return [toEpochDay(day), words.length > 28 ? `${words.slice(0, 27).trimEnd()}…` : words];
}

/** The attribute of a plot's group. */
export function plotAttribute({ scale, events = [], jumps = [], ...plot }: ReaderPlot): string {
  const box = plot.box.map((pixels) => Math.round(pixels * 100) / 100);
  // Rates need their digits, large counts don't.
  const values = plot.values.map((value) => Number(value.toPrecision(7)));
  return JSON.stringify({
    ...plot,
    box,
    values,
    ...(scale !== undefined && scale !== 'linear' ? { scale } : {}),
    ...(events.length > 0 ? { events } : {}),
    ...(jumps.length > 0 ? { jumps } : {}),
  });
}
