import { isGap, type Chart, type ChartFinding, type MeasureText } from '#charts/chart.ts';
import { isSparse } from '#charts/sparse.ts';
import { findingToSvg, type ChartLayout } from '#charts/render.ts';
import type { ChartFigure, FigureDays } from '#components/chart-figure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { readingOf, tellWithin } from '#proofs/chart-views.ts';
import { charts } from '#proofs/registry.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { measureText } from '#site/chart-file.ts';
import { toldCharts } from '#site/chart-items.ts';
import { viewedCharts } from '#site/chart-views.ts';
import { oncePerProfile } from '#site/once-per-profile.ts';
import { variablePalette } from '#theme/palette.ts';

/** Draws the charts that have something to show, for wide and for narrow columns, in colours that follow the page. */
export async function chartFigures(
  site: BuiltSite,
  profile: string,
  some: readonly Chart<ProfileReport>[],
): Promise<ChartFigure[]> {
  const told = toldCharts(site, profile);
  const measure = await measureText(site);
  return some.flatMap((chart) => {
    const finding = told.get(chart.id)!.told;
    return isGap(finding)
      ? []
      : [figureOf(site, { chart, finding, measure, report: site.reports.get(profile)! })];
  });
}

/** A chart told of a stretch of days alone, or with some days highlighted; null where too little was counted in it. */
export async function figureWith(
  site: BuiltSite,
  profile: string,
  id: string,
  { stretch, highlight }: FigureDays,
): Promise<ChartFigure | null> {
  const chart = charts.get(id);
  if (!chart) return null;
  const report = site.reports.get(profile)!;
  const finding = stretch ? tellWithin(chart, report, stretch) : chart.tell(report, report);
  if (isGap(finding)) return null;
  const measure = await measureText(site);
  const days = [stretch, highlight].map((part) => (part ? `${part.from}-${part.to}` : ''));
  const figure = figureOf(site, {
    chart,
    finding,
    measure,
    report,
    part: days.filter((part) => part !== '').join('-'),
    highlight,
  });
  return figure.sparse
    ? null
    : { ...figure, ...(stretch && { stretch }), ...(highlight && { highlight }) };
}

interface Drawn {
  chart: Chart<ProfileReport>;
  finding: ChartFinding<unknown>;
  measure: MeasureText;
  report: ProfileReport;
  /** Sets its ids apart from those of the same chart told as a whole. Its owner has chosen what it shows, so that a reader has no choice. */
  part?: string;
  highlight?: FigureDays['highlight'];
}

function figureOf(
  site: BuiltSite,
  { chart, finding, measure, report, part, highlight }: Drawn,
): ChartFigure {
  const { urls, words } = site;
  const { today } = report;
  const profile = report.profile.id;
  const draw = (layout: ChartLayout) =>
    findingToSvg(chart, finding, {
      layout,
      palette: variablePalette,
      words,
      today,
      measureText: measure,
      idPrefix: [chart.id, part, layout].filter((word) => word !== undefined).join('-'),
      titled: false,
      readable: true,
      ...(highlight && { highlight }),
    });
  const [wide, narrow] = [draw('wide'), draw('narrow')];
  const reader = readingOf(chart, finding, words);
  const choice = part === undefined ? viewedCharts(site, profile).get(chart.id)?.choice : undefined;
  const [caption, ...rest] = finding.said.sentences;
  return {
    id: chart.id,
    title: finding.title,
    finding: words.say(finding.said.title),
    caption: caption ? words.say(caption) : [],
    rest: words.say('common.sentences', { sentences: rest }),
    // What is read day by day stands in the order of its days.
    table: reader ? { ...finding.table, rows: finding.table.rows.toReversed() } : finding.table,
    wide,
    narrow,
    read: chart.readable !== undefined || wide.includes(' data-read='),
    reader: reader ? JSON.stringify(reader).replaceAll('<', '\\u003c') : null,
    views: choice
      ? { choice: JSON.stringify(choice), href: urls.chartViews(profile, chart.id) }
      : null,
    sparse: isSparse(finding, reader),
    downloads: [
      { label: 'SVG', href: urls.chart(profile, chart.id, 'light', 'svg') },
      { label: 'PNG', href: urls.chart(profile, chart.id, 'light', 'png') },
      ...finding.files
        .slice(0, 1)
        .map((file) => ({ label: 'CSV', href: urls.dataFile(profile, file) })),
    ],
  };
}

/** Every chart of a profile by its id, for the owner's MDX. Drawn once, however many pages of the profile are written. */
export const allFigures = oncePerProfile(
  async (site, profile): Promise<ReadonlyMap<string, ChartFigure>> => {
    const shown = await chartFigures(site, profile, [...charts.values()]);
    return new Map(shown.map((figure) => [figure.id, figure]));
  },
);
