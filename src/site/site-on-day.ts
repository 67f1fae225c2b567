import type { Day } from '#model/day.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { profileUntil } from '#proofs/report-within.ts';
import { reportProfile } from '#proofs/report.ts';
import type { BuiltSite } from './built-site.ts';
import { oncePerProfile } from './once-per-profile.ts';

const reportsByDay = oncePerProfile((_site, _profile) => new Map<Day, ProfileReport<'page'>>());

/** What the pages of a profile, as they are now, say of an earlier day. */
export function reportOnDay(site: BuiltSite, profile: string, day: Day): ProfileReport<'page'> {
  const reports = reportsByDay(site, profile);
  const { page } = site.views.get(profile)!;
  const report =
    reports.get(day) ?? reportProfile(profileUntil(page, day), { today: day, locale: site.locale });
  reports.set(day, report);
  return report;
}

/**
 * A site as the content, as it is now, has it on an earlier day, for one profile. What may be shown is decided by today: words that were
 * withdrawn since are not in it.
 */
export function siteOnDay(site: BuiltSite, profile: string, day: Day): BuiltSite {
  const view = site.views.get(profile)!;
  const report = reportOnDay(site, profile, day);
  const then = {
    ...view,
    page: report.profile,
    card: profileUntil(view.card, day),
    widget: profileUntil(view.widget, day),
  };
  return {
    ...site,
    today: day,
    views: new Map(site.views).set(profile, then),
    reports: new Map(site.reports).set(profile, report),
  };
}
