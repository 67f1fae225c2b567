import { proofs } from '#proofs/registry.ts';
import { widgets } from '#widgets/registry.ts';
import type { BuiltSite } from './built-site.ts';
import { appendices } from './parts.ts';
import { shownParts } from './shown-parts.ts';
import { profileWidgets } from './widget-items.ts';

/** The pages that a profile may have, by the last name of their address. None is named after what somebody wrote or who they are. */
export const partPages: readonly string[] = [...proofs.map(({ id }) => id), ...appendices];

/** A page or a widget that stood in the site before and has nothing to show any more. */
export interface Gone {
  profile: string;
  /** The last name of its address. */
  id: string;
}

async function goneOf(
  site: BuiltSite,
  ids: readonly string[],
  folder: string,
  shownBy: (profile: string) => Promise<Iterable<string>>,
): Promise<Gone[]> {
  const profiles = [...site.reports.keys()];
  const gone = await Promise.all(
    profiles.map(async (profile) => {
      const shown = new Set(await shownBy(profile));
      return ids
        .filter(
          (id) => !shown.has(id) && site.published.has(`${folder}${profile}/${id}/index.html`),
        )
        .map((id) => ({ profile, id }));
    }),
  );
  return gone.flat();
}

/**
 * The pages of the earlier site that have nothing to show any more: each keeps a short page, because others may lead to it. Pages of single
 * stories, insights and testimonials do not: their addresses say whose they were, and those may have asked for them to go.
 */
export function goneParts(site: BuiltSite): Promise<Gone[]> {
  return goneOf(site, partPages, '', async (profile) => {
    const { chapters, appendices: others } = await shownParts(site, profile);
    return [...chapters, ...others];
  });
}

/** The same for widgets: a frame on somebody's page says that there is nothing, rather than that there is no such page. */
export function goneWidgets(site: BuiltSite): Promise<Gone[]> {
  const ids = widgets.map(({ id }) => id);
  return goneOf(site, ids, 'embed/', async (profile) =>
    (await profileWidgets(site, profile)).shown.map(({ widget }) => widget.id),
  );
}
