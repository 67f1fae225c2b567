import type { ProseContext } from '#components/prose-context.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { daysProblem } from '#site/figure-days.ts';
import { allFigures, figureWith } from './_chart-figures.ts';

/** What `<Measure>` and `<Chart>` in a file of the owner's MDX draw from. */
export async function proseContext(
  site: BuiltSite,
  profile: string,
  file: string,
): Promise<ProseContext> {
  return {
    profile,
    urls: site.urls,
    locale: site.locale,
    file,
    measures: site.reports.get(profile)!.measures,
    figures: await allFigures(site, profile),
    daysProblem: (chart, written) => daysProblem(site.reports.get(profile)!, chart, written),
    figureWith: (chart, days) => figureWith(site, profile, chart, days),
  };
}
