import { message } from '#words/words.ts';
import { chartCss } from '../parts/chart-css.ts';
import type { Widget, WidgetChart } from '../widget.ts';

/** What posts brought, by week or month. The chart of the pages, in a frame. */
export const views: Widget<WidgetChart> = {
  id: 'views',
  name: message('widgets.views'),
  what: message('widgets.views.what'),
  data: ({ chart }) => chart('views') ?? { missing: message('widgets.views.missing') },
  asOf: ({ asOf }) => asOf,
  frame: { width: 760, height: ({ drawings }) => drawings.at(-1)!.height + 150 },
  css: chartCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  chart: 'views',
};
