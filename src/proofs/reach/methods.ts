import type { Method } from '#model/measure.ts';

const lately =
  'Over the last 90 days up to the last row that has them all, or 365 where rows are rarer than weeks.';

export const methods: readonly Method[] = [
  {
    id: 'reach-rate',
    title: 'Reach rate',
    formula: `Sum of reach / sum of (posts x followers on the day of publication): the mean share of the followers that a post is as large as. Those reached need not follow, so it can pass 100%. Followers of a day without a count are those of the last count at most 7 days before (14 with weekly rows, 45 with monthly, 31 with irregular ones). ${lately}`,
  },
  {
    id: 'reach-per-post',
    title: 'Reach per post',
    formula: `Sum of reach / sum of posts. Reach of several rows is added up: somebody reached on two days counts twice. ${lately}`,
  },
  {
    id: 'virality',
    title: 'Virality',
    formula: `Sum of shares / sum of impressions. ${lately}`,
  },
  {
    id: 'shares-per-viewer',
    title: 'Shares per viewer',
    formula: `Sum of shares / sum of reach. ${lately}`,
  },
  {
    id: 'viewers-per-share',
    title: 'Viewers per share',
    formula: `Sum of reach_from_shares (those whom a post reached because somebody shared it) / sum of shares. Only the platform can count them: it is never guessed from the other columns. ${lately}`,
  },
  {
    id: 'ripple',
    title: 'The ripple: K',
    formula: `K = shares per viewer x viewers per share, over the rows that have reach, shares and reach_from_shares; that is, how many further viewers one viewer brings. ${lately}`,
    reference: {
      title:
        'Branching process: the mean number of offspring, as the spread of a message is modelled',
      url: 'https://en.wikipedia.org/wiki/Branching_process',
    },
  },
  {
    id: 'ripple-generation',
    title: 'Reach of a generation',
    formula:
      'Reach of generation n = direct reach per post x K^n. Generation 0 is the direct reach per post: (sum of reach - sum of reach_from_shares) / sum of posts. It is a model: it takes K to be the same in every generation.',
  },
  {
    id: 'ripple-ceiling',
    title: 'Ceiling of the ripple',
    formula:
      'Direct reach per post / (1 - K), the sum of all generations, where K is below 1. From 1 on, the model has no ceiling.',
  },
];
