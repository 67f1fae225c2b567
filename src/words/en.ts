import { cards } from './en/cards.ts';
import { charts } from './en/charts.ts';
import { common } from './en/common.ts';
import { embeds } from './en/embeds.ts';
import { evidence } from './en/evidence.ts';
import { feeds } from './en/feeds.ts';
import { gaps } from './en/gaps.ts';
import { measures } from './en/measures.ts';
import { methods } from './en/methods.ts';
import { nouns } from './en/nouns.ts';
import { pages } from './en/pages.ts';
import { proofs } from './en/proofs.ts';
import { share } from './en/share.ts';
import { widgets } from './en/widgets.ts';

/** The catalogue in English: one file for each area, whose name begins its keys. Every other language has the same keys. */
export const en = {
  ...cards,
  ...charts,
  ...common,
  ...embeds,
  ...evidence,
  ...feeds,
  ...gaps,
  ...measures,
  ...methods,
  ...nouns,
  ...pages,
  ...proofs,
  ...share,
  ...widgets,
} as const;

export type Catalogue = typeof en;
