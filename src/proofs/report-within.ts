import type { Day } from '#model/day.ts';
import type { ProfileReport } from './proof.ts';

export interface Stretch {
  from: Day;
  to: Day;
}

/** A report as if counting had begun and ended with a stretch of days, both inclusive: its charts then speak of that stretch alone. */
export function reportWithin(report: ProfileReport, { from, to }: Stretch): ProfileReport {
  const inside = (day: Day) => day >= from && day <= to;
  const dated = <Row extends { date: Day }>(rows: readonly Row[]) =>
    rows.filter(({ date }) => inside(date));
  const { profile } = report;
  const { conversations, funnel } = profile;
  return {
    ...report,
    today: report.today < to ? report.today : to,
    profile: {
      ...profile,
      platforms: profile.platforms.map((platform) => ({
        ...platform,
        table: { ...platform.table, rows: dated(platform.table.rows) },
        followers: {
          ...platform.followers,
          points: platform.followers.points.filter(({ day }) => inside(day)),
        },
      })),
      milestones: { ...profile.milestones, rows: dated(profile.milestones.rows) },
      conversations: conversations && { ...conversations, rows: dated(conversations.rows) },
      funnel: funnel && { ...funnel, rows: dated(funnel.rows) },
    },
  };
}
