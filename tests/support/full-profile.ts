import { addDays, day, daysBetween } from '#model/day.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import {
  dailyRows,
  makePlatform,
  makeProfile,
  makeStory,
  makeTestimonial,
} from './profile-builder.ts';

/** The day on which the full profile is measured: the day of its last row. */
export const fullProfileToday = day('2026-03-01');

/** Two years and a month before: the sums of a year have a year before them. */
const firstDay = day('2024-01-31');

/** A profile in which every kind of file is in use, so that every measure is known. */
export function fullProfile(): ProfileContent {
  const days = Array.from(
    { length: daysBetween(firstDay, fullProfileToday) + 1 },
    (_, index) => index,
  );
  const rows = dailyRows(firstDay, days, (index) => ({
    followers: 9_000 + index * 12 + (index % 7) * 3,
    gained: 15,
    lost: 3,
    posts: index % 3 === 0 ? 1 : 0,
    impressions: 2_000,
    reach: 1_500,
    reach_from_shares: 300,
    views: 900,
    sent: 400,
    opens: 180,
    likes: 60 + (index % 5),
    comments: 6,
    shares: 12,
    saves: 9,
    clicks: 20,
    interactions: 90,
    profile_visits: 40,
  }));
  return makeProfile({
    topics: ['Type design', 'Maps'],
    platforms: [makePlatform('instagram', rows)],
    posts: [
      {
        id: 'instagram',
        name: 'Instagram',
        timeZone: 'UTC',
        table: {
          file: 'profiles/ada/posts/instagram.csv',
          rows: [10, 30, 20, 15, 25, 20].map((likes, index) => ({
            time: `2026-02-0${index + 1}T08:00Z`,
            date: day(`2026-02-0${index + 1}`),
            hour: 8,
            impressions: 1000,
            likes,
            line: index + 2,
          })),
        },
      },
    ],
    conversations: [
      {
        date: '2026-02-28',
        received: 40,
        answered: 36,
        median_minutes: 45,
        concerns: 5,
        resolved: 4,
        engagers: 200,
        returning: 80,
      },
    ],
    funnel: [{ date: '2026-02-28', visits: 1_000, leads: 100, customers: 20, revenue: 4_000 }],
    audience: {
      source: 'Instagram Insights',
      date: '2026-02-01',
      size: 14_000,
      country: { AT: 0.4, DE: 0.3 },
      age: { '18-24': 0.3, '25-34': 0.5 },
      gender: { women: 0.6 },
      language: { de: 0.7 },
    },
    milestones: [{ date: '2025-06-01', title: 'First talk' }],
    appearances: [{ type: 'talk', date: '2025-06-01', title: 'Drawing maps' }],
    feedback: [
      { asked: '2026-01-01', request: 'Dark maps', status: 'shipped', done: '2026-01-15' },
      { asked: '2026-01-02', request: 'More colours', status: 'open' },
    ],
    testimonials: [
      makeTestimonial({ id: 'kim', rating: 5, verified: 'invoice' }),
      makeTestimonial({ id: 'lee', rating: 3.5, relationship: 'employee' }),
      makeTestimonial({ id: 'max', rating: 4, relationship: 'client' }),
    ],
    stories: [
      makeStory('shop', {
        period: { from: day('2025-10-01'), to: addDays(day('2026-01-01'), 9) },
        measures: [{ label: 'Orders', unit: 'count', before: 40, after: 60, better: 'higher' }],
      }),
    ],
  });
}
