import { handover } from 'virtual:plaudit/handover';
import type { BuiltSite } from '#site/built-site.ts';
import { siteOf } from './handover.ts';

const site = siteOf(handover);
// Told to whoever asks, not to the process.
site.catch(() => undefined);

/** The site of this bundle of pages. Throws where the content has errors: `build` has shown them before it comes here. */
export function builtSite(): Promise<BuiltSite> {
  return site;
}
