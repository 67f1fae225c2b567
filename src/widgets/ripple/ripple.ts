import { message } from '#words/words.ts';
import { chartCss } from '../parts/chart-css.ts';
import type { Widget, WidgetChart } from '../widget.ts';

/** How far a post travels. The chart of the pages, in a frame. */
export const ripple: Widget<WidgetChart> = {
  id: 'ripple',
  name: message('widgets.ripple'),
  what: message('widgets.ripple.what'),
  data: ({ chart }) => chart('ripple') ?? { missing: message('widgets.ripple.missing') },
  asOf: ({ asOf }) => asOf,
  frame: { width: 760, height: ({ drawings }) => drawings.at(-1)!.height + 150 },
  css: chartCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  chart: 'ripple',
};
