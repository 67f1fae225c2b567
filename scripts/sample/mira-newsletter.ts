import { weekday, type Day } from '#model/day.ts';
import { drawAttention } from './attention.ts';
import { chanceOf } from './chance.ts';
import { growFollowing } from './following.ts';
import { miraHappenings } from './happenings.ts';
import { isPause, isTrouble, MIRA, miraDays } from './mira-days.ts';
import { csvFile, type SampleFile } from './table.ts';

/** A letter goes out on the first and the third Thursday of a month. */
const isLetter = (date: Day): boolean => {
  const inMonth = Number(date.slice(8, 10));
  return (
    weekday(date) === 4 && (inMonth <= 7 || (inMonth >= 15 && inMonth <= 21)) && !isPause(date)
  );
};

export function newsletter(): SampleFile {
  const chance = chanceOf('mira/newsletter');
  const following = growFollowing(
    {
      platform: 'newsletter',
      start: 2_912,
      gain: [6.2, 11.5],
      churn: 0.00042,
      week: [1.02, 1.1, 1.04, 1.24, 0.96, 0.74, 0.9],
      year: [1.3, 1.1, 1, 0.98, 0.95, 0.86, 0.7, 0.9, 1.2, 1.12, 1.05, 0.84],
      noise: 0.16,
      happenings: miraHappenings,
    },
    miraDays,
    chance,
    // A letter reminds some people that they may leave.
    (date) => (isLetter(date) ? { lost: chance.count(6) } : {}),
  );

  const letters = miraDays.map((date) => (isLetter(date) ? 1 : 0));
  const opens = drawAttention(
    { perFollower: 0.66, spread: 0.07, fade: 0.6, always: 0.003 },
    miraDays,
    letters,
    following.map((row) => row.followers),
    (date) => (isTrouble(date) ? 1.15 : 1),
    chance,
  );

  const rows = following.map((row, index) => {
    const opened = opens[index]!;
    const people = Math.min(Math.round(opened * chance.between(0.7, 0.76)), row.followers);
    return {
      ...row,
      posts: letters[index],
      impressions: opened,
      reach: people,
      comments: chance.count(people * 0.0075 * (isTrouble(row.date) ? 5 : 1)),
      shares: chance.count(people * 0.0052),
      clicks: chance.count(people * chance.between(0.075, 0.11)),
    };
  });
  return csvFile(`${MIRA}/metrics/newsletter.csv`, rows);
}
