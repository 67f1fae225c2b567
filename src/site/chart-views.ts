import type { ReaderChoice } from '#charts/reader/reader-data.ts';
import { drawViews } from '#charts/views.ts';
import { isGap, type Chart, type ChartFinding } from '#charts/chart.ts';
import {
  choiceOf,
  rangeFindings,
  readingOf,
  viewsOf,
  type RangeFinding,
} from '#proofs/chart-views.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { keptOrMade } from '#store/kept.ts';
import { plainText } from '#store/plain-text.ts';
import { variablePalette } from '#theme/palette.ts';
import type { BuiltSite } from './built-site.ts';
import { measureText } from './chart-file.ts';
import { toldCharts } from './chart-items.ts';
import { oncePerProfile } from './once-per-profile.ts';

/** A chart that a reader may see otherwise than a page shows it. */
export interface ViewedChart {
  chart: Chart<ProfileReport>;
  /** Told of all days. */
  finding: ChartFinding<unknown>;
  ranges: readonly RangeFinding[];
  report: ProfileReport;
  choice: ReaderChoice;
}

/** The charts of a profile that may be seen otherwise, by their ids. */
export const viewedCharts = oncePerProfile(
  (site: BuiltSite, profile: string): ReadonlyMap<string, ViewedChart> => {
    const report = site.reports.get(profile)!;
    const viewed = [...toldCharts(site, profile).values()].flatMap(({ chart, told }) => {
      const data = isGap(told) ? null : readingOf(chart, told, site.words);
      if (isGap(told) || !data) return [];
      const ranges = rangeFindings(chart, told, report);
      const choice = choiceOf(chart, data, ranges);
      return choice ? [{ chart, finding: told, ranges, report, choice }] : [];
    });
    return new Map(viewed.map((one) => [one.chart.id, one]));
  },
);

/** Its views as JSON, each with the drawings for wide and for narrow columns. */
export async function chartViews(site: BuiltSite, viewed: ViewedChart): Promise<string> {
  const { code, store, today, locale, words } = site;
  const { chart, finding, report, ranges, choice } = viewed;
  const make = async () =>
    JSON.stringify(
      drawViews(chart, viewsOf(chart, finding, report, ranges), {
        palette: variablePalette,
        words,
        today,
        measureText: await measureText(site),
        logarithmic: choice.logarithmic,
      }),
    );
  const shown = plainText({ id: chart.id, finding, ranges, today, locale });
  if (code === null || shown === null) return make();
  const kept = await keptOrMade(store, ['chart-views', code, shown], async () =>
    Buffer.from(await make()),
  );
  return kept.toString();
}
