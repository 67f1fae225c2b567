import { methodOf } from '../method.ts';
import { references } from '../references.ts';

export const methods = [
  methodOf('answer-rate', references.wilson),
  methodOf('answer-time', references.weightedMedian),
  methodOf('concerns-resolved', references.wilson),
  methodOf('returning', references.wilson),
  methodOf('unfollow-rate'),
  methodOf('advocates'),
];
