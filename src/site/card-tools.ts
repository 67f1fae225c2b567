import { createCardTools, type CardTools } from '#cards/make.ts';
import type { Store } from '#store/folder-store.ts';
import type { BuiltSite } from './built-site.ts';
import { openStore } from './open-store.ts';

/** What cards of this site are drawn with. */
export function cardTools(
  { content, places }: BuiltSite,
  store: Store = openStore(places),
): Promise<CardTools> {
  return createCardTools(places.code, content.root, store);
}
