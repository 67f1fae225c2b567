import { chartCss } from '../parts/chart-css.ts';
import type { Widget, WidgetChart } from '../widget.ts';

/** Followers over time. The chart of the pages, in a frame. */
export const growth: Widget<WidgetChart> = {
  id: 'growth',
  name: 'Growth chart',
  what: 'Followers over time, with what explains the jumps.',
  data: ({ chart }) =>
    chart('followers') ?? { missing: 'No platform has two counts of followers yet.' },
  asOf: ({ asOf }) => asOf,
  frame: { width: 760, height: ({ drawings }) => drawings.at(-1)!.height + 150 },
  css: chartCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  chart: 'followers',
};
