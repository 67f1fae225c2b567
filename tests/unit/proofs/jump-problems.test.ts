import { describe, expect, test } from 'vitest';
import { jumpProblems } from '#proofs/engagement/jump-problems.ts';
import { addDays, day } from '#model/day.ts';
import type { ProfileContent } from '#schemas/site-content.ts';

type Input = Parameters<typeof jumpProblems>[0];
const start = day('2026-10-01');

/** A profile with one platform of these counts, a day each. */
function profileOf(values: readonly number[], milestones: readonly string[] = []): Input {
  const points = values.map((value, index) => ({
    day: addDays(start, index),
    value,
    low: value,
    high: value,
    line: index + 2,
  }));
  const file = 'profiles/ada/metrics/bluesky.csv';
  const platform = {
    id: 'bluesky',
    noun: 'followers',
    followers: { id: 'bluesky', label: 'Bluesky', noun: 'followers', file, points },
  } as unknown as ProfileContent['platforms'][number];
  const rows = milestones.map((date, index) => ({
    date: day(date),
    title: 'Why',
    line: index + 1,
  }));
  return { id: 'ada', platforms: [platform], milestones: { file: 'milestones.yaml', rows } };
}

const steady = (days: number) => Array.from({ length: days }, (_, at) => 1000 + at * 3 + (at % 2));
const today = day('2026-11-26');

describe('counts that leap', () => {
  test('are told at their row, with the command that explains them', () => {
    const [problem, ...more] = jumpProblems(profileOf([...steady(30), 9000]), today);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file: 'profiles/ada/metrics/bluesky.csv',
      line: 32,
      severity: 'warning',
      code: 'jump-unexplained',
    });
    expect(problem!.message).toBe(
      'followers go from 1088 on 2026-10-30 to 9000 on 2026-10-31, and no milestone says why',
    );
    expect(problem!.hint).toContain('--profile ada --name "What happened" --set date=2026-10-31');
  });

  test('are told where there are too few counts to say what is usual', () => {
    expect(jumpProblems(profileOf([1000, 9000]), today)).toHaveLength(1);
    expect(jumpProblems(profileOf([1000, 400]), today)).toHaveLength(1);
    expect(jumpProblems(profileOf([1000, 1040]), today)).toEqual([]);
    expect(jumpProblems(profileOf([3, 9]), today)).toEqual([]);
  });

  test('are not told where a milestone explains them, where they lie in the past, or where there are none', () => {
    expect(jumpProblems(profileOf([...steady(30), 9000], ['2026-10-31']), today)).toEqual([]);
    expect(jumpProblems(profileOf([1000, 9000], ['2026-10-02']), today)).toEqual([]);
    expect(jumpProblems(profileOf([...steady(30), 9000]), day('2028-01-01'))).toEqual([]);
    expect(jumpProblems(profileOf(steady(40)), today)).toEqual([]);
    expect(jumpProblems(profileOf([]), today)).toEqual([]);
  });

  test('are counted where they are many, the newest told', () => {
    const wild = Array.from({ length: 12 }, (_, at) => (at % 2 ? 5000 : 1000));
    const problems = jumpProblems(profileOf(wild), today);
    expect(problems).toHaveLength(5);
    expect(problems[0]!.line).toBe(13);
    expect(problems[4]!.message).toContain('so do 6 before it');
  });
});
