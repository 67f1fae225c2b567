import { message } from '#words/words.ts';
import { chartWidget } from '../parts/chart-widget.ts';

/** What posts brought, by week or month. */
export const views = chartWidget({
  id: 'views',
  name: message('widgets.views'),
  what: message('widgets.views.what'),
  missing: message('widgets.views.missing'),
  chart: 'views',
});
