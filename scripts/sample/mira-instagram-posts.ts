import { Temporal } from 'temporal-polyfill';
import { weekday, type Day } from '#model/day.ts';
import type { Chance } from './chance.ts';
import { MIRA } from './mira-days.ts';
import { csvFile, type SampleFile } from './table.ts';

interface PostDay {
  date: Day;
  followers: number;
  posts: number;
}

/** How likely each hour is, for one who draws by day and posts before work, at lunch and after it. */
const hours: readonly (readonly [hour: number, weight: number])[] = [
  [7, 2],
  [8, 5],
  [9, 2],
  [12, 3],
  [13, 1],
  [17, 2],
  [18, 4],
  [19, 2],
  [21, 1],
];
const allWeights = hours.reduce((sum, [, weight]) => sum + weight, 0);

function hourOf(chance: Chance): number {
  let left = chance.between(0, allWeights);
  for (const [hour, weight] of hours) {
    left -= weight;
    if (left < 0) return hour;
  }
  return hours.at(-1)![0];
}

/** Those who wait for a ferry on a Friday afternoon have time; those on a Monday morning have none. */
function patience(date: Day, hour: number): number {
  if (weekday(date) === 5 && hour >= 17) return 1.7;
  if (weekday(date) === 1 && hour < 10) return 0.75;
  return hour >= 17 ? 1.12 : 1;
}

/** What those are called that went furthest. */
const titles: Readonly<Record<string, string>> = {
  'sample-0065': 'The g that took a winter',
  'sample-0234': 'Two letters that will not stand next to each other',
  'sample-0280': 'Quay 4, before the sign and after it',
  'sample-0281': 'An Ö, drawn forty times until it stopped looking surprised',
  'sample-0289': 'Skerry at 200 metres, in rain, at dusk',
};

/** Every post of the days with posts, with its minute by the clocks of Oslo. */
export function instagramPosts(days: readonly PostDay[], chance: Chance): SampleFile {
  let number = 0;
  const rows = days.flatMap(({ date, followers, posts }) =>
    Array.from({ length: posts }, () => {
      number += 1;
      const hour = hourOf(chance);
      const minute = Math.floor(chance.between(0, 60));
      const time = Temporal.PlainDate.from(date)
        .toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: { hour, minute } })
        .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
      const impressions = Math.round(followers * 0.4 * chance.factor(0.34));
      const rate = chance.between(0.036, 0.058) * patience(date, hour);
      const id = `sample-${String(number).padStart(4, '0')}`;
      return {
        time,
        id,
        title: titles[id],
        impressions,
        likes: chance.count(impressions * rate),
        comments: chance.count(impressions * rate * 0.05),
        shares: chance.count(impressions * rate * 0.08),
        saves: chance.count(impressions * rate * 0.13),
      };
    }),
  );
  return csvFile(
    `${MIRA}/posts/instagram.csv`,
    rows.toSorted((one, other) => one.time.localeCompare(other.time, 'en')),
  );
}
