import type { Element } from 'xast';
import type { Day } from '#model/day.ts';
import type { Days } from '#model/days.ts';
import type { Message } from '#model/message.ts';
import type { Words } from '#words/words.ts';
import type { Palette } from '#theme/palette.ts';
import type { ReaderData } from './reader/reader-data.ts';

/** The width of a text in pixels, at a size and in a face of the theme: given from outside, so that charts read no files. */
export type MeasureText = (text: string, size: number, face: 'sans' | 'display' | 'mono') => number;

/** Everything a chart needs to know besides its data. */
export interface ChartFrame {
  /** In CSS pixels. A narrow frame (under 480) gets a layout of its own, not a shrunken one. */
  width: number;
  height: number;
  /** Colours: literal for files and cards, `var(--…)` for pages, so that one picture follows light and dark. */
  palette: Palette;
  words: Words;
  /** The day of the build: nothing after it has been observed. */
  today: Day;
  measureText: MeasureText;
  /** Prefix of every id inside the SVG: several charts share a page. */
  idPrefix: string;
  /** Where the title is printed in the picture (a file), or left to the page around it. */
  titled: boolean;
  /** Where a reader chose a logarithmic scale. */
  logarithmic?: boolean | undefined;
}

/** What a screen reader, a spreadsheet and a doubter get instead of the picture. */
export interface ChartTable {
  caption: string;
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
}

/** Data that a chart can draw, with what it says in words. */
export interface ChartFinding<Data> {
  data: Data;
  /** The finding, as a sentence without a full stop: `Followers doubled in 14 months`. */
  title: string;
  /** Two or three sentences: range, change, gaps, doubts. */
  summary: string;
  /** Both as messages, and the sentences of the summary one by one: whoever prints them can mark their numbers. */
  said: { title: Message; summary: Message; sentences: readonly Message[] };
  table: ChartTable;
  /** The content files that it rests on. */
  files: readonly string[];
  asOf: Day | null;
}

/** A chart that has nothing to draw says what is missing. */
export interface ChartGap {
  missing: Message;
}

/** One chart: pure, the same on a page, in a card, in a widget and as a file. */
export interface Chart<Subject, Data = unknown> {
  /** Part of its address: `followers`. */
  id: string;
  name: Message;
  /** Width divided by height, for a wide and for a narrow frame. */
  aspect: { wide: number; narrow: number };
  /** The height in pixels that this finding wants at a width, where that depends on how much there is to show. */
  heightFor?(finding: ChartFinding<Data>, width: number): number;
  /** Gathers the data from the subject, or says what is missing. */
  tell(subject: Subject, context: { today: Day; words: Words }): ChartFinding<Data> | ChartGap;
  /** The same over fewer days. Left out where it can only be told as a whole. */
  tellWithin?(
    subject: Subject,
    stretch: Days,
    context: { today: Day; words: Words },
  ): ChartFinding<Data> | ChartGap;
  /** Counts, which may be seen on a logarithmic scale: it draws by `frame.logarithmic`. */
  logarithmic?: true;
  /** What the page's script reads out, for charts over time; colours are those of the frame that was drawn. */
  readable?(finding: ChartFinding<Data>, palette: Palette, words: Words): ReaderData;
  /** One `<svg>` element with `viewBox`, `role="img"`, `<title>` and `<desc>`. */
  draw(finding: ChartFinding<Data>, frame: ChartFrame): Element;
}

export function isGap<Data>(told: ChartFinding<Data> | ChartGap): told is ChartGap {
  return 'missing' in told;
}
