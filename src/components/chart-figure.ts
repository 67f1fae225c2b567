import type { Days } from '#model/days.ts';
import type { ChartTable } from '#charts/chart.ts';
import type { Said } from '#words/said.ts';

/** Which days a figure speaks of alone, and which it highlights. */
export interface FigureDays {
  stretch: Days | null;
  highlight: Days | null;
}

/** A chart as a page shows it: drawn twice, once for wide and once for narrow columns. */
export interface ChartFigure {
  id: string;
  /** The days that it speaks of alone, where that is not all that was counted. */
  stretch?: Days;
  /** The days that are shaded. */
  highlight?: Days;
  /** Its owner wrote what stands above it. */
  titled?: true;
  /** The finding, in words. */
  title: string;
  /** The same in its parts. */
  finding: Said;
  /** One sentence beside the picture. */
  caption: Said;
  /** The others, with the table; empty where there are none. */
  rest: Said;
  table: ChartTable;
  /** SVG text whose every word was escaped when it was drawn. */
  wide: string;
  narrow: string;
  /** Fewer than three counts, or than two of anything: no picture. */
  sparse: boolean;
  /** Whether the page's script has something to read. */
  read: boolean;
  /** Its data as JSON for the page's script, where the chart can be read day by day. */
  reader: string | null;
  /** How else a reader may see it, as JSON, and where the drawings of that are; null where it is only seen as it is. */
  views: { choice: string; href: string } | null;
  downloads: readonly { label: string; href: string }[];
}
