import type { Day } from '#model/day.ts';
import type { Chance } from './chance.ts';

/** How often one post is shown, in all, on the days after it. */
export interface Attention {
  /** How often a usual post is shown, as a share of the followers of its day. */
  perFollower: number;
  /** Deviation of the logarithm between posts. */
  spread: number;
  /** The share of what is left that falls on each following day. */
  fade: number;
  /** Shown every day without any post, as a share of followers. */
  always: number;
}

/**
 * How often an account is shown, day by day: each post brings its own wave, which fades over two weeks.
 * `posts` and `followers` have one entry a day; `boost` multiplies the waves of posts of that day.
 */
export function drawAttention(
  attention: Attention,
  days: readonly Day[],
  posts: readonly number[],
  followers: readonly number[],
  boost: (date: Day) => number,
  chance: Chance,
): number[] {
  const shown = days.map((_, index) => followers[index]! * attention.always * chance.factor(0.12));
  days.forEach((date, index) => {
    for (let post = 0; post < posts[index]!; post += 1) {
      const total =
        followers[index]! * attention.perFollower * chance.factor(attention.spread) * boost(date);
      let left = total;
      for (let later = index; later < Math.min(index + 14, days.length); later += 1) {
        const now = left * attention.fade;
        shown[later] = shown[later]! + now;
        left -= now;
      }
    }
  });
  return shown.map((value) => Math.round(value));
}
