import type { Method } from '#model/measure.ts';

const lately =
  'Over the last 90 days up to the last row that has both, or 365 where rows are rarer than weeks.';

const wilson = {
  title: 'Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference',
  url: 'https://doi.org/10.1080/01621459.1927.10502953',
};

const interval =
  'The bounds are the Wilson score interval (95%): (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96.';

export const methods: readonly Method[] = [
  {
    id: 'answer-rate',
    title: 'Answer rate',
    formula: `Sum of answered / sum of received. ${lately} ${interval}`,
    reference: wilson,
  },
  {
    id: 'answer-time',
    title: 'Time to answer',
    formula: `The median of the rows’ medians, each weighted by how many were answered. It is not the median of all answers, which the rows don’t tell, but lies near it. ${lately}`,
    reference: { title: 'Weighted median', url: 'https://en.wikipedia.org/wiki/Weighted_median' },
  },
  {
    id: 'concerns-resolved',
    title: 'Concerns resolved',
    formula: `Sum of resolved / sum of concerns. ${lately} ${interval}`,
    reference: wilson,
  },
  {
    id: 'returning',
    title: 'Engagers who came back',
    formula: `Sum of returning / sum of engagers, each row counting its own people: somebody who reacts in two rows counts twice. ${lately} ${interval}`,
    reference: wilson,
  },
  {
    id: 'unfollow-rate',
    title: 'Unfollow rate',
    formula:
      'Sum of lost over the last 30 days up to the last row that has it / followers before the first of these days, x 30 / days that the rows stand for. At least 20 of the 30 days are needed.',
  },
  {
    id: 'advocates',
    title: 'Advocates',
    formula:
      'People, by name and company, with a testimonial that they agreed to have published: who are customers, clients, peers or partners, got nothing for it, and gave at least 4 of 5 or no rating.',
  },
];
