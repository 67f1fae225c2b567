import type { Day } from '#model/day.ts';
import { inSeason, onWeekday, type Week, type Year } from './calendar.ts';
import type { Chance } from './chance.ts';
import { exodus, surge, type Happening } from './happenings.ts';

/** How an account grows, before chance. */
export interface Growth {
  platform: string;
  /** Followers on the eve of the first day. */
  start: number;
  /** Followers gained on an ordinary day, at the first and at the last day. */
  gain: readonly [first: number, last: number];
  /** The share that leaves on an ordinary day. */
  churn: number;
  week: Week;
  year: Year;
  /** Deviation of the logarithm of a day's gain. */
  noise: number;
  happenings: readonly Happening[];
}

export interface FollowingDay {
  date: Day;
  followers: number;
  gained: number;
  lost: number;
}

/** Draws day after day, so that every count is the one before, plus those who came, less those who left. */
export function growFollowing(
  growth: Growth,
  days: readonly Day[],
  chance: Chance,
  /** What comes on top of the ordinary on single days. */
  extra: (date: Day) => { gained?: number; lost?: number } = () => ({}),
): FollowingDay[] {
  let followers = growth.start;
  return days.map((date, index) => {
    const { platform, happenings } = growth;
    const [first, last] = growth.gain;
    const ordinary = first + ((last - first) * index) / Math.max(days.length - 1, 1);
    const expected =
      ordinary *
      onWeekday(growth.week, date) *
      inSeason(growth.year, date) *
      surge(happenings, platform, date) *
      chance.factor(growth.noise);
    const leaving = growth.churn * chance.factor(0.18) + exodus(happenings, platform, date);
    const more = extra(date);
    const gained = chance.count(expected) + (more.gained ?? 0);
    const lost = chance.count(followers * leaving) + (more.lost ?? 0);
    followers += gained - lost;
    return { date, followers, gained, lost };
  });
}
