import type { Message } from '#model/message.ts';
import type { Widget, WidgetChart } from '../widget.ts';
import { chartCss } from './chart-css.ts';

/** A chart of the pages, in a frame. Its looks are `ChartFrame.astro`. */
export function chartWidget(
  own: Pick<Widget, 'id' | 'name' | 'what'> & { chart: string; missing: Message },
): Widget<WidgetChart> {
  const { id, name, what, chart, missing } = own;
  return {
    id,
    name,
    what,
    data: (subject) => subject.chart(chart) ?? { missing },
    asOf: ({ asOf }) => asOf,
    frame: { width: 760, height: ({ drawings }) => drawings.at(-1)!.height + 150 },
    css: chartCss,
    options: ['layout'],
    layouts: ['box', 'bare'],
    chart,
  };
}
