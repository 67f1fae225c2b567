import type { Day } from '#model/day.ts';
import { profileWithin } from '#proofs/report-within.ts';
import { reportProfile } from '#proofs/report.ts';
import type { ProfileView, PublicProfile } from '#public/public-profile.ts';
import type { BuiltSite } from './built-site.ts';
import { oncePerProfile } from './once-per-profile.ts';

/** Before anything that is counted. */
const EVER = '0001-01-01' as Day;

/** What a place shows of a profile, without what is dated later than a day. */
function viewUntil<View extends ProfileView>(view: View, day: Day): View {
  return {
    ...profileWithin(view, { from: EVER, to: day }),
    testimonials: view.testimonials.filter(({ date }) => date <= day),
    stories: view.stories.filter(({ frontMatter }) => frontMatter.date <= day),
    insights: view.insights.filter(({ frontMatter }) => frontMatter.date <= day),
  };
}

const made = oncePerProfile((_site, _profile) => new Map<Day, BuiltSite>());

/**
 * A site as the content, as it is now, has it on an earlier day, for one profile. What may be shown is decided by today: words that were
 * withdrawn since are not in it.
 */
export function siteOnDay(site: BuiltSite, profile: string, day: Day): BuiltSite {
  const known = made(site, profile).get(day);
  if (known) return known;
  const view = site.views.get(profile)!;
  const then: PublicProfile = {
    ...view,
    page: viewUntil(view.page, day),
    card: viewUntil(view.card, day),
    widget: viewUntil(view.widget, day),
  };
  const { locale } = site;
  const earlier: BuiltSite = {
    ...site,
    today: day,
    views: new Map(site.views).set(profile, then),
    reports: new Map(site.reports).set(profile, reportProfile(then.page, { today: day, locale })),
  };
  made(site, profile).set(day, earlier);
  return earlier;
}
