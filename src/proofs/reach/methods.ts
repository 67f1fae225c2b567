import { methodOf } from '../method.ts';

export const methods = [
  methodOf('reach-rate'),
  methodOf('reach-per-post'),
  methodOf('virality'),
  methodOf('shares-per-viewer'),
  methodOf('viewers-per-share'),
  methodOf('ripple', {
    title:
      'Branching process: the mean number of offspring, as the spread of a message is modelled',
    url: 'https://en.wikipedia.org/wiki/Branching_process',
  }),
  methodOf('ripple-generation'),
  methodOf('ripple-ceiling'),
  methodOf('sum'),
  methodOf('sum-change'),
];
