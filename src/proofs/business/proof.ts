import { message } from '#words/words.ts';
import type { Proof } from '../proof.ts';
import { ratingCard } from './cards/rating.tsx';
import { storyCard } from './cards/story.tsx';
import { wallCard } from './cards/wall.tsx';
import { testimonialCard } from './cards/testimonial.tsx';
import { ratingsChart } from './charts/ratings.ts';
import { funnelChart } from './charts/funnel.ts';
import { measureBusiness, businessHeadlines } from './measures.ts';
import { methods } from './methods.ts';

/** A new chart is a file in charts/ and a name in `charts`, a new card a file in cards/ and a name in `cards`, in display order. */
export const business: Proof = {
  id: 'business',
  title: message('proofs.business.title'),
  question: message('proofs.business.question'),
  methods,
  measures: measureBusiness,
  headlines: businessHeadlines,
  charts: [ratingsChart, funnelChart],
  cards: [testimonialCard, wallCard, ratingCard, storyCard],
};
