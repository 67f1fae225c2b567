/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import { chartCard } from '../../chart-card.tsx';
import { largestFirst } from '../../platforms.ts';
import { tellFollowers } from '../charts/followers-data.ts';
import { followersChart } from '../charts/followers.ts';

/** The growth of each platform, without naming what happened on the way: a poster makes one claim. */
export const growthCard = chartCard(
  {
    ...followersChart,
    tell: (report, context) => tellFollowers(report, context, { withEvents: false }),
  },
  (report) =>
    largestFirst(report.profile.platforms).map((platform) => ({
      key: `followers-${platform.id}`,
      report: { ...report, profile: { ...report.profile, platforms: [platform] } },
    })),
);
