import type { Element, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Day } from '#model/day.ts';
import type { Days } from '#model/days.ts';
import { markOf } from '#words/said.ts';
import type { Words } from '#words/words.ts';
import type { Palette } from '#theme/palette.ts';
import { outlineText, type ShapeText } from './outline.ts';
import { highlight } from './highlight.ts';
import { element, withoutControls, type Child } from './svg.ts';
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
  /** Counts on a logarithmic scale. */
  logarithmic?: boolean | undefined;
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
  // A file has its words as outlines, which nobody can read.
  if (options.shapeText) svg.children.splice(2, 0, saidMetadata(finding, options.words));
  return toXml(options.shapeText ? outlineText(svg, options.shapeText, options.idPrefix) : svg, {
    closeEmptyElements: true,
  });
}

/** What the picture says, as XHTML: its numbers are marked there as they are on pages. */
function saidMetadata({ said }: ChartFinding<unknown>, words: Words): Element {
  const sections = [said.title, said.summary].map((message) =>
    element(
      // An HTML parser takes a paragraph for the end of the drawing.
      'section',
      { xmlns: 'http://www.w3.org/1999/xhtml' },
      ...words.say(message).map((part): Child => {
        const text: Text = {
          type: 'text',
          value: withoutControls(typeof part === 'string' ? part : part.text),
        };
        return typeof part === 'string' ? text : element('data', markOf(part), text);
      }),
    ),
  );
  return element('metadata', {}, ...sections);
}

/** The marks of numbers, which stay wherever there are words. */
const marks = new Set(['data-value', 'data-measure', 'data-bound']);

/** Takes away what only the page's script reads. */
function forgetData({ attributes, children }: Element): void {
  for (const name of Object.keys(attributes))
    if (name.startsWith('data-') && !marks.has(name)) delete attributes[name];
  for (const child of children) if (child.type === 'element') forgetData(child);
}
