import { fileURLToPath } from 'node:url';
import { isGap, type Chart, type ChartFinding } from '#charts/chart.ts';
import { findingToSvg, type ChartLayout, type ChartOptions } from '#charts/render.ts';
import { createMeasureText } from '#fonts/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';
import { resolveTheme } from '#theme/theme.ts';
import { galleryCases, type GalleryCase } from './cases.ts';

export const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Every chart of the registry on every case where it has something to draw. */
export interface Picture {
  chart: Chart<ProfileReport>;
  gallery: GalleryCase;
  story: ChartFinding<unknown>;
  /** `followers.one-point` */
  name: string;
}

export const pictures: readonly Picture[] = proofs
  .flatMap((proof) => proof.charts)
  .flatMap((chart) =>
    galleryCases.flatMap((gallery) => {
      const { today, words } = gallery.report;
      const story = chart.tell(gallery.report, { today, words });
      return isGap(story)
        ? []
        : [{ chart, gallery, story, name: `${chart.id}.${gallery.name.replaceAll(' ', '-')}` }];
    }),
  );

export const measured = createMeasureText(packages);

export async function draw(
  { chart, story, gallery, name }: Picture,
  layout: ChartLayout,
  options: Partial<ChartOptions> = {},
): Promise<string> {
  return findingToSvg(chart, story, {
    layout,
    palette: resolveTheme().light,
    words: gallery.report.words,
    today: gallery.report.today,
    measureText: await measured,
    idPrefix: `${name.replaceAll(/\W/g, '-')}-${layout}`,
    titled: true,
    ...options,
  });
}
