import type { Testimonial } from '#schemas/testimonial.ts';

const relationshipWords: Record<Testimonial['relationship'], string> = {
  customer: 'Customer',
  client: 'Client',
  peer: 'Peer',
  partner: 'Business partner',
  employee: 'Employee',
  family: 'Family',
  investor: 'Investor',
};

const incentiveWords: Record<Testimonial['incentive'], string | null> = {
  none: null,
  gift: 'was given a gift',
  discount: 'was given a discount',
  paid: 'was paid',
  other: 'was given something',
};

/** What a reader must know to weigh a quote. 16 CFR 255.5 asks that ties and rewards are told. */
export function disclosureOf(testimonial: Testimonial): string[] {
  return [
    relationshipWords[testimonial.relationship],
    incentiveWords[testimonial.incentive],
    testimonial.excerpt ? 'shortened' : null,
    testimonial.verified === undefined ? 'not verified' : `verified by ${testimonial.verified}`,
  ].filter((text) => text !== null);
}

/** `Head of bread, Example Bakery` */
export function aboutOf({ role, company }: Testimonial): string {
  return [role, company].filter((text) => text !== undefined).join(', ');
}
