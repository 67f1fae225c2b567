import type { Method } from '#model/measure.ts';

const wilson = {
  title: 'Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference',
  url: 'https://doi.org/10.1080/01621459.1927.10502953',
};

const interval = 'The bounds are the Wilson score interval (95%).';

const year = 'Over the last 365 days up to the last row that has them.';

export const methods: readonly Method[] = [
  {
    id: 'testimonials',
    title: 'Testimonials',
    formula:
      'Those that are shown: everybody agreed, and nobody took it back. None is left out for what it says.',
  },
  {
    id: 'mean-rating',
    title: 'Mean rating',
    formula:
      'Sum of the ratings / their number, over all testimonials shown that have one, whoever gave it and whatever they got for it; how many had a stake or got something stands beside it. No interval is given: these are all the ratings shown, not a sample drawn at random, so an interval would promise more than they hold.',
  },
  {
    id: 'rating-distribution',
    title: 'Distribution of the ratings',
    formula: 'Ratings from n up to, but not including, n + 1: one of 4.5 counts as a 4.',
  },
  {
    id: 'testimonial-share',
    title: 'Share of the testimonials',
    formula: `Those among the testimonials shown, whether rated or not: verified, where the owner says how they made sure of the person; with an incentive, where anything was given for it; insiders, who are employees, family or investors. For the share verified, the bounds are the Wilson score interval (95%): how likely the next one is to be verified. The other two disclose a list that is wholly known, and have none.`,
    reference: wilson,
  },
  {
    id: 'stories',
    title: 'Stories',
    formula:
      'Published case studies, and those among them with at least one quantity before and after.',
  },
  {
    id: 'before-and-after',
    title: 'Before and after',
    formula:
      'As the story gives them. The change is (after - before) / |before|, relative even where the quantity is a share; there is none from 0.',
  },
  {
    id: 'funnel-count',
    title: 'Visits, leads, customers and revenue',
    formula: `The sum of the column. ${year}`,
  },
  {
    id: 'conversion',
    title: 'Conversion',
    formula: `Sum of the later step / sum of the earlier, over the rows that have both: people of the same days, not the same people. ${year} ${interval}`,
    reference: wilson,
  },
  {
    id: 'revenue-per-customer',
    title: 'Revenue per customer',
    formula: `Sum of revenue / sum of customers, over the rows that have both. ${year}`,
  },
  {
    id: 'feedback-shipped',
    title: 'Feedback shipped',
    formula: `What was done, of all that was asked; planned, declined and open requests are the rest. ${interval}`,
    reference: wilson,
  },
  {
    id: 'feedback-days',
    title: 'Days from asked to shipped',
    formula: 'The median of the days between, over what was shipped.',
  },
];
