import { day, daysBetween, type Day } from '#model/day.ts';
import { daysFromTo, inSeason, isSunday } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { growFollowing } from './following.ts';
import { buildLoop, starPurge, surge, tidemarkHappenings } from './happenings.ts';
import { csvFile, type SampleFile } from './table.ts';

/** The folder of the invented open-source project. */
export const TIDEMARK = 'profiles/tidemark';

const days = daysFromTo(day('2024-11-23'), day('2026-11-22'));
const sundays = days.filter((date) => isSunday(date));

const releases = [
  '2024-12-08',
  '2025-01-12',
  '2025-03-02',
  '2025-04-27',
  '2025-06-03',
  '2025-06-05',
  '2025-08-10',
  '2025-10-19',
  '2025-12-14',
  '2026-01-27',
  '2026-01-29',
  '2026-03-15',
  '2026-05-10',
  '2026-06-09',
  '2026-08-30',
  '2026-10-18',
];

const jobSince = '2025-03-15';

/** Stars a day, exact, and how often the page of the repository was looked at. */
export function github(): SampleFile {
  const chance = chanceOf('tidemark/github');
  const stars = growFollowing(
    {
      platform: 'github',
      start: 268,
      gain: [3.2, 6.4],
      churn: 0.0002,
      week: [1.12, 1.16, 1.14, 1.08, 0.98, 0.74, 0.78],
      year: [1.08, 1.05, 1, 1, 1, 0.96, 0.86, 0.88, 1.04, 1.06, 1.05, 0.82],
      noise: 0.25,
      happenings: tidemarkHappenings,
    },
    days,
    chance,
    (date) => (date === starPurge.date ? { lost: starPurge.lost } : {}),
  );
  const talk = chanceOf('tidemark/github/talk');
  const rows = stars.map(({ date, followers }) => {
    const released = releases.filter((release) => release === date).length;
    const interest = surge(tidemarkHappenings, 'github', date) ** 0.8;
    const views = chance.count(followers * 0.11 * interest);
    const said = (mean: number) => talk.count(mean * (interest + released * 3));
    const counted = {
      reach: Math.round(views * talk.between(0.36, 0.46)),
      views,
      likes: said(2.6),
      comments: said(1.8),
      shares: said(0.24),
    };
    const nothing = Object.fromEntries(Object.keys(counted).map((key) => [key, undefined]));
    // GitHub keeps two weeks of traffic; the job that reads it was not there before.
    return { date, followers, posts: released, ...(date < jobSince ? nothing : counted) };
  });
  return csvFile(`${TIDEMARK}/metrics/github.csv`, rows);
}

/** Downloads and dependents, a row a week. Machines download: Christmas shows, a broken machine shows more. */
export function npm(): SampleFile {
  const chance = chanceOf('tidemark/npm');
  const rows = sundays.map((date, index) => {
    const grown = (420 * Math.exp(index * 0.0385)) / (1 + Math.exp(index * 0.0385) / 62);
    const season =
      christmas(date) * inSeason([1, 1, 1, 0.98, 0.98, 0.97, 0.88, 0.9, 1, 1.02, 1.02, 1], date);
    const loop = date === buildLoop.weekTo ? buildLoop.times : 1;
    return {
      date,
      followers: Math.round(6 + index * 0.62 + index ** 2 * 0.0125),
      views: chance.count(grown * season * chance.factor(0.05) * loop),
    };
  });
  return csvFile(`${TIDEMARK}/metrics/npm.csv`, rows);
}

/** The week that holds Christmas, and the one after. */
function christmas(sunday: Day): number {
  const near = ['2024-12-29', '2025-12-28'].map((peak) => Math.abs(daysBetween(day(peak), sunday)));
  const distance = Math.min(...near);
  return distance === 0 ? 0.46 : distance <= 7 ? 0.64 : 1;
}

/** Questions in the issues, a row a week. */
export function questions(): SampleFile {
  const chance = chanceOf('tidemark/conversations');
  const rows = sundays
    .filter((date) => date > '2025-06-01')
    .map((date, index) => {
      const received = chance.count(5 + index * 0.09);
      const answered = Math.min(received, chance.count(received * 0.93));
      const concerns = Math.min(received, chance.count(1.4));
      const engagers = received + chance.count(9 + index * 0.12);
      return {
        date,
        received,
        answered,
        median_minutes: answered === 0 ? undefined : Math.round(chance.between(640, 2_300)),
        concerns,
        resolved: Math.min(concerns, chance.count(concerns * 0.8)),
        engagers,
        returning: Math.round(engagers * chance.between(0.2, 0.42)),
      };
    });
  return csvFile(`${TIDEMARK}/conversations.csv`, rows);
}
