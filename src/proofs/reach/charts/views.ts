import { message } from '#words/words.ts';
import { periodSumsChart } from '../../period-sums-chart.ts';
import { charted } from '../sums.ts';

/** What posts brought, by week or month: views, or what else most platforms tell. */
export const viewsChart = periodSumsChart(
  { id: 'views', name: message('charts.views.name'), gap: message('gaps.chart-views') },
  charted,
);
