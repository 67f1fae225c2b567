import type { Method } from '#model/measure.ts';

export const methods: readonly Method[] = [
  { id: 'topics', title: 'Topics', formula: 'The topics that the profile names.' },
  {
    id: 'audience-share',
    title: 'Audience',
    formula:
      'The shares as their source gave them, on its date. What is left to 100% is others, or not known.',
  },
  {
    id: 'audience-size',
    title: 'Size of the audience',
    formula: 'How many people the shares speak of, as their source gave it.',
  },
  {
    id: 'appearances',
    title: 'Appearances',
    formula:
      'Talks, press mentions, collaborations and awards that have taken place, as the owner lists them; those of the last 12 months are dated within 12 months up to the day of computing. What lies ahead is not counted.',
  },
  {
    id: 'cadence',
    title: 'Cadence',
    formula:
      'Sum of posts over the last 12 weeks (84 days) up to the last row that has them, / days that these rows stand for, x 7. At least 63 of the 84 days must be known. For all platforms: the sum of those whose last row lies within 30 days of the newest; a post on two platforms counts twice.',
  },
];
