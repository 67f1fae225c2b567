import { describe, expect, it } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { lastWeeks } from '#model/weeks.ts';

/** A row a day; 2026-01-05 is a Monday. */
const rows = (values: readonly (number | undefined)[], from = '2026-01-05') =>
  values.map((posts, index) => ({ date: addDays(day(from), index), posts }));
const posts = (row: { posts: number | undefined }) => row.posts;
const brief = (weeks: ReturnType<typeof lastWeeks>) =>
  weeks.map(({ monday, total, complete }) => [monday, total, complete]);

describe('lastWeeks', () => {
  it('adds up the weeks that have ended, and leaves out the running one', () => {
    const twoWeeksAndADay = rows([1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 9]);
    expect(brief(lastWeeks(twoWeeksAndADay, 'day', 2, posts))).toEqual([
      ['2026-01-05', 3, true],
      ['2026-01-12', 0, true],
    ]);
  });

  it('tells an unknown day from an empty one', () => {
    expect(brief(lastWeeks(rows([1, 0, undefined, 0, 0, 0, 2]), 'day', 1, posts))).toEqual([
      ['2026-01-05', 3, false],
    ]);
  });

  it('takes a weekly row as the week that holds its date', () => {
    const weekly = [
      { date: day('2026-01-11'), posts: 2 },
      { date: day('2026-01-18'), posts: 0 },
    ];
    expect(brief(lastWeeks(weekly, 'week', 2, posts))).toEqual([
      ['2026-01-05', 2, true],
      ['2026-01-12', 0, true],
    ]);
  });

  it('is empty where rows do not reach back so far, or are months apart', () => {
    expect(lastWeeks(rows([1, 2, 3, 4, 5, 6, 7]), 'day', 2, posts)).toEqual([]);
    expect(lastWeeks(rows([1, 2]), 'month', 1, posts)).toEqual([]);
    expect(lastWeeks([], 'day', 1, posts)).toEqual([]);
  });
});
