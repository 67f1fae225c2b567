import type { SiteContent } from '#schemas/site-content.ts';

/** The profile whose page is the first one of the site: the one that its owner named, else the only one; null where a directory stands there. */
export function homeProfile({
  settings,
  profiles,
}: {
  settings: Pick<SiteContent['settings'], 'home'>;
  profiles: readonly { id: string }[];
}): string | null {
  return settings.home ?? (profiles.length === 1 ? profiles[0]!.id : null);
}
