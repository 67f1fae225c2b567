import { createCardTools, type CardTools } from '#cards/make.ts';
import { readOnly, type Store } from '#store/folder-store.ts';
import type { BuiltSite } from './built-site.ts';
import { openStore } from './open-store.ts';

/** What cards of this site are drawn with. Only a build hands a store over that is filled. */
export function cardTools(
  { content, places }: BuiltSite,
  store: Store = readOnly(openStore(places)),
): Promise<CardTools> {
  return createCardTools(places.code, content.root, store);
}
