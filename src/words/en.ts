import { cards } from './en/cards.ts';
import { charts } from './en/charts.ts';
import { chartsEngagement } from './en/charts-engagement.ts';
import { chartsFollowing } from './en/charts-following.ts';
import { chartsOthers } from './en/charts-others.ts';
import { common } from './en/common.ts';
import { gaps } from './en/gaps.ts';
import { measures } from './en/measures.ts';
import { methods } from './en/methods.ts';
import { nouns } from './en/nouns.ts';
import { pages } from './en/pages.ts';
import { proofs } from './en/proofs.ts';

/** The catalogue in English: one file for each area, whose name begins its keys. Every other language has the same keys. */
export const en = {
  ...cards,
  ...charts,
  ...chartsEngagement,
  ...chartsFollowing,
  ...chartsOthers,
  ...common,
  ...gaps,
  ...measures,
  ...methods,
  ...nouns,
  ...pages,
  ...proofs,
} as const;

export type Catalogue = typeof en;
