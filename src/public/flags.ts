import type { Day } from '#model/day.ts';
import { consentOn, consentScopes, type ConsentScope } from '#schemas/consent.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { Insight, Story } from '#schemas/writing.ts';

/** The places where content is published: each has a view of its own. */
export const places = consentScopes;
export type PublicPlace = ConsentScope;

/** The places that a flag of a piece closes to it on a day. */
export type Flag<Piece> = (piece: Piece, today: Day) => readonly PublicPlace[];
export type Flags<Piece> = Readonly<Record<string, Flag<Piece>>>;

const everywhere =
  <Piece>(holds: (piece: Piece, today: Day) => boolean): Flag<Piece> =>
  (piece, today) =>
    holds(piece, today) ? places : [];

type Agreed = Pick<Testimonial, 'consent'>;

const datedLater = everywhere(({ date }: { date: Day }, today) => date > today);
const draft = everywhere((piece: { draft: boolean }) => piece.draft);
const withoutConsent = everywhere(
  ({ consent }: Agreed, today) => consentOn(consent, today) === 'missing',
);
const withdrawn = everywhere(
  ({ consent }: Agreed, today) => consentOn(consent, today) === 'withdrawn',
);
const outOfScope = ({ consent }: Agreed) =>
  places.filter((place) => !consent?.scope.includes(place));

/**
 * Every flag that keeps a piece of content from a place. This is the whole table: a piece stands where no flag of its kind closes
 * the place, and nothing else asks a flag.
 */
export const testimonialFlags = {
  'without consent': withoutConsent,
  withdrawn,
  'dated later': datedLater,
  scope: outOfScope,
} satisfies Flags<Testimonial>;

/**
 * A story is the owner's own text and needs no consent; where a customer gave one, it holds. The numbers on a story's card have
 * their evidence on pages, so a story that may stand on no page stands nowhere.
 */
export const storyFlags = {
  draft,
  'dated later': datedLater,
  withdrawn,
  scope: (story, today) => {
    if (consentOn(story.consent, today) === 'missing') return [];
    const closed = outOfScope(story);
    return closed.includes('page') ? places : closed;
  },
} satisfies Flags<Story>;

/** The quote in a story is a testimonial: it needs the consent that any other needs. */
export const storyQuoteFlags = {
  'without consent': withoutConsent,
  withdrawn,
  scope: outOfScope,
} satisfies Flags<Story>;

export const insightFlags = { draft, 'dated later': datedLater } satisfies Flags<Insight>;

/** The places on which a piece may stand. */
export function openPlaces<Piece>(
  piece: Piece,
  flags: Flags<Piece>,
  today: Day,
): ReadonlySet<PublicPlace> {
  const closed = new Set(Object.values(flags).flatMap((flag) => flag(piece, today)));
  return new Set(places.filter((place) => !closed.has(place)));
}
