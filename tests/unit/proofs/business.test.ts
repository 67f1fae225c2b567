import { describe, expect, it } from 'vitest';
import { day } from '#model/day.ts';
import { known, measuresOf, missing } from '../../support/measures.ts';
import { makeProfile, makeStory, makeTestimonial } from '../../support/profile-builder.ts';

describe('testimonials', () => {
  const measures = measuresOf(
    makeProfile({
      testimonials: [
        makeTestimonial({ id: 'a', rating: 5, verified: 'invoice' }),
        makeTestimonial({ id: 'b', rating: 4.5, verified: 'invoice', incentive: 'discount' }),
        makeTestimonial({ id: 'c', rating: 2, relationship: 'employee' }),
        makeTestimonial({ id: 'd' }),
        makeTestimonial({ id: 'e', rating: 1, date: day('2027-01-01') }),
      ],
    }),
    '2026-12-31',
  );

  it.each([
    ['testimonials', 4],
    // (5 + 4.5 + 2) / 3
    ['rating', 3.8333333],
    ['ratings', 3],
    ['ratings-5', 1],
    // 4.5 counts as a 4.
    ['ratings-4', 1],
    ['ratings-3', 0],
    ['ratings-2', 1],
    ['ratings-1', 0],
    ['verified', 0.5],
    ['rewarded', 0.25],
    ['insiders', 0.25],
    ['testimonials-by-customer', 3],
    ['testimonials-by-employee', 1],
    ['testimonials-by-family', 0],
  ])('%s', (id, value) => {
    expect(known(measures, `business.${id}`).value).toBeCloseTo(value, 6);
  });

  it('of a year are those that were said within 12 months', () => {
    const dates = ['2025-12-31', '2026-01-01', '2026-12-31'];
    const testimonials = dates.map((date) => makeTestimonial({ id: date, date: day(date) }));
    const found = known(
      measuresOf(makeProfile({ testimonials }), '2026-12-31'),
      'business.testimonials-12-months',
    );
    expect(found.value).toBe(2);
    expect(found.period).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('disclose who rated, and for what', () => {
    expect(known(measures, 'business.rating').caveat).toBe(
      'From 3 ratings, 1 by employees, family or investors, 1 with something given for it.',
    );
  });

  it('have sources in the files of those that count', () => {
    expect(known(measures, 'business.ratings-5').sources.map(({ file }) => file)).toEqual([
      'profiles/ada/testimonials/a.md',
    ]);
  });

  it('of one file share its source', () => {
    const file = 'profiles/ada/testimonials/all.csv';
    const testimonials = [2, 4, 3].map((line) => makeTestimonial({ id: String(line), file, line }));
    const { sources } = known(
      measuresOf(makeProfile({ testimonials }), '2026-12-31'),
      'business.testimonials',
    );
    expect(sources).toEqual([{ file, lines: [[2, 4]] }]);
  });

  it('without a rating have no mean', () => {
    const unrated = makeProfile({ testimonials: [makeTestimonial({ id: 'a' })] });
    expect(missing(measuresOf(unrated, '2026-12-31'), 'business.rating').missing).toContain(
      'None of the 1 testimonial has a rating',
    );
    expect(
      missing(measuresOf(makeProfile(), '2026-12-31'), 'business.testimonials').missing,
    ).toContain('testimonials/<name>.md');
  });
});

describe('stories', () => {
  const quantity = { unit: 'minutes', before: 120, after: 30, better: 'lower' } as const;
  const measures = measuresOf(
    makeProfile({
      stories: [
        makeStory('shop', {
          measures: [
            { label: 'Answer time', ...quantity },
            { label: 'Returns', unit: 'count', before: 0, after: 3, better: 'higher' },
          ],
        }),
        makeStory('plain', {}),
        makeStory('draft', { draft: true, measures: [{ label: 'Never', ...quantity }] }),
        makeStory('later', { date: day('2027-01-01') }),
      ],
    }),
    '2026-12-31',
  );

  it('count what is published', () => {
    expect(known(measures, 'business.stories').value).toBe(2);
    expect(known(measures, 'business.stories-measured').value).toBe(1);
    expect(measures.has('business.story.draft.1.before')).toBe(false);
  });

  it('give before, after and the relative change', () => {
    expect(known(measures, 'business.story.shop.1.before')).toMatchObject({
      value: 120,
      unit: 'minutes',
      label: 'Answer time at Example Ltd, before',
    });
    // (30 - 120) / 120
    expect(known(measures, 'business.story.shop.1.change')).toMatchObject({
      value: -0.75,
      unit: 'share',
      signed: true,
    });
    expect(missing(measures, 'business.story.shop.2.change').missing).toContain('from 0');
  });
});

describe('funnel', () => {
  const measures = measuresOf(
    makeProfile({
      funnel: [
        // More than a year before the last row that has any of them.
        { date: '2024-12-31', visits: 9_999, leads: 999, customers: 99, revenue: 9 },
        { date: '2026-01-31', visits: 1_000, leads: 100, customers: 10, revenue: 2_000 },
        // No leads are known: of use for visits and customers only.
        { date: '2026-02-28', visits: 500, customers: 20, revenue: 2_500.5 },
        { date: '2027-02-28', visits: 1, leads: 1, customers: 1, revenue: 1 },
      ],
    }),
    '2026-12-31',
  );

  it.each([
    ['visits', 1_500],
    ['customers', 30],
    ['revenue', 4_500.5],
    ['visit-to-lead', 0.1],
    ['lead-to-customer', 0.1],
    // 30 / 1500
    ['visit-to-customer', 0.02],
    // 4500.5 / 30
    ['revenue-per-customer', 150.016667],
  ])('%s', (id, value) => {
    expect(known(measures, `business.${id}`).value).toBeCloseTo(value, 6);
  });

  it('knows the currency and the interval', () => {
    expect(known(measures, 'business.revenue').currency).toBe('EUR');
    const { low, high } = known(measures, 'business.visit-to-lead');
    // Wilson for 100 of 1,000.
    expect(low).toBeCloseTo(0.0829, 4);
    expect(high).toBeCloseTo(0.1202, 4);
  });

  it.each([
    [{ visits: 0, customers: 0 }, 'no visits'],
    [{ visits: 2, customers: 3 }, 'more customers than visits'],
    [{ visits: 2 }, 'fill in profiles/ada/funnel.csv'],
  ])('of %j says: %s', (row, text) => {
    const odd = makeProfile({ funnel: [{ date: '2026-01-31', ...row }] });
    expect(missing(measuresOf(odd, '2026-12-31'), 'business.visit-to-customer').missing).toContain(
      text,
    );
  });

  it('does not divide by no customers', () => {
    const none = makeProfile({ funnel: [{ date: '2026-01-31', customers: 0, revenue: 5 }] });
    expect(
      missing(measuresOf(none, '2026-12-31'), 'business.revenue-per-customer').missing,
    ).toContain('no customers');
  });
});

describe('feedback', () => {
  const measures = measuresOf(
    makeProfile({
      feedback: [
        { asked: '2026-01-01', request: 'One', status: 'shipped', done: '2026-01-11' },
        { asked: '2026-01-01', request: 'Two', status: 'shipped', done: '2026-02-10' },
        { asked: '2026-01-05', request: 'Three', status: 'declined' },
        // Dated ahead: not shipped yet.
        { asked: '2026-01-06', request: 'Four', status: 'shipped', done: '2027-01-01' },
        { asked: '2027-01-01', request: 'Five', status: 'open' },
      ],
    }),
    '2026-12-31',
  );

  it('is asked, shipped, and takes days', () => {
    expect(known(measures, 'business.feedback-asked').value).toBe(4);
    expect(known(measures, 'business.feedback-shipped')).toMatchObject({
      value: 0.5,
      caveat: '2 of 4.',
    });
    // 10 and 40 days.
    expect(known(measures, 'business.feedback-days')).toMatchObject({
      value: 25,
      asOf: '2026-02-10',
      sources: [{ lines: [[2, 3]] }],
    });
  });

  it('has no days before anything was shipped', () => {
    const open = makeProfile({
      feedback: [{ asked: '2026-01-01', request: 'One', status: 'open' }],
    });
    const measured = measuresOf(open, '2026-12-31');
    expect(known(measured, 'business.feedback-shipped').value).toBe(0);
    expect(missing(measured, 'business.feedback-days').status).toBe('missing');
  });
});
