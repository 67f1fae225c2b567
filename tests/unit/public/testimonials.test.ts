import { describe, expect, test } from 'vitest';
import { day } from '#model/day.ts';
import { publicProfile, standingIn } from '#public/public-profile.ts';
import { newestOf, noTestimonials, testimonialSources } from '#public/testimonials.ts';
import { makeProfile, makeTestimonial } from '../../support/profile-builder.ts';

const today = day('2026-03-01');
const agreed = { granted: day('2026-01-01'), how: 'by e-mail' };

test('sources are the files in their order, with the lines that are of one piece together', () => {
  const rows = [
    ['b.csv', 4],
    ['a.csv', 7],
    ['b.csv', 2],
    ['b.csv', 3],
    ['c.csv', 1],
  ] as const;
  const testimonials = rows.map(([file, line]) =>
    makeTestimonial({ id: `${file}${line}`, file, line }),
  );
  expect(testimonialSources(testimonials)).toEqual([
    { file: 'a.csv', lines: [[7, 7]] },
    { file: 'b.csv', lines: [[2, 4]] },
    { file: 'c.csv', lines: [[1, 1]] },
  ]);
});

test('the newest is by its day, wherever it stands', () => {
  const dates = ['2025-12-31', '2026-02-01', '2026-01-15'].map(day);
  expect(newestOf(dates.map((date) => makeTestimonial({ id: date, date })))).toBe('2026-02-01');
  expect(newestOf([])).toBeNull();
});

describe('a page without testimonials', () => {
  const viewOf = (...consents: Parameters<typeof makeTestimonial>[0]['consent'][]) =>
    publicProfile(
      makeProfile({
        testimonials: consents.map((consent, index) =>
          makeTestimonial({ id: `t${index}`, consent }),
        ),
      }),
      today,
    ).page;

  test('says how many are held back, whether never agreed to or withdrawn', () => {
    const withdrawn = { ...agreed, scope: ['page' as const], withdrawn: day('2026-02-01') };
    expect(noTestimonials(viewOf(undefined, withdrawn, undefined))).toMatchObject({
      key: 'gaps.testimonials-held',
      args: { held: 3 },
    });
  });

  test('says that there is none where nothing is held back', () => {
    expect(noTestimonials(viewOf())).toMatchObject({ key: 'gaps.testimonials' });
    const elsewhere = viewOf({ ...agreed, scope: ['card'] });
    expect(noTestimonials(elsewhere)).toMatchObject({ key: 'gaps.testimonials' });
    expect(elsewhere.heldBack).toEqual({ withoutConsent: 0, withdrawn: 0, elsewhere: 1 });
  });
});

test('where two places meet stands what stands in both', () => {
  const scopes = { both: ['page', 'card'], page: ['page'], card: ['card'] } as const;
  const testimonials = Object.entries(scopes).map(([id, scope]) =>
    makeTestimonial({ id, consent: { ...agreed, scope: [...scope] } }),
  );
  const { page, card } = publicProfile(makeProfile({ testimonials }), today);
  const met = standingIn(page, card);
  expect(met.place).toBe('page');
  expect(met.testimonials.map(({ id }) => id)).toEqual(['both']);
});
