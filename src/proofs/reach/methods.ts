import { methodOf } from '../method.ts';
import { references } from '../references.ts';

export const methods = [
  methodOf('reach-rate'),
  methodOf('reach-per-post'),
  methodOf('virality'),
  methodOf('shares-per-viewer'),
  methodOf('viewers-per-share'),
  methodOf('ripple', references.branchingProcess),
  methodOf('ripple-generation'),
  methodOf('ripple-ceiling'),
  methodOf('sum'),
  methodOf('sum-change'),
];
