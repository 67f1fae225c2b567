import { createCardTools, type CardTools } from '#cards/make.ts';
import type { BuiltSite } from './built-site.ts';

/** What cards of this site are drawn with. */
export function cardTools({ content, places, store, code }: BuiltSite): Promise<CardTools> {
  return createCardTools(places.code, content.root, store, code);
}
