import { message } from '#words/words.ts';
import { periodSumsChart } from '../../period-sums-chart.ts';
import { gained } from '../measures.ts';

/** Who began to follow, by week or month, for those whose exports tell no count: with counts, net growth tells more. */
export const newFollowersChart = periodSumsChart(
  {
    id: 'new-followers',
    name: message('charts.new-followers.name'),
    gap: message('gaps.chart-new-followers'),
  },
  [gained],
  ({ profile }) => profile.platforms.every(({ followers }) => followers.points.length < 2),
);
