import { expect, test } from 'vitest';
import { day } from '#model/day.ts';
import { publicProfile } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import { card } from '#widgets/card/card.ts';
import { isMissing, type WidgetCard, type WidgetSubject } from '#widgets/widget.ts';
import { makeProfile, makeTestimonial } from '../../support/profile-builder.ts';

const one = (design: string, key: string, asOf: string): WidgetCard => ({
  design,
  key,
  quotes: design === 'testimonial' ? [key] : [],
  alt: `${design} ${key}`,
  lang: undefined,
  asOf: day(asOf),
  page: '/ada/',
  pictures: [{ size: 'og', width: 1200, height: 630 }],
});

function keysOf(...cards: WidgetCard[]) {
  const profile = makeProfile({
    testimonials: [
      makeTestimonial({ id: 'kim' }),
      makeTestimonial({
        id: 'shy',
        consent: { granted: day('2026-01-01'), how: 'by e-mail', scope: ['page', 'card'] },
      }),
    ],
  });
  const { widget } = publicProfile(profile, day('2026-03-01'));
  const subject = { profile: widget, today: day('2026-03-01'), locale: 'en', cards: () => cards };
  const data = card.data(subject as unknown as WidgetSubject);
  return isMissing(data) ? data.missing : data.cards.map(({ key }) => key);
}

test('the newest of each kind, the newest of all first', () => {
  expect(
    keysOf(
      one('milestone', 'x-500', '2026-01-01'),
      one('milestone', 'x-1000', '2026-02-01'),
      one('testimonial', 'kim', '2026-02-20'),
      one('insight', 'why', '2025-01-01'),
    ),
  ).toEqual(['kim', 'x-1000', 'why']);
});

test('news comes before the chart of a following, which is as new as its last count', () => {
  const growth = one('chart', 'followers-x', '2026-03-01');
  expect(keysOf(growth, one('story', 'shop', '2025-06-01'))).toEqual(['shop', 'followers-x']);
  expect(keysOf(growth)).toEqual(['followers-x']);
});

test('neither what is only announced, nor words without consent for widgets, nor a sum of all', () => {
  expect(
    keysOf(
      one('appearance', '2026-09-09-talk', '2026-09-09'),
      one('testimonial', 'shy', '2026-02-28'),
      one('year', 'all', '2026-02-28'),
    ),
  ).toEqual(message('widgets.card.missing'));
});
