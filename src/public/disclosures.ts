import type { Message } from '#model/message.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import { isKey, message, type Words } from '#words/words.ts';
import type { PublicPlace } from './flags.ts';

/** What ties an author to the profile, and what was given for the words. */
type Tied = Pick<Testimonial, 'relationship' | 'incentive'>;

/** What the catalogue has of it for a place: some things go without saying there. */
function told(place: PublicPlace, what: string): Message[] {
  const key = `disclosures.${place}.${what}`;
  return isKey(key) ? [{ key }] : [];
}

/** The tie and what was given, in the words of a place: for where there is room for no more. */
export function tiesOf(tied: Tied, place: PublicPlace, words: Words): string[] {
  return tieMessages(tied, place).map((each) => words.text(each));
}

const tieMessages = ({ relationship, incentive }: Tied, place: PublicPlace): Message[] => [
  ...told(place, relationship),
  ...told(place, incentive),
];

/**
 * What a reader must know to weigh a quote where it stands: the tie to the profile and what was given for it (16 CFR 255.5 asks
 * for both), that it was shortened, whether its author was verified.
 */
export function disclosuresOf(
  testimonial: Testimonial,
  place: PublicPlace,
  words: Words,
): string[] {
  const shortened = testimonial.excerpt ? told(place, 'shortened') : [];
  const verified = verification(testimonial.verified, place);
  return [
    ...tieMessages(testimonial, place),
    ...(place === 'card' ? [...verified, ...shortened] : [...shortened, ...verified]),
  ].map((each) => words.text(each));
}

function verification(how: string | undefined, place: PublicPlace): Message[] {
  if (how === undefined) return told(place, 'unverified');
  return place === 'card'
    ? [message('disclosures.card.verified')]
    : [message(`disclosures.${place}.verified`, { how })];
}

/** Words and the name below them, with the tie where a stranger would not think of it: `Kim Example, an employee, was paid for it`. */
export function nameWithTies(testimonial: Testimonial, words: Words): string {
  return words.text('disclosures.list', {
    parts: [testimonial.name, ...tieMessages(testimonial, 'widget')],
  });
}

/** `Head of bread, Example Bakery` */
export function aboutOf({ role, company }: Testimonial): string {
  return [role, company].filter((text) => text !== undefined).join(', ');
}
