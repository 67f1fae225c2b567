import { chartCss } from '../parts/chart-css.ts';
import type { Widget, WidgetChart } from '../widget.ts';

/** How far a post travels. The chart of the pages, in a frame. */
export const ripple: Widget<WidgetChart> = {
  id: 'ripple',
  name: 'Ripple',
  what: 'How far a post travels beyond those who follow.',
  data: ({ chart }) => chart('ripple') ?? { missing: 'Reach and shares are not counted yet.' },
  asOf: ({ asOf }) => asOf,
  frame: { width: 760, height: ({ drawings }) => drawings.at(-1)!.height + 150 },
  css: chartCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  chart: 'ripple',
};
