import { message } from '#words/words.ts';
import type { Proof } from '../proof.ts';
import { measureCard } from '../measure-card.tsx';
import { answerTimeChart } from './charts/answer-time.ts';
import { measureRelationships, relationshipsHeadlines } from './measures.ts';
import { methods } from './methods.ts';

/** A new chart is a file in charts/ and a name in `charts`, a new card a file in cards/ and a name in `cards`, in display order. */
export const relationships: Proof = {
  id: 'relationships',
  title: message('proofs.relationships.title'),
  question: message('proofs.relationships.question'),
  methods,
  measures: measureRelationships,
  headlines: relationshipsHeadlines,
  charts: [answerTimeChart],
  cards: [measureCard(message('proofs.relationships.card-question'), relationshipsHeadlines)],
};
