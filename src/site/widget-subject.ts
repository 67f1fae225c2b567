import { cardSizes } from '#cards/sizes.ts';
import { isGap, type Chart, type ChartFinding } from '#charts/chart.ts';
import { chartFrame, findingToSvg } from '#charts/render.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { variablePalette } from '#theme/palette.ts';
import type { WidgetCard, WidgetChart, WidgetSubject } from '#widgets/widget.ts';
import type { BuiltSite } from './built-site.ts';
import { profileCards } from './card-items.ts';
import { measureText } from './chart-file.ts';
import { toldCharts } from './chart-items.ts';

/** For a telephone, a column and a page: a chart that is scaled much has letters too small or too large. */
const drawings = [
  { size: 'narrow', layout: 'narrow', width: 300 },
  { size: 'medium', layout: 'wide', width: 560 },
  { size: 'wide', layout: 'wide', width: 760 },
] as const;

/** Widgets stand in the reader's own sans, which may be wider than the one that charts are measured with. */
const ROOM = 1.1;

function drawChart(
  site: BuiltSite,
  chart: Chart<ProfileReport>,
  finding: ChartFinding<unknown>,
  measure: Awaited<ReturnType<typeof measureText>>,
): WidgetChart {
  return {
    title: finding.title,
    summary: finding.summary,
    drawings: drawings.map(({ size, layout, width }) => {
      const options = {
        layout,
        width,
        palette: variablePalette,
        words: site.words,
        today: site.today,
        measureText: (...text: Parameters<typeof measure>) => measure(...text) * ROOM,
        idPrefix: `${chart.id}-${size}`,
        titled: false,
      };
      return {
        size,
        svg: findingToSvg(chart, finding, options),
        height: chartFrame(chart, finding, options).height,
      };
    }),
    asOf: finding.asOf,
  };
}

/** What the widgets of a profile are made from. */
export async function widgetSubject(
  site: BuiltSite,
  profile: string,
  view: ProfileView<'widget'> = site.views.get(profile)!.widget,
): Promise<WidgetSubject> {
  const measure = await measureText(site);
  const charts = toldCharts(site, profile);
  const drawn = new Map<string, WidgetChart | null>();
  return {
    ...site.reports.get(profile)!,
    profile: view,
    chart(id) {
      const own = charts.get(id);
      if (!own) throw new Error(`There is no chart ${id}`);
      const { chart, told } = own;
      if (!drawn.has(id)) drawn.set(id, isGap(told) ? null : drawChart(site, chart, told, measure));
      return drawn.get(id)!;
    },
    cards: () => datedCards(site, profile, view),
  };
}

/** In the order in which a widget offers them. */
const cardLooks = (['og', 'square', 'portrait'] as const).map((id) => {
  const { width, height } = cardSizes.find((size) => size.id === id)!;
  return { size: id, width, height };
});

/** A finding whose customer did not agree to widgets has its card elsewhere. */
function datedCards(site: BuiltSite, profile: string, view: ProfileView<'widget'>): WidgetCard[] {
  const stories = new Set(view.stories.map(({ id }) => id));
  return profileCards(site, profile).flatMap(({ card, key, claim, page }) =>
    claim.asOf !== null && (card.id !== 'story' || stories.has(key!))
      ? [
          {
            design: card.id,
            key,
            quotes: claim.quotes ?? [],
            alt: claim.alt,
            lang: claim.lang,
            asOf: claim.asOf,
            page,
            pictures: cardLooks,
          },
        ]
      : [],
  );
}
