import { describe, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import { known, measuresOf, missing } from '../../support/measures.ts';
import {
  dailyRows,
  makePlatform,
  makeProfile,
  makeTestimonial,
} from '../../support/profile-builder.ts';

describe('conversations', () => {
  const profile = makeProfile({
    conversations: [
      {
        date: '2026-01-31',
        received: 50,
        answered: 45,
        median_minutes: 30,
        concerns: 4,
        resolved: 4,
        engagers: 100,
        returning: 30,
      },
      {
        date: '2026-02-28',
        received: 30,
        answered: 20,
        median_minutes: 90,
        concerns: 6,
        resolved: 3,
        engagers: 100,
        returning: 50,
      },
      // Answered is not known: the row tells nothing of the rate, nor of the time.
      { date: '2026-03-31', received: 99, median_minutes: 999 },
      { date: '2026-05-31', received: 1, answered: 1, median_minutes: 1 },
    ],
  });
  const measures = measuresOf(profile, '2026-04-30');

  it.each([
    // 65 of 80
    ['answer-rate', 0.8125, '65 of 80.'],
    // 7 of 10
    ['concerns-resolved', 0.7, '7 of 10.'],
    // 80 of 200
    ['returning', 0.4, '80 of 200.'],
  ])('%s', (id, value, caveat) => {
    const measure = known(measures, `relationships.${id}`);
    expect(measure).toMatchObject({ value, caveat, asOf: '2026-02-28' });
    expect(measure.period).toEqual({ from: '2026-01-01', to: '2026-02-28' });
    expect(measure.sources).toEqual([{ file: 'profiles/ada/conversations.csv', lines: [[2, 3]] }]);
    expect(measure.low).toBeLessThan(value);
    expect(measure.high).toBeGreaterThan(value);
  });

  it('weighs the medians by answers', () => {
    // 45 answers at 30 minutes outweigh 20 at 90.
    expect(known(measures, 'relationships.answer-time')).toMatchObject({
      value: 30,
      unit: 'minutes',
      caveat:
        'The median of 2 rows’ medians, weighted by answers; they range from 30 to 90 minutes.',
    });
  });

  it('does not call it a rate where more was answered than received', () => {
    const odd = makeProfile({ conversations: [{ date: '2026-01-31', received: 5, answered: 6 }] });
    expect(missing(measuresOf(odd, '2026-04-30'), 'relationships.answer-rate').missing).toContain(
      'more answered than received',
    );
  });

  it('says what to fill in', () => {
    const nothing = measuresOf(makeProfile(), '2026-04-30');
    expect(missing(nothing, 'relationships.answer-time').missing).toBe(
      'Nothing is known of median_minutes and answered: fill them in in profiles/ada/conversations.csv.',
    );
  });
});

describe('unfollow rate', () => {
  const rows = (days: number) =>
    dailyRows('2026-01-01', Array.from({ length: days }), (_, index) => ({
      followers: 1000 + index,
      ...(index > 0 && { lost: 2 }),
    }));
  const measured = (days: number, options = {}) =>
    measuresOf(makeProfile({ platforms: [makePlatform('x', rows(days), options)] }), '2026-12-31');

  it('is what leaves in 30 days, of those who followed at their start', () => {
    // 31 rows: 30 days from 2 to 31 January lose 60 of the 1,000 of 1 January.
    expect(known(measured(31), 'relationships.unfollow-rate.x')).toMatchObject({
      value: 0.06,
      period: { from: '2026-01-02', to: '2026-01-31' },
      sources: [{ lines: [[2, 32]] }],
    });
  });

  it('is scaled to 30 days where a few are not known', () => {
    // 24 days lose 48 of 1,000: 60 in 30 days.
    expect(known(measured(25), 'relationships.unfollow-rate.x')).toMatchObject({
      value: 0.06,
      caveat: 'From 24 days.',
    });
    expect(missing(measured(20), 'relationships.unfollow-rate.x').missing).toContain('on 19;');
  });

  it('has bounds where followers are rounded', () => {
    const bounds = (value: number) => ({ low: value, high: value + 200 });
    const { low, high } = known(measured(31, { bounds }), 'relationships.unfollow-rate.x');
    expect([low, high]).toEqual([60 / 1200, 0.06]);
  });
});

describe('advocates', () => {
  it('are people who owe nothing, counted once', () => {
    const profile = makeProfile({
      testimonials: [
        makeTestimonial({ id: 'a', name: 'Kim Example', rating: 5 }),
        makeTestimonial({ id: 'b', name: 'kim example', relationship: 'peer' }),
        makeTestimonial({ id: 'c', name: 'Kim Example', company: 'Elsewhere' }),
        makeTestimonial({ id: 'd', rating: 3.5 }),
        makeTestimonial({ id: 'e', incentive: 'gift' }),
        makeTestimonial({ id: 'f', relationship: 'family' }),
        makeTestimonial({ id: 'g', date: day('2027-01-01') }),
      ],
    });
    const measure = known(measuresOf(profile, '2026-12-31'), 'relationships.advocates');
    expect(measure.value).toBe(2);
    expect(measure.sources).toHaveLength(3);
  });

  it('say what is held back', () => {
    const asked = day('2026-01-01');
    const profile = makeProfile({
      testimonials: [
        makeTestimonial({ id: 'a', consent: undefined }),
        makeTestimonial({ id: 'b', consent: undefined }),
        makeTestimonial({
          id: 'c',
          consent: { granted: asked, how: 'by e-mail', scope: ['page'], withdrawn: asked },
        }),
      ],
    });
    expect(missing(measuresOf(profile, '2026-12-31'), 'relationships.advocates').missing).toContain(
      '3 are held back',
    );
  });
});
