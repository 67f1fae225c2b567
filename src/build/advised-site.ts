import type { AdvisedSite } from '#advice/item.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import type { BuiltSite } from '#site/built-site.ts';

/** What advice is made from: the content as its owner wrote it, and the numbers that came of it. */
export function advisedSite(
  { settings, profiles }: SiteContent,
  { reports, today, urls }: Pick<BuiltSite, 'reports' | 'today' | 'urls'>,
): AdvisedSite {
  return {
    // Said for this build alone, it is known all the same.
    settings: { url: settings.url ?? urls.origin ?? undefined },
    profiles: profiles.map((content) => ({ content, report: reports.get(content.id)! })),
    today,
  };
}
