import { methodOf } from '../method.ts';

const wilson = {
  title: 'Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference',
  url: 'https://doi.org/10.1080/01621459.1927.10502953',
};

export const methods = [
  methodOf('answer-rate', wilson),
  methodOf('answer-time', {
    title: 'Weighted median',
    url: 'https://en.wikipedia.org/wiki/Weighted_median',
  }),
  methodOf('concerns-resolved', wilson),
  methodOf('returning', wilson),
  methodOf('unfollow-rate'),
  methodOf('advocates'),
];
