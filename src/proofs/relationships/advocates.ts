import type { Testimonial } from '#schemas/testimonial.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Found } from '../finding.ts';
import { insiders, newestOf, noTestimonials, testimonialSources } from '#public/testimonials.ts';

function isAdvocacy({ relationship, incentive, rating, consent }: Testimonial): boolean {
  return (
    consent !== undefined &&
    !insiders.includes(relationship) &&
    incentive === 'none' &&
    (rating ?? 5) >= 4
  );
}

/** The testimonials of people who owe nothing. */
export function advocatesOf({ testimonials }: ProfileView): Testimonial[] {
  return testimonials.filter(isAdvocacy);
}

/** How many people, who owe nothing, let themselves be named. */
export function advocates(profile: ProfileView): Found {
  const all = profile.testimonials;
  if (all.length === 0) return { missing: noTestimonials(profile) };
  const theirs = advocatesOf(profile);
  const people = new Set(
    theirs.map(({ name, company }) => `${name}\n${company ?? ''}`.normalize('NFC').toLowerCase()),
  );
  return {
    value: people.size,
    asOf: newestOf(all),
    // None among all of them is a finding too, and rests on all.
    sources: testimonialSources(theirs.length > 0 ? theirs : all),
  };
}
