import type { Testimonial } from '#schemas/testimonial.ts';
import type { PublicPlace } from './flags.ts';

/** How a tie is told: a page says all, a widget only what differs from what a stranger would think, a card in one word. */
type Told = Readonly<Record<PublicPlace, string | null>>;

const ties: Record<Testimonial['relationship'], Told> = {
  customer: { page: 'Customer', widget: null, card: 'Customer' },
  client: { page: 'Client', widget: null, card: 'Client' },
  peer: { page: 'Peer', widget: 'a peer', card: 'Peer' },
  partner: { page: 'Business partner', widget: 'a business partner', card: 'Partner' },
  employee: { page: 'Employee', widget: 'an employee', card: 'Employee' },
  family: { page: 'Family', widget: 'a family member', card: 'Family' },
  investor: { page: 'Investor', widget: 'an investor', card: 'Investor' },
};

const incentives: Record<Testimonial['incentive'], Told> = {
  none: { page: null, widget: null, card: null },
  gift: { page: 'was given a gift', widget: 'got a gift for it', card: 'got a gift' },
  discount: {
    page: 'was given a discount',
    widget: 'got a discount for it',
    card: 'got a discount',
  },
  paid: { page: 'was paid', widget: 'was paid for it', card: 'was paid' },
  other: {
    page: 'was given something',
    widget: 'got something for it',
    card: 'got something for it',
  },
};

const verifications: Record<PublicPlace, (how: string | undefined) => string | null> = {
  page: (how) => (how === undefined ? 'not verified' : `verified by ${how}`),
  widget: (how) => (how === undefined ? null : `verified: ${how}`),
  card: (how) => (how === undefined ? null : 'verified'),
};

/** What ties an author to the profile, and what was given for the words. */
type Tied = Pick<Testimonial, 'relationship' | 'incentive'>;

/** The tie and what was given, in the words of a place: for where there is room for no more. */
export function tiesOf({ relationship, incentive }: Tied, place: PublicPlace): string[] {
  return [ties[relationship][place], incentives[incentive][place]].filter((text) => text !== null);
}

/**
 * What a reader must know to weigh a quote where it stands: the tie to the profile and what was given for it (16 CFR 255.5 asks
 * for both), that it was shortened, whether its author was verified.
 */
export function disclosuresOf(testimonial: Testimonial, place: PublicPlace): string[] {
  const shortened = testimonial.excerpt ? 'shortened' : null;
  const verified = verifications[place](testimonial.verified);
  return [
    ...tiesOf(testimonial, place),
    ...(place === 'card' ? [verified, shortened] : [shortened, verified]),
  ].filter((text) => text !== null);
}

/** Words and the name below them, with the tie where a stranger would not think of it: `Kim Example, an employee, was paid for it`. */
export function nameWithTies(testimonial: Testimonial): string {
  return [testimonial.name, ...tiesOf(testimonial, 'widget')].join(', ');
}

/** `Head of bread, Example Bakery` */
export function aboutOf({ role, company }: Testimonial): string {
  return [role, company].filter((text) => text !== undefined).join(', ');
}
