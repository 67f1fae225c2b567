import { methodOf } from '../method.ts';

const wilson = {
  title: 'Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference',
  url: 'https://doi.org/10.1080/01621459.1927.10502953',
};

export const methods = [
  methodOf('testimonials'),
  methodOf('mean-rating'),
  methodOf('rating-distribution'),
  methodOf('testimonial-share', wilson),
  methodOf('stories'),
  methodOf('before-and-after'),
  methodOf('funnel-count'),
  methodOf('conversion', wilson),
  methodOf('revenue-per-customer'),
  methodOf('feedback-shipped', wilson),
  methodOf('feedback-days'),
];
