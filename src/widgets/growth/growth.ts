import { message } from '#words/words.ts';
import { chartWidget } from '../parts/chart-widget.ts';

/** Followers over time. */
export const growth = chartWidget({
  id: 'growth',
  name: message('widgets.growth'),
  what: message('widgets.growth.what'),
  missing: message('widgets.growth.missing'),
  chart: 'followers',
});
