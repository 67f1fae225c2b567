import type { Method } from '#model/measure.ts';

export const methods: readonly Method[] = [
  {
    id: 'followers',
    title: 'Followers',
    formula:
      'The latest count in the platform’s file, as it was observed. Where the platform rounds, the bounds are the least and the most that its rounded count can stand for.',
  },
  {
    id: 'total-follows',
    title: 'Total follows',
    formula:
      'The sum of the latest counts of all platforms that were counted within 92 days before the newest of them. Each follow counts once: somebody who follows on three platforms is counted three times, so this is a number of follows, not of people. What is no follow, such as a download, is left out.',
  },
  {
    id: 'net-growth',
    title: 'Net growth',
    formula:
      'The latest count less the count nearest to so many days earlier. That count may lie a tenth of the period off (at least 1 day, at most 15); if none does, there is no answer: nothing is interpolated. With rounded counts, the bounds are the least and the most that the two can differ by.',
  },
  {
    id: 'growth-rate',
    title: 'Growth rate',
    formula: 'Net growth over the same period, divided by the count at its start.',
  },
  {
    id: 'compound-growth',
    title: 'Monthly compound growth',
    formula:
      '(latest count / count at the start) ^ (1 / months) - 1. The start is the count nearest to 12 months before the latest, at most 15 days off; if none is so near, the first count after that day. Months = days / 30.436875. At least 59 days are needed.',
    reference: {
      title: 'Compound annual growth rate, here per month',
      url: 'https://en.wikipedia.org/wiki/Compound_annual_growth_rate',
    },
  },
  {
    id: 'best-day',
    title: 'Best day',
    formula:
      'The largest change per day between two counts in a row that are one or two days apart, in the whole history: a rise over a longer gap is nobody’s best day. Where the platform rounds so coarsely that the change may be none at all, there is no answer.',
  },
  {
    id: 'round-number',
    title: 'Round number reached',
    formula:
      'Round numbers are 1, 2.5 and 5 times a power of ten, from 100 on. One is reached on the day of the first count that is surely at or above it; the bounds begin on the day after the count before. Numbers that were passed before counting began have no day. A later fall does not take a number back.',
  },
  {
    id: 'next-round-number',
    title: 'Next round number',
    formula: 'The smallest round number above the latest count, and how many that count lacks.',
  },
];
