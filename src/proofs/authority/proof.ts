import { message } from '#words/words.ts';
import type { Proof } from '../proof.ts';
import { appearanceCard } from './cards/appearance.tsx';
import { insightCard } from './cards/insight.tsx';
import { audienceChart } from './charts/audience.ts';
import { measureAuthority, authorityHeadlines } from './measures.ts';
import { methods } from './methods.ts';

/** A new chart is a file in charts/ and a name in `charts`, a new card a file in cards/ and a name in `cards`, in display order. */
export const authority: Proof = {
  id: 'authority',
  title: message('proofs.authority.title'),
  question: message('proofs.authority.question'),
  methods,
  measures: measureAuthority,
  headlines: authorityHeadlines,
  charts: [audienceChart],
  cards: [appearanceCard, insightCard],
};
