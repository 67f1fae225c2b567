import type { Cadence } from '#model/cadence.ts';
import { toEpochDay, type Day } from '#model/day.ts';
import type { Point } from '#model/series.ts';
import { usualDistance } from '../stretches.ts';

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
}

/** What the script needs to read a chart out and to redraw it over another range. */
export interface ReaderData {
  locale: string;
  lines: ReaderLine[];
  /** Only to be read, not to be drawn over another range: bars, bands and forecasts. */
  still?: true;
  /** How values are written: counts if left out. */
  value?: 'percent' | 'signed';
  /** Points stand for whole months; days if left out. */
  month?: true;
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
}

/** A line of values that are no series of counts, such as rates; `usual` is the distance of two of them in days. */
export function readerValues(
  name: string,
  noun: string,
  points: readonly { day: Day; value: number }[],
  usual: number,
  colour: string,
): ReaderLine {
  return {
    name,
    noun,
    days: differences(points.map((point) => toEpochDay(point.day))),
    // Steps between numbers with long fractions would not add up.
    values: points.map((point) => Number(point.value.toPrecision(6))),
    plain: true,
    usual,
    most: usual * 4,
    colour,
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
  };
}

/** The attribute of a plot's group. */
export function plotAttribute(plot: ReaderPlot): string {
  const box = plot.box.map((pixels) => Math.round(pixels * 100) / 100);
  // Rates need their digits, large counts don't.
  const values = plot.values.map((value) => Number(value.toPrecision(7)));
  return JSON.stringify({ ...plot, box, values });
}
