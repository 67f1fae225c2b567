import { daysBetween, weekday } from '#model/day.ts';
import { drawAttention } from './attention.ts';
import { chanceOf } from './chance.ts';
import { growFollowing } from './following.ts';
import { miraHappenings, surge, theTuesday } from './happenings.ts';
import { isPause, isTrouble, MIRA, miraDays } from './mira-days.ts';
import { instagramPosts } from './mira-instagram-posts.ts';
import { csvFile, type SampleFile } from './table.ts';

/** Nobody counted on these days: the account was a personal one by mistake, and personal accounts have no insights. */
const notCounted = (date: string): boolean => date >= '2025-08-04' && date <= '2025-08-22';

/** Instagram's export has had no column for saves before. */
const savesSince = '2025-02-01';

/** Nor one for what shares brought. */
const reachFromSharesSince = '2025-09-01';

/** Most of those who came on the Tuesday were gone by autumn. */
function strangers(date: (typeof miraDays)[number]) {
  const age = daysBetween(theTuesday.date, date);
  if (age === 0) return { gained: theTuesday.gained };
  if (age < 0 || age > 60) return {};
  const share = (Math.LN2 / theTuesday.halfLife) * 2 ** (-age / theTuesday.halfLife);
  return { lost: Math.round(theTuesday.gained * 0.72 * share) };
}

/** Its days and its posts. */
export function instagram(): SampleFile[] {
  const chance = chanceOf('mira/instagram');
  const sharing = chanceOf('mira/instagram/shares');
  const following = growFollowing(
    {
      platform: 'instagram',
      start: 31_240,
      gain: [46, 62],
      churn: 0.00078,
      week: [1.08, 1.06, 1.1, 1.04, 0.94, 0.82, 0.96],
      year: [1.24, 1.1, 1, 0.98, 0.95, 0.9, 0.74, 0.92, 1.16, 1.1, 1.06, 0.85],
      noise: 0.2,
      happenings: miraHappenings,
    },
    miraDays,
    chance,
    strangers,
  );

  const posts = miraDays.map((date) => {
    if (isPause(date)) return 0;
    const usual = [0.86, 0.12, 0.84, 0.1, 0.8, 0.06, 0.3][weekday(date) - 1]!;
    const first = chance.happens(usual) ? 1 : 0;
    return first + (surge(miraHappenings, 'instagram', date) > 2 && chance.happens(0.5) ? 1 : 0);
  });
  const impressions = drawAttention(
    { perFollower: 0.44, spread: 0.36, fade: 0.56, always: 0.018 },
    miraDays,
    posts,
    following.map((row) => row.followers),
    (date) =>
      (isTrouble(date) ? 1.5 : Math.min(surge(miraHappenings, 'instagram', date), 3) ** 0.7) *
      ([6, 7].includes(weekday(date)) ? 0.8 : 1),
    chance,
  );

  const rows = following.map((row, index) => {
    const { date } = row;
    const shown = impressions[index]!;
    const trouble = isTrouble(date);
    const reach = Math.round(shown * chance.between(0.66, 0.76));
    // Instagram's own figures were late on these two days and were never filled in.
    const late = date === '2026-02-11' || date === '2026-02-12';
    return {
      date,
      followers: row.followers,
      following: 412 + Math.floor(index / 19) + (index > 480 ? -57 : 0),
      gained: row.gained,
      lost: row.lost,
      posts: posts[index],
      impressions: late ? undefined : shown,
      reach: late ? undefined : reach,
      reach_from_shares:
        late || date < reachFromSharesSince
          ? undefined
          : Math.round(reach * sharing.between(0.09, 0.15) * (trouble ? 1.8 : 1)),
      likes: chance.count(shown * chance.between(0.042, 0.052) * (trouble ? 0.62 : 1)),
      comments: chance.count(shown * chance.between(0.0019, 0.0027) * (trouble ? 4.4 : 1)),
      shares: chance.count(shown * chance.between(0.0028, 0.0042) * (trouble ? 1.7 : 1)),
      saves:
        date < savesSince
          ? undefined
          : chance.count(shown * chance.between(0.0052, 0.0076) * (trouble ? 0.5 : 1)),
      clicks: chance.count(shown * chance.between(0.0014, 0.0024)),
    };
  });
  return [
    csvFile(
      `${MIRA}/metrics/instagram.csv`,
      rows.filter((row) => !notCounted(row.date)),
    ),
    instagramPosts(
      rows.map(({ date, followers, posts: published }) => ({
        date,
        followers,
        posts: published ?? 0,
      })),
      chanceOf('mira/instagram/posts'),
    ),
  ];
}
