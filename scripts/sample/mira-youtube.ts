import { daysBetween, weekday, type Day } from '#model/day.ts';
import { drawAttention } from './attention.ts';
import { chanceOf } from './chance.ts';
import { growFollowing } from './following.ts';
import { miraHappenings, surge } from './happenings.ts';
import { isPause, isTrouble, MIRA, miraDays } from './mira-days.ts';
import { csvFile, type SampleFile } from './table.ts';

/** Films that came with something that happened, whatever the weekday. */
const premieres = ['2025-04-08', '2025-10-02', '2026-03-24', '2026-05-26', '2026-09-08'];

/** As YouTube's public interface does since 2019: three digits are left, the rest is cut off. */
function rounded(subscribers: number): number {
  const step = 10 ** Math.max(String(subscribers).length - 3, 0);
  return Math.floor(subscribers / step) * step;
}

const isFilm = (date: Day): boolean => {
  const weeks = Math.floor(daysBetween(miraDays[0]!, date) / 7);
  return premieres.includes(date) || (weekday(date) === 2 && weeks % 2 === 0 && !isPause(date));
};

export function youtube(): SampleFile {
  const chance = chanceOf('mira/youtube');
  const following = growFollowing(
    {
      platform: 'youtube',
      start: 18_460,
      gain: [27, 49],
      churn: 0.00021,
      week: [0.92, 1.04, 0.98, 0.94, 0.94, 1.1, 1.14],
      year: [1.3, 1.12, 1, 0.98, 0.94, 0.84, 0.76, 0.9, 1.12, 1.08, 1.06, 0.96],
      noise: 0.22,
      happenings: miraHappenings,
    },
    miraDays,
    chance,
  );

  const films = miraDays.map((date) => (isFilm(date) ? 1 : 0));
  const views = drawAttention(
    { perFollower: 0.62, spread: 0.42, fade: 0.3, always: 0.034 },
    miraDays,
    films,
    following.map((row) => row.followers),
    (date) => Math.min(surge(miraHappenings, 'youtube', date), 6) ** 0.8,
    chance,
  );

  const lastDay = miraDays.at(-1)!;
  const rows = following.map(({ date, followers }, index) => {
    const seen = views[index]!;
    const trouble = isTrouble(date);
    // The studio is two days behind with impressions.
    const late = daysBetween(date, lastDay) < 2;
    const rate = chance.between(0.046, 0.064);
    return {
      date,
      followers: rounded(followers),
      posts: films[index],
      impressions: late ? undefined : Math.round(seen / rate),
      views: seen,
      likes: chance.count(seen * chance.between(0.041, 0.053) * (trouble ? 0.7 : 1)),
      comments: chance.count(seen * chance.between(0.0038, 0.0056) * (trouble ? 3.6 : 1)),
      shares: chance.count(seen * chance.between(0.005, 0.0078)),
      clicks: chance.count(seen * chance.between(0.006, 0.011)),
    };
  });
  return csvFile(`${MIRA}/metrics/youtube.csv`, rows);
}
