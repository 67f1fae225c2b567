import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#model/day.ts';
import { longestPost, networks } from '#model/post.ts';
import { testimonialCard } from '#proofs/business/cards/testimonial.tsx';
import { reportProfile } from '#proofs/report.ts';
import { tiesOf } from '#public/disclosures.ts';
import { publicProfile } from '#public/public-profile.ts';
import { wordsOf } from '#words/words.ts';
import { makeProfile, makeTestimonial } from '../../support/profile-builder.ts';

const today = day('2026-03-01');
const words = wordsOf('en');

function postOf(given: Parameters<typeof makeTestimonial>[0]) {
  const { page, card } = publicProfile(
    makeProfile({ testimonials: [makeTestimonial(given)] }),
    today,
  );
  const report = { ...reportProfile(page, { today, locale: 'en' }), profile: card };
  const [claim] = testimonialCard.claims(report, { today, words });
  return { post: claim!.claim.post, ties: tiesOf(card.testimonials[0]!, 'widget', words) };
}

test('the tie of an author stands whole in the text to post, whatever the author is called', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('employee', 'family', 'investor', 'partner', 'peer'),
      fc.constantFrom('paid', 'discount', 'gift', 'other'),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 600 }),
      (relationship, incentive, name, role, quote) => {
        const { post, ties } = postOf({
          id: 'kim',
          name: `Kim ${'Name '.repeat(name / 5)}`.trim(),
          role: `Head ${'of signs '.repeat(role / 9)}`.trim(),
          company: 'Example & Daughters, Limited',
          quote: 'It works well. '.repeat(1 + quote / 15).trim(),
          relationship,
          incentive,
        } as never);
        expect(ties).toHaveLength(2);
        for (const tie of ties) expect(post).toContain(tie);
        expect(post).toMatch(/^“It works/);
        expect(networks[0]!.lengthOf(post)).toBeLessThanOrEqual(longestPost + 3);
      },
    ),
  );
});

test('where there is room, nothing of them is cut', () => {
  const { post } = postOf({
    id: 'kim',
    name: 'Kim Example',
    role: 'Baker',
    quote: 'It works.',
    relationship: 'family',
  } as never);
  expect(post).toBe('“It works.” Kim Example, Baker, a family member');
});
