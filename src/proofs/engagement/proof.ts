import { message } from '#words/words.ts';
import type { Proof } from '../proof.ts';
import { measureCard } from '../measure-card.tsx';
import { hoursChart } from './charts/hours.ts';
import { jumpsChart } from './charts/jumps.ts';
import { engagementRateChart, openRateChart } from './charts/rate.ts';
import { weekdaysChart } from './charts/weekdays.ts';
import { measureEngagement, engagementHeadlines } from './measures.ts';
import { methods } from './methods.ts';

/** A new chart is a file in charts/ and a name in `charts`, a new card a file in cards/ and a name in `cards`, in display order. */
export const engagement: Proof = {
  id: 'engagement',
  title: message('proofs.engagement.title'),
  question: message('proofs.engagement.question'),
  methods,
  measures: measureEngagement,
  headlines: engagementHeadlines,
  charts: [engagementRateChart, openRateChart, jumpsChart, hoursChart, weekdaysChart],
  cards: [measureCard(message('proofs.engagement.question'), engagementHeadlines)],
};
