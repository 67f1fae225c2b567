import { cards } from './en/cards.ts';
import { chapters } from './en/chapters.ts';
import { charts } from './en/charts.ts';
import { chartsEngagement } from './en/charts-engagement.ts';
import { chartsFollowing } from './en/charts-following.ts';
import { chartsOthers } from './en/charts-others.ts';
import { common } from './en/common.ts';
import { disclosures } from './en/disclosures.ts';
import { embeds } from './en/embeds.ts';
import { evidence } from './en/evidence.ts';
import { feeds } from './en/feeds.ts';
import { gaps } from './en/gaps.ts';
import { kit } from './en/kit.ts';
import { measures } from './en/measures.ts';
import { methods } from './en/methods.ts';
import { nouns } from './en/nouns.ts';
import { pages } from './en/pages.ts';
import { proofs } from './en/proofs.ts';
import { references } from './en/references.ts';
import { share } from './en/share.ts';
import { widgets } from './en/widgets.ts';
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
  ...disclosures,
  ...embeds,
  ...evidence,
  ...feeds,
  ...gaps,
  ...kit,
  ...measures,
  ...methods,
  ...nouns,
  ...pages,
  ...proofs,
  ...references,
  ...share,
  ...widgets,
  ...writing,
} as const;

export type Catalogue = typeof en;
