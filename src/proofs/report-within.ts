import type { Chart } from '#charts/chart.ts';
import type { Day } from '#model/day.ts';
import { EVER, isWithin, type Days } from '#model/days.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { ProfileReport } from './proof.ts';

/** A profile as if counting had begun and ended with a stretch of days, both inclusive. */
export function profileWithin<View extends ProfileView>(profile: View, stretch: Days): View {
  const inside = (day: Day) => isWithin(day, stretch);
  const dated = <Row extends { date: Day }>(rows: readonly Row[]) =>
    rows.filter(({ date }) => inside(date));
  const { conversations, funnel } = profile;
  return {
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
    posts: profile.posts.map((posts) => ({
      ...posts,
      table: { ...posts.table, rows: dated(posts.table.rows) },
    })),
    conversations: conversations && { ...conversations, rows: dated(conversations.rows) },
    funnel: funnel && { ...funnel, rows: dated(funnel.rows) },
  };
}

/** A report of such a profile: its charts then speak of that stretch alone. */
export function reportWithin(report: ProfileReport, stretch: Days): ProfileReport {
  const { today, profile } = report;
  return {
    ...report,
    today: today < stretch.to ? today : stretch.to,
    profile: profileWithin(profile, stretch),
  };
}

/** A profile without what is dated later than a day. */
export function profileUntil<View extends ProfileView>(profile: View, day: Day): View {
  return {
    ...profileWithin(profile, { from: EVER, to: day }),
    testimonials: profile.testimonials.filter(({ date }) => date <= day),
    stories: profile.stories.filter(({ frontMatter }) => frontMatter.date <= day),
    insights: profile.insights.filter(({ frontMatter }) => frontMatter.date <= day),
  };
}

/** How a chart is told of fewer days, where nothing before them belongs to it: as if counting had begun and ended with them. */
export function anew<Data>(
  tell: Chart<ProfileReport, Data>['tell'],
): NonNullable<Chart<ProfileReport, Data>['tellWithin']> {
  return (report, stretch, { words }) => {
    const within = reportWithin(report, stretch);
    return tell(within, { today: within.today, words });
  };
}
