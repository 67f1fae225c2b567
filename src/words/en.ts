import { cards } from './en/cards.ts';
import { chapters } from './en/chapters.ts';
import { charts } from './en/charts.ts';
import { chartsEngagement } from './en/charts-engagement.ts';
import { chartsFollowing } from './en/charts-following.ts';
import { chartsOthers } from './en/charts-others.ts';
import { common } from './en/common.ts';
import { gaps } from './en/gaps.ts';
import { kit } from './en/kit.ts';
import { measures } from './en/measures.ts';
import { methods } from './en/methods.ts';
import { nouns } from './en/nouns.ts';
import { pages } from './en/pages.ts';
import { proofs } from './en/proofs.ts';
import { writing } from './en/writing.ts';

/** The catalogue in English: one file for each area, whose name begins its keys. Every other language has the same keys. */
export const en = {
  ...cards,
  ...chapters,
  ...charts,
  ...chartsEngagement,
  ...chartsFollowing,
  ...chartsOthers,
  ...common,
  ...gaps,
  ...kit,
  ...measures,
  ...methods,
  ...nouns,
  ...pages,
  ...proofs,
  ...writing,
} as const;

export type Catalogue = typeof en;
