import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Day } from '#model/day.ts';
import type { Days } from '#model/days.ts';
import type { Words } from '#words/words.ts';
import type { Palette } from '#theme/palette.ts';
import { outlineText, type ShapeText } from './outline.ts';
import { highlight } from './highlight.ts';
import type { Chart, ChartFrame, ChartFinding, MeasureText } from './chart.ts';

export type ChartLayout = 'wide' | 'narrow';

/** The width at which a layout is drawn, in pixels. */
export const layoutWidth: Record<ChartLayout, number> = { wide: 760, narrow: 360 };

export interface ChartOptions {
  layout: ChartLayout;
  palette: Palette;
  words: Words;
  today: Day;
  measureText: MeasureText;
  idPrefix: string;
  titled: boolean;
  /** Keeps what the page's script reads the chart by. */
  readable?: boolean;
  /** Draws the text as outlines: for files, which are seen where the fonts are not. */
  shapeText?: ShapeText;
  /** Another width than the layout's own, such as that of a column. */
  width?: number;
  /** Days to be shaded in plots over time. */
  highlight?: Days;
  /** Another height than the chart's own, such as that of a card. */
  height?: number;
}

export function chartFrame<Subject, Data>(
  chart: Chart<Subject, Data>,
  finding: ChartFinding<Data>,
  options: ChartOptions,
): ChartFrame {
  const {
    layout,
    width = layoutWidth[layout],
    height,
    shapeText: _,
    readable: __,
    highlight: ___,
    ...rest
  } = options;
  const natural = chart.heightFor?.(finding, width) ?? width / chart.aspect[layout];
  const heading = options.titled ? (layout === 'narrow' ? 100 : 76) : 0;
  return { ...rest, width, height: height ?? Math.round(natural + heading) };
}

/** One told chart as SVG text. The same on a page, in a card, in a widget and as a file. */
export function findingToSvg<Subject, Data>(
  chart: Chart<Subject, Data>,
  finding: ChartFinding<Data>,
  options: ChartOptions,
): string {
  const svg = chart.draw(finding, chartFrame(chart, finding, options));
  if (options.highlight) highlight(svg, options.highlight, options.palette);
  if (!options.readable) forgetData(svg);
  return toXml(options.shapeText ? outlineText(svg, options.shapeText, options.idPrefix) : svg, {
    closeEmptyElements: true,
  });
}

/** Takes away what only the page's script reads. */
function forgetData(element: Element): void {
  for (const name of Object.keys(element.attributes))
    if (name.startsWith('data-')) delete element.attributes[name];
  for (const child of element.children) if (child.type === 'element') forgetData(child);
}
