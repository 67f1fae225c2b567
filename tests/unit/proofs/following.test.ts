import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import { followingHeadlines } from '#proofs/following/measures.ts';
import { publicProfile } from '#public/public-profile.ts';
import { known, measuresOf, missing } from '../../support/measures.ts';
import { dailyFollowers, makePlatform, makeProfile } from '../../support/profile-builder.ts';

/** 100 on 1 January 2026, and 2 more on every day after: 100 + 2 x 40 = 180 on 10 February. */
const steady = dailyFollowers(
  'youtube',
  '2026-01-01',
  Array.from({ length: 41 }, (_, index) => 100 + 2 * index),
);
const steadyMeasures = measuresOf(makeProfile({ platforms: [steady] }), '2026-02-10');

describe('followers', () => {
  it('are the latest count, with its line', () => {
    expect(known(steadyMeasures, 'following.followers.youtube')).toMatchObject({
      value: 180,
      label: 'Subscribers on YouTube',
      noun: 'subscribers',
      asOf: '2026-02-10',
      // Line 2 holds 1 January.
      sources: [{ file: 'profiles/ada/metrics/youtube.csv', lines: [[42, 42]] }],
    });
  });

  it('are those of the day, whatever is written for later', () => {
    const measures = measuresOf(makeProfile({ platforms: [steady] }), '2026-01-03');
    expect(known(measures, 'following.followers.youtube').value).toBe(104);
  });

  it('say how old they are', () => {
    const measures = measuresOf(makeProfile({ platforms: [steady] }), '2026-08-10');
    expect(known(measures, 'following.followers.youtube').caveat).toBe(
      'Last counted on 2026-02-10, 181 days before this was computed.',
    );
  });

  it('are missing where nobody counted', () => {
    const platform = makePlatform('x', [{ date: '2026-01-01', likes: 4 }]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-02-10');
    expect(missing(measures, 'following.followers.x').missing).toContain('metrics/x.csv');
  });
});

describe('net growth and growth rate', () => {
  it.each([
    // 7 days before 10 February is 3 February: 180 - 166.
    ['net-growth-7', 14, '2026-02-04'],
    // 11 January: 180 - 120.
    ['net-growth-30', 60, '2026-01-12'],
    // 14 / 166 and 60 / 120.
    ['growth-rate-7', 0.084337, '2026-02-04'],
    ['growth-rate-30', 0.5, '2026-01-12'],
  ])('%s', (id, value, from) => {
    const measure = known(steadyMeasures, `following.${id}.youtube`);
    expect(measure.value).toBeCloseTo(value, 6);
    expect(measure.period).toEqual({ from, to: '2026-02-10' });
    expect(measure.caveat).toBeUndefined();
  });

  it.each([90, 365])('has no answer for %d days: counting began too late', (days) => {
    expect(missing(steadyMeasures, `following.net-growth-${days}.youtube`).missing).toMatch(
      /begins on 2026-01-01/,
    );
  });

  it('takes the nearest count within a tenth of the period, and says so', () => {
    const platform = makePlatform('x', [
      { date: '2026-01-28', followers: 100 },
      { date: '2026-02-27', followers: 130 },
      // 30 days before is 29 January, one day off; 7 days before is 21 February, 6 days off.
      { date: '2026-02-28', followers: 140 },
    ]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-02-28');
    expect(known(measures, 'following.net-growth-30.x')).toMatchObject({
      value: 40,
      caveat: 'Over 31 days: the nearest count to the start is of 2026-01-28.',
    });
    expect(missing(measures, 'following.net-growth-7.x').missing).toContain(
      'no count within 1 day of 2026-02-21',
    );
  });

  it('has bounds where the platform rounds', () => {
    // Cut to hundreds: 1,000 is 1,000 to 1,099; 1,400 is 1,400 to 1,499. Between 301 and 499 came.
    const rounded = dailyFollowers(
      'x',
      '2026-01-01',
      [1000, 1000, 1100, 1100, 1200, 1300, 1300, 1400],
      {
        bounds: (value) => ({ low: value, high: value + 99 }),
      },
    );
    const measures = measuresOf(makeProfile({ platforms: [rounded] }), '2026-01-08');
    expect(known(measures, 'following.net-growth-7.x')).toMatchObject({
      value: 400,
      low: 301,
      high: 499,
    });
    const rate = known(measures, 'following.growth-rate-7.x');
    expect([rate.low, rate.value, rate.high].map((value) => value!.toFixed(4))).toEqual([
      (1400 / 1099 - 1).toFixed(4),
      '0.4000',
      (1499 / 1000 - 1).toFixed(4),
    ]);
    // A day's step of 100 may be a step of 1.
    expect(known(measures, 'following.best-day.x')).toMatchObject({
      value: 100,
      low: 1,
      high: 199,
    });
  });

  it('can’t be given as a share of nothing', () => {
    const platform = dailyFollowers('x', '2026-01-01', [0, 0, 0, 0, 0, 0, 0, 9]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-01-08');
    expect(known(measures, 'following.net-growth-7.x').value).toBe(9);
    expect(missing(measures, 'following.growth-rate-7.x').missing).toContain('Growth from none');
  });

  it('does not change when everybody gains the same number, and doubles with the counts', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.nat(1e6), (followers, extra) => {
        const grown = (change: (count: number) => number, id: string) =>
          known(
            measuresOf(
              makeProfile({
                platforms: [dailyFollowers('x', '2026-01-01', followers.map(change))],
              }),
              '2026-12-31',
            ),
            `following.${id}.x`,
          ).value;
        const same = (count: number) => count;
        expect(grown((count) => count + extra, 'net-growth-7')).toBe(grown(same, 'net-growth-7'));
        expect(grown((count) => count + extra, 'best-day')).toBe(grown(same, 'best-day'));
        expect(grown((count) => count * 2, 'net-growth-7')).toBe(2 * grown(same, 'net-growth-7'));
        expect(grown((count) => count * 2, 'growth-rate-7')).toBeCloseTo(
          grown(same, 'growth-rate-7'),
          9,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('monthly compound growth', () => {
  const monthly = (counts: readonly number[], year = 2025) =>
    makePlatform(
      'x',
      counts.map((followers, index) => ({
        date: new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10),
        followers,
      })),
    );

  it('is the twelfth root of a year’s growth', () => {
    // 1,000 at the end of January 2025, 2,000 a year later: 365 days = 11.992 months.
    const counts = [1000, ...Array<number>(11).fill(1500), 2000];
    const measures = measuresOf(makeProfile({ platforms: [monthly(counts)] }), '2026-02-01');
    const measure = known(measures, 'following.compound-growth.x');
    expect(measure.value).toBeCloseTo(2 ** (30.436875 / 365) - 1, 10);
    expect(measure.value).toBeCloseTo(0.0595, 4);
    expect(measure.caveat).toBe('Over 12 months.');
  });

  it('begins with the first count where counting began within the year', () => {
    // End of January to end of April: 89 days, from 1,000 to 1,331, so about 10 % in each of 2.924 months.
    const platform = monthly([1000, 1100, 1210, 1331]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2025-05-01');
    const { value } = known(measures, 'following.compound-growth.x');
    expect(value).toBeCloseTo(1.331 ** (30.436875 / 89) - 1, 10);
    expect(value).toBeCloseTo(0.1027, 4);
  });

  it('needs two months', () => {
    const measures = measuresOf(makeProfile({ platforms: [monthly([10, 20])] }), '2025-05-01');
    expect(missing(measures, 'following.compound-growth.x').missing).toContain('28 days');
  });
});

describe('best day', () => {
  it('is the largest change a day, and never from a gap', () => {
    const platform = makePlatform('x', [
      { date: '2026-01-01', followers: 100 },
      { date: '2026-01-02', followers: 130 },
      // 80 in two days is 40 a day.
      { date: '2026-01-04', followers: 210 },
      // 500 in ten days is 50 a day, but nobody knows on which.
      { date: '2026-01-14', followers: 710 },
      { date: '2026-01-15', followers: 700 },
    ]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-01-31');
    expect(known(measures, 'following.best-day.x')).toMatchObject({
      value: 40,
      period: { from: '2026-01-03', to: '2026-01-04' },
      asOf: '2026-01-15',
      sources: [{ lines: [[3, 4]] }],
      caveat: expect.stringContaining('two days'),
    });
  });

  it('is missing where nobody counted on neighbouring days', () => {
    const platform = makePlatform('x', [
      { date: '2026-01-01', followers: 100 },
      { date: '2026-01-08', followers: 130 },
    ]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-01-31');
    expect(missing(measures, 'following.best-day.x').missing).toContain('count daily');
  });

  it('is missing where the rounding hides it', () => {
    const platform = dailyFollowers('x', '2026-01-01', [1_230_000, 1_230_000, 1_240_000], {
      // To the nearest 10,000: a step of 10,000 may be one of a single follower, or of none at all.
      bounds: (value) => ({ low: value - 5_000, high: value + 5_000 }),
    });
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-01-31');
    expect(missing(measures, 'following.best-day.x').missing).toContain('off by up to 10,000');
  });
});

describe('round numbers', () => {
  it('have the day on which they were reached', () => {
    // 100 stood there from the start; 250 is not reached; the next is 70 away.
    expect(known(steadyMeasures, 'following.milestone.youtube')).toMatchObject({
      value: 100,
      caveat: 'Reached on or before 2026-01-01, when counting began.',
    });
    expect(known(steadyMeasures, 'following.next-milestone.youtube').value).toBe(250);
    expect(known(steadyMeasures, 'following.to-next-milestone.youtube').value).toBe(70);
  });

  it('are known only as closely as anybody counted', () => {
    const platform = makePlatform('x', [
      { date: '2026-01-01', followers: 90 },
      { date: '2026-01-11', followers: 260 },
      { date: '2026-01-12', followers: 240 },
    ]);
    const measures = measuresOf(makeProfile({ platforms: [platform] }), '2026-01-31');
    // 2 January 2026 is day 20,455 since 1970, 11 January is 20,464.
    expect(known(measures, 'following.reached.x.250')).toMatchObject({
      label: '250 followers on X',
      unit: 'day',
      value: 20_464,
      low: 20_455,
      high: 20_464,
    });
    expect(measures.has('following.reached.x.100')).toBe(true);
    // A later fall takes nothing back, but the next one is the same again.
    expect(known(measures, 'following.milestone.x').value).toBe(250);
    expect(known(measures, 'following.next-milestone.x').value).toBe(250);
  });
});

describe('total follows', () => {
  const one = (id: string, date: string, followers: number) =>
    makePlatform(id, [{ date, followers }]);

  it('adds up follows of one time, and says what it leaves out', () => {
    const platforms = [
      one('youtube', '2026-03-01', 1000),
      one('x', '2025-12-15', 500),
      one('gab', '2024-01-01', 70),
      one('npm', '2026-03-01', 90_000),
      makePlatform('reddit', [{ date: '2026-03-01' }]),
    ];
    const total = known(measuresOf(makeProfile({ platforms }), '2026-03-02'), 'following.total');
    expect(total).toMatchObject({ value: 1500, noun: 'follows', asOf: '2026-03-01' });
    expect(total.sources.map(({ file }) => file)).toEqual([
      'profiles/ada/metrics/youtube.csv',
      'profiles/ada/metrics/x.csv',
    ]);
    expect(total.caveat).toBe(
      'Follows, not people: somebody who follows on several platforms is counted on each. ' +
        'Left out: Gab, last counted on 2024-01-01; npm, which counts downloads; Reddit, not counted yet.',
    );
  });

  it('is missing without any', () => {
    expect(missing(measuresOf(makeProfile(), '2026-03-02'), 'following.total').missing).toContain(
      'profiles/ada/metrics/<platform>.csv',
    );
    const downloads = makeProfile({ platforms: [one('npm', '2026-03-01', 90_000)] });
    expect(missing(measuresOf(downloads, '2026-03-02'), 'following.total').status).toBe('missing');
  });
});

describe('a total leads', () => {
  const counted = (id: string, from: string) => dailyFollowers(id, from, [100, 110, 120]);
  const leads = (...platforms: ReturnType<typeof counted>[]) =>
    followingHeadlines(publicProfile(makeProfile({ platforms }), day('2026-12-01')).page)[0];

  it.each([
    ['where two platforms add up to it', ['youtube', '2026-02-01'], ['x', '2026-01-01'], 'total'],
    [
      'but not where one is out of date',
      ['youtube', '2026-09-01'],
      ['x', '2026-01-01'],
      'followers.youtube',
    ],
    [
      'nor where one counts no follows',
      ['youtube', '2026-02-01'],
      ['npm', '2026-02-01'],
      'followers.youtube',
    ],
  ] as const)('%s', (_, one, other, first) => {
    expect(leads(counted(one[0], one[1]), counted(other[0], other[1]))).toBe(`following.${first}`);
  });
});
