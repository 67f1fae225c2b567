import { describe, expect, it } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { profileCard } from '#proofs/following/cards/profile.tsx';
import type { MetricsRow } from '#schemas/metrics.ts';
import { reportContent } from '../../support/measures.ts';
import {
  dailyRows,
  makePlatform,
  makeProfile,
  makeTestimonial,
  type ProfileInput,
} from '../../support/profile-builder.ts';

const today = day('2026-03-01');

/** So many days up to today, each with the same. */
const each = (days: number, row: Partial<MetricsRow>) =>
  dailyRows(
    addDays(today, 1 - days),
    Array.from({ length: days }, () => row),
    (value) => value,
  );

function claimed(input: ProfileInput): string {
  const report = reportContent(makeProfile(input), { today, locale: 'en-GB' });
  return profileCard.claims(report, { today, words: report.words })[0]!.claim.post;
}

const consent = { granted: day('2026-01-01'), how: 'by e-mail', scope: ['page', 'card'] as const };

describe('the card of a profile', () => {
  const quotes = [
    makeTestimonial({ id: 'kim', consent: { ...consent, scope: [...consent.scope] } }),
  ];

  it('says how many follow, on the platform with most', () => {
    const platforms = [
      makePlatform('x', [{ date: '2026-02-01', followers: 7 }]),
      makePlatform('instagram', [{ date: '2026-02-01', followers: 12 }]),
      makePlatform('facebook', each(90, { views: 99 })),
    ];
    expect(claimed({ platforms, testimonials: quotes })).toMatch(/\b12 followers on Instagram/);
  });

  it('without a count says how often people saw it, over the longest stretch that is known', () => {
    const platforms = [
      makePlatform('facebook', each(30, { views: 50 })),
      makePlatform('instagram', each(90, { impressions: 3 })),
      makePlatform('tiktok', each(90, { views: 2 })),
    ];
    expect(claimed({ platforms, testimonials: quotes })).toMatch(
      /\b270 impressions over 90 days on Instagram/,
    );
  });

  it('takes no downloads for views, and counts who vouches where there is nothing else', () => {
    const platforms = [makePlatform('npm', each(90, { views: 50 }))];
    expect(claimed({ platforms, testimonials: quotes })).toMatch(/\b1 testimonial/);
  });
});
