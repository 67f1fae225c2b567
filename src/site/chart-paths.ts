import { isGap, type Chart, type ChartStory } from '#charts/chart.ts';
import { proofs } from '#proofs/registry.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { schemes, type Scheme } from '#theme/palette.ts';
import type { BuiltSite } from './built-site.ts';

export interface ChartPath {
  profile: string;
  chart: Chart<ProfileReport>;
  story: ChartStory<unknown>;
  scheme: Scheme;
}

/** Every chart that has something to draw, for every profile, in light and dark: the addresses below `/charts/`. */
export function chartPaths({ reports, today, words }: BuiltSite): ChartPath[] {
  const charts = proofs.flatMap((proof) => proof.charts);
  return [...reports].flatMap(([profile, report]) =>
    charts.flatMap((chart) => {
      const story = chart.tell(report, { today, words });
      if (isGap(story)) return [];
      return schemes.map((scheme) => ({ profile, chart, story, scheme }));
    }),
  );
}
