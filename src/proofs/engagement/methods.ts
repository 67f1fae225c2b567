import { methodOf } from '../method.ts';
import { references } from '../references.ts';

export const methods = [
  methodOf('rate-by-followers'),
  methodOf('daily-rate-by-followers'),
  methodOf('rate-by-reach'),
  methodOf('rate-by-impressions'),
  methodOf('rate-by-views'),
  methodOf('open-rate', references.mailPrivacy),
  methodOf('click-rate'),
  methodOf('median-post'),
  methodOf('best-posts'),
  methodOf('applause', references.kaushik),
  methodOf('conversation', references.kaushik),
  methodOf('amplification', references.kaushik),
  methodOf('posting-weeks'),
  methodOf('weekly-variation', references.variation),
  methodOf('unexplained-jumps', references.outliers),
];
