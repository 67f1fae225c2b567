import type { Day } from '#model/day.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import type { Found } from '../finding.ts';
import {
  insiders,
  newestOf,
  noTestimonials,
  testimonialSources,
  testimonialsUntil,
} from '../testimonials.ts';

function isAdvocacy({ relationship, incentive, rating, consent }: Testimonial): boolean {
  return (
    consent !== undefined &&
    !insiders.includes(relationship) &&
    incentive === 'none' &&
    (rating ?? 5) >= 4
  );
}

/** The testimonials of people who owe nothing, up to a day. */
export function advocatesOf(profile: ProfileContent, today: Day): Testimonial[] {
  return testimonialsUntil(profile, today).filter(isAdvocacy);
}

/** How many people, who owe nothing, let themselves be named. */
export function advocates(profile: ProfileContent, today: Day): Found {
  const all = testimonialsUntil(profile, today);
  if (all.length === 0) return { missing: noTestimonials(profile) };
  const theirs = advocatesOf(profile, today);
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
