import type { Chart, ChartFinding } from './chart.ts';
import type { ReaderView } from './reader/reader-data.ts';
import { findingToSvg, type ChartOptions } from './render.ts';

/** A view of a chart in words and numbers, before anybody draws it. */
export interface ToldView {
  finding: ChartFinding<unknown>;
  said: Omit<ReaderView, 'picture' | 'logarithmic'>;
}

/** Draws all that a reader may choose to see: shorter ranges, and each of them and the whole on a logarithmic scale where counts may be seen so. */
export function drawViews<Subject>(
  chart: Chart<Subject>,
  views: readonly ToldView[],
  {
    logarithmic,
    ...given
  }: Pick<ChartOptions, 'palette' | 'words' | 'today' | 'measureText'> & {
    logarithmic: boolean;
  },
): ReaderView[] {
  const draw = ({ finding, said }: ToldView, log: boolean) =>
    (['wide', 'narrow'] as const)
      .map((layout) =>
        findingToSvg(chart, finding, {
          ...given,
          layout,
          idPrefix: `${chart.id}-${said.days ?? 'all'}-${log ? 'log-' : ''}${layout}`,
          titled: false,
          readable: true,
          logarithmic: log,
        }),
      )
      .join('');
  return views.map((view) => ({
    ...view.said,
    picture: view.said.days === null ? null : draw(view, false),
    logarithmic: logarithmic ? draw(view, true) : null,
  }));
}
