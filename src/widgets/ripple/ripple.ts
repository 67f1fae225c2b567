import { message } from '#words/words.ts';
import { chartWidget } from '../parts/chart-widget.ts';

/** How far a post travels. */
export const ripple = chartWidget({
  id: 'ripple',
  name: message('widgets.ripple'),
  what: message('widgets.ripple.what'),
  missing: message('widgets.ripple.missing'),
  chart: 'ripple',
});
