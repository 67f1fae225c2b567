import { describe, expect, it } from 'vitest';
import { audienceGroupName } from '#proofs/authority/audience.ts';
import { known, measuresOf, missing } from '../../support/measures.ts';
import { dailyRows, makePlatform, makeProfile } from '../../support/profile-builder.ts';

describe('appearances', () => {
  const measures = measuresOf(
    makeProfile({
      appearances: [
        { type: 'talk', date: '2024-05-01', title: 'One' },
        // 12 months up to 1 March 2026 begin on 2 March 2025.
        { type: 'talk', date: '2025-03-01', title: 'Two' },
        { type: 'press', date: '2025-03-02', title: 'Three' },
        { type: 'talk', date: '2026-03-01', title: 'Four' },
        { type: 'talk', date: '2026-03-02', title: 'Lies ahead' },
      ],
    }),
    '2026-03-01',
  );

  it.each([
    ['appearances', 4, [[2, 5]]],
    ['appearances-12-months', 2, [[4, 5]]],
    [
      'talk',
      3,
      [
        [2, 3],
        [5, 5],
      ],
    ],
    ['talk-12-months', 1, [[5, 5]]],
    ['press', 1, [[4, 4]]],
    // That there is none rests on the whole list.
    ['award', 0, [[2, 5]]],
  ])('%s: %d', (id, value, lines) => {
    const measure = known(measures, `authority.${id}`);
    expect(measure.value).toBe(value);
    expect(measure.sources[0]!.lines).toEqual(lines);
  });

  it('are missing, not none, where nothing is listed', () => {
    expect(missing(measuresOf(makeProfile(), '2026-03-01'), 'authority.talk').missing).toContain(
      'appearances.yaml',
    );
  });
});

describe('audience', () => {
  const audience = {
    source: 'Instagram Insights',
    date: '2026-02-01',
    country: { DE: 0.3, AT: 0.4, 'Rest of the world': 0.1, 'rest-of-the-world': 0.1 },
    age: { '18-24': 0.2 },
  };
  const measures = measuresOf(makeProfile({ audience }), '2026-03-01');

  it('names the largest group and every group', () => {
    expect(known(measures, 'authority.audience-top.country')).toMatchObject({
      value: 0.4,
      label: 'Audience, largest country: Austria',
      asOf: '2026-02-01',
      caveat: 'According to Instagram Insights.',
    });
    expect(known(measures, 'authority.audience.country.de').value).toBe(0.3);
    expect(known(measures, 'authority.audience.country.rest-of-the-world').value).toBe(0.1);
    expect(known(measures, 'authority.audience.country.rest-of-the-world-2').value).toBe(0.1);
  });

  it('says what is missing', () => {
    expect(missing(measures, 'authority.audience-size').missing).toContain('add size');
    expect(missing(measures, 'authority.audience-top.language').missing).toContain('add language');
  });

  it('is not known before it was counted', () => {
    const earlier = measuresOf(makeProfile({ audience }), '2026-01-31');
    expect(missing(earlier, 'authority.audience-top.country').status).toBe('missing');
  });

  it.each([
    ['country', 'AT', 'de', 'Österreich'],
    ['language', 'ja', 'en', 'Japanese'],
    ['country', 'Elsewhere', 'en', 'Elsewhere'],
    ['age', '18-24', 'en', '18-24'],
  ] as const)('%s %s in %s is %s', (table, key, locale, name) => {
    expect(audienceGroupName(table, key, locale)).toBe(name);
  });
});

describe('cadence', () => {
  // A post every second day, for 84 days: 42 posts in 12 weeks.
  const rows = (from: string, days: number) =>
    dailyRows(from, Array.from({ length: days }), (_, index) => ({ posts: index % 2 }));

  it('is posts a week, for each platform and all', () => {
    const platforms = [
      makePlatform('x', rows('2026-01-01', 84)),
      // 64 of 84 days with 32 posts: 3.5 a week.
      makePlatform('youtube', rows('2026-01-21', 64)),
      // Ended long ago: not counted in the total.
      makePlatform('gab', rows('2024-01-01', 84)),
    ];
    const measures = measuresOf(makeProfile({ platforms }), '2026-12-31');
    expect(known(measures, 'authority.cadence.x')).toMatchObject({
      value: 3.5,
      period: { from: '2026-01-01', to: '2026-03-25' },
    });
    expect(known(measures, 'authority.cadence.youtube').caveat).toBe('From 64 of 84 days.');
    expect(known(measures, 'authority.cadence')).toMatchObject({
      value: 7,
      caveat: 'On X, YouTube.',
    });
  });

  it('is missing where a quarter of the days is not known', () => {
    const platforms = [makePlatform('x', rows('2026-01-01', 62))];
    const measures = measuresOf(makeProfile({ platforms }), '2026-12-31');
    expect(missing(measures, 'authority.cadence.x').missing).toContain('on 62 of the 84 days');
    expect(missing(measures, 'authority.cadence').status).toBe('missing');
  });
});

it('topics are counted', () => {
  const measures = measuresOf(makeProfile({ topics: ['Maps', 'Type'] }), '2026-03-01');
  expect(known(measures, 'authority.topics').value).toBe(2);
  expect(missing(measuresOf(makeProfile(), '2026-03-01'), 'authority.topics').missing).toContain(
    'profile.mdx',
  );
});
