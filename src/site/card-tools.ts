import { createCardTools, type CardTools } from '#cards/make.ts';
import type { BuiltSite } from './built-site.ts';
import { packagesFolder } from './places.ts';

/** What cards of this site are drawn with. */
export function cardTools({ content, places }: BuiltSite): Promise<CardTools> {
  return createCardTools(packagesFolder(places), content.root);
}
