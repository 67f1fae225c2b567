import { describe, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import { markedReleases } from '#proofs/following/releases.ts';
import { publicProfile } from '#public/public-profile.ts';
import { makeProfile } from '../../support/profile-builder.ts';

const today = day('2026-11-23');

function releasesOf(
  posts: readonly (readonly [date: string, title: string])[],
  { kind = 'project', milestones = [] as { date: string; title: string }[] } = {},
) {
  const content = makeProfile({
    milestones,
    posts: [
      {
        id: 'github',
        name: 'GitHub',
        timeZone: 'UTC',
        table: {
          file: 'profiles/ada/posts/github.csv',
          rows: posts.map(([date, title], index) => ({
            time: `${date}T10:00Z`,
            date: day(date),
            hour: 10,
            title,
            line: index + 2,
          })),
        },
      },
    ],
  });
  const { page } = publicProfile(
    { ...content, frontMatter: { ...content.frontMatter, kind: kind as 'project' } },
    today,
  );
  return markedReleases(page, today).map(({ day: on, version }) => `${on} ${version}`);
}

describe('releases on a curve', () => {
  it.each([
    ['v2.0.0', 'v2.0.0'],
    ['Release 3.0: the big one', '3.0'],
    ['engine@4.0.0', '4.0.0'],
    ['v5', 'v5'],
  ])('%s is one', (title, version) => {
    expect(releasesOf([['2026-03-04', title]])).toEqual([`2026-03-04 ${version}`]);
  });

  it.each([
    'v2.0.0-beta.1',
    'v2.0.0rc1',
    '2026 in review',
    'v1.2.3',
    'nightly',
    '10.0.0.1',
    'v1.2.',
  ])('%s is none', (title) => {
    expect(releasesOf([['2026-03-04', title]])).toEqual([]);
  });

  it('are the minor ones too where the major ones are few, the newest first', () => {
    const minor = Array.from(
      { length: 9 },
      (_, index) => [`2025-0${index + 1}-10`, `v1.${index + 1}.0`] as const,
    );
    expect(releasesOf([['2024-12-01', 'v1.0.0'], ...minor])).toEqual([
      '2024-12-01 v1.0.0',
      ...['5', '6', '7', '8', '9'].map((n) => `2025-0${n}-10 v1.${n}.0`),
    ]);
  });

  it('are the major ones alone where there are three', () => {
    const found = releasesOf([
      ['2023-01-01', 'v1.0.0'],
      ['2024-01-01', 'v2.0.0'],
      ['2025-01-01', 'v3.0.0'],
      ['2025-06-01', 'v3.1.0'],
    ]);
    expect(found.map((one) => one.slice(11))).toEqual(['v1.0.0', 'v2.0.0', 'v3.0.0']);
  });

  it('are left to the milestone that tells of them', () => {
    const milestones = [{ date: '2026-03-02', title: 'Version 2, rewritten' }];
    expect(releasesOf([['2026-03-04', 'v2.0.0']], { milestones })).toEqual([]);
    expect(releasesOf([['2026-03-06', 'v2.0.0']], { milestones })).toHaveLength(1);
  });

  it('are those of projects, up to today', () => {
    expect(releasesOf([['2026-03-04', 'v2.0.0']], { kind: 'person' })).toEqual([]);
    expect(releasesOf([['2026-11-24', 'v2.0.0']])).toEqual([]);
  });
});
