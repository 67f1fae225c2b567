import { message } from '#words/words.ts';
import type { Proof } from '../proof.ts';
import { rippleCard } from './cards/ripple.tsx';
import { measureCard } from '../measure-card.tsx';
import { rippleChart } from './charts/ripple.ts';
import { viewsChart } from './charts/views.ts';
import { measureReach, reachHeadlines } from './measures.ts';
import { methods } from './methods.ts';

/** A new chart is a file in charts/ and a name in `charts`, a new card a file in cards/ and a name in `cards`, in display order. */
export const reach: Proof = {
  id: 'reach',
  title: message('proofs.reach.title'),
  question: message('proofs.reach.question'),
  methods,
  measures: measureReach,
  headlines: reachHeadlines,
  charts: [rippleChart, viewsChart],
  cards: [rippleCard, measureCard(message('proofs.reach.question'), reachHeadlines)],
};
