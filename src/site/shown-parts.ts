import { isGap } from '#charts/chart.ts';
import { isKnown } from '#model/measure.ts';
import { proofs } from '#proofs/registry.ts';
import type { BuiltSite } from './built-site.ts';
import { pageCards } from './card-items.ts';
import { toldCharts } from './chart-items.ts';
import { oncePerProfile } from './once-per-profile.ts';
import { appendices, type Appendix, type ShownParts } from './parts.ts';
import { profileWidgets } from './widget-items.ts';

/** What there is of a profile: asked by pages, navigation and every list, so that all of them agree. */
export const shownParts = oncePerProfile(async (site, profile): Promise<ShownParts> => {
  const report = site.reports.get(profile)!;
  const page = report.profile;
  const cards = pageCards(site, profile);
  const { shown: widgets } = await profileWidgets(site, profile);
  const chapters = proofs.filter((proof) => hasChapter(site, profile, proof)).map(({ id }) => id);
  const known = [...report.measures.values()].some(isKnown);
  const there: Record<Appendix, boolean> = {
    testimonials: page.testimonials.length > 0,
    stories: page.stories.length > 0,
    insights: page.insights.length > 0,
    feedback: page.feedback.rows.length > 0,
    'press-kit': known,
    evidence: known,
    share: cards.length > 0,
    embed: widgets.length > 0,
  };
  return { chapters, appendices: new Set(appendices.filter((id) => there[id])) };
});

/** A chapter needs a figure to lead with, a chart, or a card that leads to it. A nought alone says nothing. */
function hasChapter(
  site: BuiltSite,
  profile: string,
  { id, charts, headlines }: (typeof proofs)[number],
): boolean {
  const report = site.reports.get(profile)!;
  const told = toldCharts(site, profile);
  const page = site.urls.proof(profile, id);
  return (
    headlines(report.profile).some((measure) => {
      const found = report.measures.get(measure);
      return isKnown(found) && found.value !== 0;
    }) ||
    charts.some((chart) => !isGap(told.get(chart.id)!.told)) ||
    pageCards(site, profile).some((card) => card.page === page)
  );
}

/** The profiles that have a part, for the addresses of its pages. */
export async function profilesWith(site: BuiltSite, part: Appendix): Promise<string[]> {
  const ids = [...site.reports.keys()];
  const parts = await Promise.all(ids.map((id) => shownParts(site, id)));
  return ids.filter((_, index) => parts[index]!.appendices.has(part));
}
