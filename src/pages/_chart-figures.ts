import { isGap, type Chart } from '#charts/chart.ts';
import { storyToSvg, type ChartLayout } from '#charts/render.ts';
import type { ChartFigure } from '#components/chart-figure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { measureText } from '#site/chart-file.ts';
import { toldCharts } from '#site/chart-paths.ts';
import { oncePerProfile } from '#site/once-per-profile.ts';
import { variablePalette } from '#theme/palette.ts';

/** Tells each chart once and draws those that have something to show for wide and for narrow columns, in colours that follow the page. */
export async function chartFigures(
  site: BuiltSite,
  profile: string,
  charts: readonly Chart<ProfileReport>[],
): Promise<ChartFigure[]> {
  const { urls, today, words } = site;
  const told = toldCharts(site, profile);
  const measure = await measureText(site);
  const figures: ChartFigure[] = [];
  for (const chart of charts) {
    const story = told.get(chart.id)!.told;
    if (isGap(story)) continue;
    const draw = (layout: ChartLayout) =>
      storyToSvg(chart, story, {
        layout,
        palette: variablePalette,
        words,
        today,
        measureText: measure,
        idPrefix: `${chart.id}-${layout}`,
        titled: false,
        readable: true,
      });
    const [wide, narrow] = [draw('wide'), draw('narrow')];
    const reader = chart.readable?.(story, variablePalette);
    const [caption, ...rest] = story.finding.sentences;
    figures.push({
      id: chart.id,
      title: story.title,
      finding: words.say(story.finding.title),
      caption: caption ? words.say(caption) : [],
      rest: words.say('common.sentences', { sentences: rest }),
      // What is read day by day stands in the order of its days.
      table: reader ? { ...story.table, rows: story.table.rows.toReversed() } : story.table,
      wide,
      narrow,
      read: chart.readable !== undefined || wide.includes(' data-read='),
      reader: reader ? JSON.stringify(reader).replaceAll('<', '\\u003c') : null,
      sparse:
        story.table.rows.length < 2 ||
        (reader !== undefined && reader.lines.every(({ days }) => days.length < 3)),
      downloads: [
        { label: 'SVG', href: urls.chart(profile, chart.id, 'light', 'svg') },
        { label: 'PNG', href: urls.chart(profile, chart.id, 'light', 'png') },
        ...story.files
          .slice(0, 1)
          .map((file) => ({ label: 'CSV', href: urls.dataFile(profile, file) })),
      ],
    });
  }
  return figures;
}

/** Every chart of a profile by its id, for the owner's MDX. Drawn once, however many pages of the profile are written. */
export const allFigures = oncePerProfile(
  async (site, profile): Promise<ReadonlyMap<string, ChartFigure>> => {
    const charts = proofs.flatMap((proof) => proof.charts);
    const shown = await chartFigures(site, profile, charts);
    return new Map(shown.map((figure) => [figure.id, figure]));
  },
);
