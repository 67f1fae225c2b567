import { methodOf } from '../method.ts';

export const methods = [
  methodOf('followers'),
  methodOf('total-follows'),
  methodOf('net-growth'),
  methodOf('new-followers'),
  methodOf('new-followers-change'),
  methodOf('growth-rate'),
  methodOf('compound-growth', {
    title: 'Compound annual growth rate, here per month',
    url: 'https://en.wikipedia.org/wiki/Compound_annual_growth_rate',
  }),
  methodOf('best-day'),
  methodOf('round-number'),
  methodOf('next-round-number'),
];
