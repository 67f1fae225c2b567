import { cardSizes, type CardSize } from '#cards/sizes.ts';
import { isGap, type Chart, type ChartStory } from '#charts/chart.ts';
import { chartFrame, storyToSvg } from '#charts/render.ts';
import type { Day } from '#model/day.ts';
import { proofs } from '#proofs/registry.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { variablePalette } from '#theme/palette.ts';
import {
  isMissing,
  type Widget,
  type WidgetAddresses,
  type WidgetCard,
  type WidgetChart,
  type WidgetSubject,
} from '#widgets/widget.ts';
import { widgets } from '#widgets/registry.ts';
import { reportOn, type BuiltSite } from './built-site.ts';
import { cardPaths } from './card-paths.ts';
import { measureText } from './chart-file.ts';
import type { Urls } from './urls.ts';

export interface WidgetPath {
  profile: string;
  widget: Widget;
  data: unknown;
  /** The newest day in the data: where the frozen copy is. */
  asOf: Day | null;
}

/** A kind that a profile has not enough data for. */
export interface MissingWidget {
  widget: Widget;
  missing: string;
}

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
  story: ChartStory<unknown>,
  measure: Awaited<ReturnType<typeof measureText>>,
): WidgetChart {
  return {
    title: story.title,
    summary: story.summary,
    drawings: drawings.map(({ size, layout, width }) => {
      const options = {
        layout,
        width,
        palette: variablePalette,
        locale: site.locale,
        today: site.today,
        measureText: (...text: Parameters<typeof measure>) => measure(...text) * ROOM,
        idPrefix: `${chart.id}-${size}`,
        titled: false,
      };
      return {
        size,
        svg: storyToSvg(chart, story, options),
        height: chartFrame(chart, story, options).height,
      };
    }),
    asOf: story.asOf,
  };
}

async function subjectOf(site: BuiltSite, report: ProfileReport<'widget'>): Promise<WidgetSubject> {
  const charts = proofs.flatMap((proof) => proof.charts);
  const measure = await measureText();
  return {
    ...report,
    chart(id) {
      const chart = charts.find((one) => one.id === id);
      if (!chart) throw new Error(`There is no chart ${id}`);
      const story = chart.tell(report, { today: site.today, locale: site.locale });
      return isGap(story) ? null : drawChart(site, chart, story, measure);
    },
    cards: () => datedCards(site, report.profile.id),
  };
}

/** In the order in which a widget offers them. */
const cardLooks = (['og', 'square', 'portrait'] as const).map((id) => {
  const { width, height } = cardSizes.find((size) => size.id === id)!;
  return { size: id, width, height };
});

function datedCards(site: BuiltSite, profile: string): WidgetCard[] {
  return cardPaths(site).flatMap(({ profile: own, card, key, claim, page }) =>
    own === profile && claim.asOf !== null
      ? [
          {
            design: card.id,
            key,
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

interface ProfileWidgets {
  shown: WidgetPath[];
  missing: MissingWidget[];
}

const memo = new WeakMap<BuiltSite, Map<string, Promise<ProfileWidgets>>>();

/** Every kind of widget for a profile: those that have something to show, and what the others would need. */
export function profileWidgets(site: BuiltSite, profile: string): Promise<ProfileWidgets> {
  const known = memo.get(site) ?? new Map<string, Promise<ProfileWidgets>>();
  memo.set(site, known);
  const make = async () => {
    const subject = await subjectOf(site, reportOn(site, profile, 'widget'));
    const all: ProfileWidgets = { shown: [], missing: [] };
    for (const widget of widgets) {
      const data = widget.data(subject);
      if (isMissing(data)) all.missing.push({ widget, missing: data.missing });
      else all.shown.push({ profile, widget, data, asOf: widget.asOf(data) });
    }
    return all;
  };
  const made = known.get(profile) ?? make();
  known.set(profile, made);
  return made;
}

/** Every widget of every profile that has something to show. */
export async function widgetPaths(site: BuiltSite): Promise<WidgetPath[]> {
  const all = await Promise.all([...site.reports.keys()].map((id) => profileWidgets(site, id)));
  return all.flatMap(({ shown }) => shown);
}

/** A widget as its frozen copy shows it. */
export function frozenPath(path: WidgetPath): WidgetPath {
  return { ...path, data: path.widget.frozen?.(path.data) ?? path.data };
}

/**
 * Where a widget leads. Paths for its own page and for the element, which makes them whole by the address that it was told;
 * whole addresses for HTML that is pasted elsewhere. `frozen` is the folder of a copy that never changes.
 */
export function widgetAddresses(
  urls: Urls,
  profile: string,
  place: 'site' | 'elsewhere',
  frozen: string | null = null,
): WidgetAddresses {
  const from = place === 'site' ? (path: string) => path : urls.absolute;
  return {
    profile: from(urls.profile(profile)),
    evidence: from(urls.evidence(profile)),
    pressKit: from(urls.pressKit(profile)),
    testimonials: from(urls.testimonials(profile)),
    testimonial: (id) => from(urls.testimonial(profile, id)),
    measure: (id) => from(urls.measure(profile, id)),
    avatar: (file) => from(urls.avatar(profile, file)),
    page: from,
    // The card at its own address is drawn anew as the data grow: a copy that never changes has the picture beside it.
    cardPicture: ({ design, key }, size) =>
      frozen === null
        ? from(urls.card(profile, design, key, size as CardSize['id']))
        : `${frozen}card.${size}.png`,
  };
}
