import { message } from '#words/words.ts';
import { chartCss } from '../parts/chart-css.ts';
import type { Widget, WidgetChart } from '../widget.ts';

/** Followers over time. The chart of the pages, in a frame. */
export const growth: Widget<WidgetChart> = {
  id: 'growth',
  name: message('widgets.growth'),
  what: message('widgets.growth.what'),
  data: ({ chart }) => chart('followers') ?? { missing: message('widgets.growth.missing') },
  asOf: ({ asOf }) => asOf,
  frame: { width: 760, height: ({ drawings }) => drawings.at(-1)!.height + 150 },
  css: chartCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  chart: 'followers',
};
