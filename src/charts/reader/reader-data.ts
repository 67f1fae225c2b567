import type { Cadence } from '#model/cadence.ts';
import { toEpochDay, type Day } from '#model/day.ts';
import type { Point } from '#model/series.ts';
import { writePlain, type PlainForm } from '#words/plain-forms.ts';
import { usualDistance } from '../runs.ts';
import type { ReaderScaleKind } from './heights.ts';

/** One line as the page's script reads it. Short names: it stands in the page as JSON. */
export interface ReaderLine {
  name: string;
  noun: string;
  /** Days since 1970-01-01 of the first point, then days from each point to the next. */
  days: number[];
  /** The first value, then differences, each a whole number: of units, or of as small parts of one as `digits` says. The values themselves where that is null. */
  values: number[];
  /** How many decimals the values have. Counts have none, and leave it out. */
  digits?: number | null;
  /** Days between two points as usual: so far from a point it is read. 0 where there is no rhythm. */
  usual: number;
  colour: string;
}

/** What the script needs to read a chart out. */
export interface ReaderData {
  locale: string;
  lines: ReaderLine[];
  /** How values are written: counts if left out. */
  value?: 'percent' | 'signed' | 'times';
  /** What a point stands for: a day if left out. An age counts days from the first one. */
  unit?: 'week' | 'month' | 'age';
}

/** How else a reader may see a chart: over how many days from its last one back, and on a logarithmic scale. */
export interface ReaderChoice {
  ranges: readonly number[];
  logarithmic: boolean;
}

/** A chart over so many days from its last one back (null: all), drawn by the build. */
export interface ReaderView {
  days: number | null;
  /** What it finds then, and the sentence beside it. */
  title: string;
  sentence: string;
  data: ReaderData;
  /** The drawings for wide and for narrow columns, one after the other; null where the page has them. */
  picture: string | null;
  /** The same on a logarithmic scale, where that may be chosen. */
  logarithmic: string | null;
}

/** A plot inside the picture, as its group's attribute `data-plot`. */
export interface ReaderPlot {
  /** Left, top, right and bottom, in pixels. */
  box: readonly [number, number, number, number];
  /** Indices of the lines in it. */
  lines: readonly number[];
  /** Days since 1970-01-01 at left and right. */
  days: readonly [number, number];
  /** Values at bottom and top. */
  values: readonly [number, number];
  /** Linear if left out. */
  scale?: ReaderScaleKind;
}

/** A line of values that are no series of counts, such as rates; `usual` is the distance of two of them in days, `form` how they are read out. */
export function readerValues(
  { name, noun, form }: { name: string; noun: string; form: PlainForm },
  points: readonly { day: Day; value: number }[],
  usual: number,
  colour: string,
): ReaderLine {
  const values = points.map(({ value }) => value);
  const digits = digitsFor(values, form);
  return {
    name,
    noun,
    days: differences(points.map((point) => toEpochDay(point.day))),
    // Whole steps add up to what they are the steps of; they are a third of the size, too.
    values:
      digits === null
        ? values
        : differences(values.map((value) => Math.round(value * 10 ** digits))),
    digits,
    usual,
    colour,
  };
}

/** So many that the mark of a reading stands on its line. */
const FEWEST_DIGITS: Partial<Record<PlainForm, number>> = { percent: 5, times: 3 };
/** Digits that a number holds surely. */
const SURE_DIGITS = 15;

/** With so few decimals the values are read out as what they are; null where some are too large and some too small for that. */
export function digitsFor(values: readonly number[], form: PlainForm): number | null {
  const said = values.map((value) => writePlain(value, 'en', form));
  let digits = values.every(Number.isInteger) ? 0 : (FEWEST_DIGITS[form] ?? 0);
  const isSame = (value: number, index: number) =>
    writePlain(Number(value.toFixed(digits)), 'en', form) === said[index];
  const before = Math.max(1, ...values.map((value) => Math.ceil(Math.log10(Math.abs(value) + 1))));
  while (!values.every(isSame)) {
    digits += 1;
    if (digits + before > SURE_DIGITS) return null;
  }
  return digits;
}

const differences = (values: readonly number[]): number[] =>
  values.map((value, index) => (index === 0 ? value : value - values[index - 1]!));

export function readerLine(
  line: { name: string; noun: string; cadence: Cadence; points: readonly Point[] },
  colour: string,
): ReaderLine {
  return {
    name: line.name,
    noun: line.noun,
    days: differences(line.points.map((point) => toEpochDay(point.day))),
    values: differences(line.points.map((point) => point.value)),
    usual: line.cadence === 'irregular' ? 0 : usualDistance(line.points, line.cadence),
    colour,
  };
}

/** The attribute of a plot's group. */
export function plotAttribute({ scale, ...plot }: ReaderPlot): string {
  const box = plot.box.map((pixels) => Math.round(pixels * 100) / 100);
  // Rates need their digits, large counts don't.
  const values = plot.values.map((value) => Number(value.toPrecision(7)));
  return JSON.stringify({
    ...plot,
    box,
    values,
    ...(scale !== undefined && scale !== 'linear' ? { scale } : {}),
  });
}
