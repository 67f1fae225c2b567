import { methodOf } from '../method.ts';

export const methods = [
  methodOf('topics'),
  methodOf('audience-share'),
  methodOf('audience-size'),
  methodOf('appearances'),
  methodOf('cadence'),
];
