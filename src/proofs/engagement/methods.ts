import type { Method } from '#model/measure.ts';

const kaushik = {
  title:
    'Avinash Kaushik, Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value',
  url: 'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
};

const lately =
  'Over the last 90 days up to the last row that has them all, or 365 where rows are rarer than weeks.';

export const methods: readonly Method[] = [
  {
    id: 'rate-by-followers',
    title: 'Engagement rate by followers',
    formula: `Sum of likes, comments, shares and saves / sum of (posts x followers on the day of publication), which is the mean per post. Followers of a day without a count are those of the last count at most 7 days before (14 with weekly rows, 45 with monthly, 31 with irregular ones). Interactions on a day without a post belong to earlier posts and count. ${lately}`,
  },
  {
    id: 'daily-rate-by-followers',
    title: 'Daily engagement rate by followers',
    formula: `Sum of likes, comments, shares and saves / sum of (days of the row x followers): the mean per day, whatever was posted. Not to be compared with a rate per post. ${lately}`,
  },
  {
    id: 'rate-by-reach',
    title: 'Engagement rate by reach',
    formula: `Sum of likes, comments, shares and saves / sum of reach. Reach of several rows is added up: somebody reached on two days counts twice. ${lately}`,
  },
  {
    id: 'rate-by-impressions',
    title: 'Engagement rate by impressions',
    formula: `Sum of likes, comments, shares and saves / sum of impressions. ${lately}`,
  },
  {
    id: 'rate-by-views',
    title: 'Engagement rate by views',
    formula: `Sum of likes, comments, shares and saves / sum of views. ${lately}`,
  },
  {
    id: 'median-post',
    title: 'The median post',
    formula:
      'The middle of the single posts, ordered by likes, comments, shares and saves divided by impressions, or by reach or views where more posts know those; undivided where fewer than half know any. Of the two years up to the newest post.',
  },
  {
    id: 'applause',
    title: 'Applause',
    formula: `Sum of likes / sum of posts. ${lately}`,
    reference: kaushik,
  },
  {
    id: 'conversation',
    title: 'Conversation',
    formula: `Sum of comments / sum of posts. ${lately}`,
    reference: kaushik,
  },
  {
    id: 'amplification',
    title: 'Amplification',
    formula: `Sum of shares / sum of posts. ${lately}`,
    reference: kaushik,
  },
  {
    id: 'posting-weeks',
    title: 'Consistency of posting',
    formula:
      'Of the last so many weeks (Monday to Sunday) that have ended, the share with at least one post. A week without a post counts as empty only if all of its days are known; others are left out, and widen the bounds as if they had all been empty or all been filled. If more than a quarter is unknown, there is no answer.',
  },
  {
    id: 'weekly-variation',
    title: 'Variation of weekly engagement',
    formula:
      'Standard deviation / mean of the likes, comments, shares and saves of each of the last 26 weeks (Monday to Sunday), those of which every day is known; at least 8. 0 is the same every week; 1 is a deviation as large as the mean.',
    reference: {
      title: 'Coefficient of variation',
      url: 'https://en.wikipedia.org/wiki/Coefficient_of_variation',
    },
  },
  {
    id: 'unexplained-jumps',
    title: 'Unexplained jumps',
    formula:
      'Changes of the followers per elapsed day that lie at least 6 robust standard deviations (1.4826 x median absolute deviation) from the median of the 91 changes around them, and that no milestone explains: one dated on the days of the change or up to 3 days before, or one that explains the day before of the same wave. The deviation is taken as at least 1, a tenth of the root of the count, and 1/2000 of the count; what the platform’s rounding may have added is taken off first. At least 14 changes are needed. It says what was seen, not why. Counted over the 365 days up to the latest count.',
    reference: {
      title:
        'NIST/SEMATECH e-Handbook of Statistical Methods, Detection of outliers (Iglewicz and Hoaglin)',
      url: 'https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm',
    },
  },
];
