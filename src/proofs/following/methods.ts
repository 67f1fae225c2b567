import { methodOf } from '../method.ts';
import { references } from '../references.ts';

export const methods = [
  methodOf('followers'),
  methodOf('total-follows'),
  methodOf('net-growth'),
  methodOf('new-followers'),
  methodOf('new-followers-change'),
  methodOf('growth-rate'),
  methodOf('compound-growth', references.compoundGrowth),
  methodOf('best-day'),
  methodOf('round-number'),
  methodOf('next-round-number'),
];
