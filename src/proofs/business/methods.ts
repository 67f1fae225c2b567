import { methodOf } from '../method.ts';
import { references } from '../references.ts';

export const methods = [
  methodOf('testimonials'),
  methodOf('mean-rating'),
  methodOf('rating-distribution'),
  methodOf('testimonial-share', references.wilson),
  methodOf('stories'),
  methodOf('before-and-after'),
  methodOf('funnel-count'),
  methodOf('conversion', references.wilson),
  methodOf('revenue-per-customer'),
  methodOf('feedback-shipped', references.wilson),
  methodOf('feedback-days'),
];
