import { isGap, type Chart, type ChartGap, type ChartFinding } from '#charts/chart.ts';
import { charts } from '#proofs/registry.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { schemes, type Scheme } from '#theme/palette.ts';
import type { BuiltSite } from './built-site.ts';
import { oncePerProfile } from './once-per-profile.ts';

export interface ChartItem {
  profile: string;
  chart: Chart<ProfileReport>;
  finding: ChartFinding<unknown>;
  scheme: Scheme;
}

export interface ToldChart {
  chart: Chart<ProfileReport>;
  told: ChartFinding<unknown> | ChartGap;
}

/** What every chart of a profile has to say, or what it would need, by its id. */
export const toldCharts = oncePerProfile(
  ({ reports, today, words }, profile): ReadonlyMap<string, ToldChart> => {
    const report = reports.get(profile)!;
    return new Map(
      [...charts].map(([id, chart]) => [id, { chart, told: chart.tell(report, { today, words }) }]),
    );
  },
);

/** Every chart of a profile that has something to draw, in one scheme. */
export function profileCharts(site: BuiltSite, profile: string, scheme: Scheme): ChartItem[] {
  return [...toldCharts(site, profile).values()].flatMap(({ chart, told }) =>
    isGap(told) ? [] : [{ profile, chart, finding: told, scheme }],
  );
}

/** Every chart that has something to draw, for every profile, in light and dark: the addresses below `/charts/`. */
export function chartItems(site: BuiltSite): ChartItem[] {
  return [...site.reports.keys()].flatMap((profile) =>
    profileCharts(site, profile, 'light').flatMap((path) =>
      schemes.map((scheme) => ({ ...path, scheme })),
    ),
  );
}
