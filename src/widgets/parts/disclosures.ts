import type { Testimonial } from '#schemas/testimonial.ts';

const relationshipWords: Record<Testimonial['relationship'], string | null> = {
  // A stranger takes a quote for a customer's: only what differs needs saying.
  customer: null,
  client: null,
  peer: 'a peer',
  partner: 'a business partner',
  employee: 'an employee',
  family: 'a family member',
  investor: 'an investor',
};

const incentiveWords: Record<Testimonial['incentive'], string | null> = {
  none: null,
  gift: 'got a gift for it',
  discount: 'got a discount for it',
  paid: 'was paid for it',
  other: 'got something for it',
};

/**
 * What a reader must know to weigh a quote, in short words: the tie to the profile, what was given for it (16 CFR 255.5 asks for
 * both), that it was shortened, that its author was verified.
 */
export function disclosures(testimonial: Testimonial): string[] {
  return [
    relationshipWords[testimonial.relationship],
    incentiveWords[testimonial.incentive],
    testimonial.excerpt ? 'shortened' : null,
    testimonial.verified === undefined ? null : `verified: ${testimonial.verified}`,
  ].filter((text) => text !== null);
}
