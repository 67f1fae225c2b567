import type { Day } from '#model/day.ts';
import { consentOn } from '#schemas/consent.ts';
import type { ProfileContent, SiteContent } from '#schemas/site-content.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { Story } from '#schemas/writing.ts';
import {
  insightFlags,
  openPlaces,
  storyFlags,
  storyQuoteFlags,
  testimonialFlags,
  type Flags,
  type PublicPlace,
} from './flags.ts';

/**
 * A profile as one place may show it: what is private, withheld, not yet out or not for this place is not in it. Everything after
 * the gate takes this type; that it names its place keeps content, and the view of another place, from being taken for it.
 */
export interface ProfileView<Place extends PublicPlace = PublicPlace> extends ProfileContent {
  place: Place;
  /** How many testimonials no page shows, and why: a number without any of their words. */
  heldBack: HeldBack;
}

export interface HeldBack {
  withoutConsent: number;
  withdrawn: number;
  /** Those whose authors agreed to cards or widgets, and not to pages. */
  elsewhere: number;
}

/** What is public of a profile, by the place where it stands. */
export type PublicProfile = { id: string } & {
  [Place in PublicPlace]: ProfileView<Place>;
};

export interface PublicSite extends Pick<SiteContent, 'root' | 'settings'> {
  profiles: readonly PublicProfile[];
}

/** The gate: nothing else decides what of the content stands where on a day. Pure. */
export function publicProfile(content: ProfileContent, today: Day): PublicProfile {
  const { testimonials, stories, insights, ...open } = content;
  const heldBack = countHeldBack(content, today);
  const view = <Place extends PublicPlace>(place: Place): ProfileView<Place> => {
    const stands = <Piece>(piece: Piece, flags: Flags<Piece>) =>
      openPlaces(piece, flags, today).has(place);
    const quoted = testimonials.filter((testimonial) => stands(testimonial, testimonialFlags));
    return {
      ...open,
      place,
      testimonials: quoted,
      heldBack,
      stories: stories
        .filter(({ frontMatter }) => stands(frontMatter, storyFlags))
        .map((story) => ({
          ...story,
          frontMatter: publicStory(story.frontMatter, {
            quoted: stands(story.frontMatter, storyQuoteFlags),
            testimonials: quoted,
            today,
          }),
        })),
      insights: insights.filter(({ frontMatter }) => stands(frontMatter, insightFlags)),
    };
  };
  return { id: content.id, page: view('page'), card: view('card'), widget: view('widget') };
}

export function publicSite({ root, settings, profiles }: SiteContent, today: Day): PublicSite {
  return { root, settings, profiles: profiles.map((profile) => publicProfile(profile, today)) };
}

/** A view without the testimonials that do not stand in another place too: what is shown where both meet. */
export function standingIn<Place extends PublicPlace>(
  view: ProfileView<Place>,
  other: ProfileView,
): ProfileView<Place> {
  const ids = new Set(other.testimonials.map(({ id }) => id));
  return { ...view, testimonials: view.testimonials.filter(({ id }) => ids.has(id)) };
}

/** A story without the words in it whose authors did not agree, and without the name of a testimonial that stands elsewhere. */
function publicStory(
  { quote, quoted, testimonial, consent, ...story }: Story,
  open: { quoted: boolean; testimonials: readonly Testimonial[]; today: Day },
): Story {
  const known = open.testimonials.some(({ id }) => id === testimonial);
  return {
    ...story,
    ...(open.quoted && { quote, quoted }),
    ...(known && { testimonial }),
    ...(consentOn(consent, open.today) === 'given' && { consent }),
  };
}

function countHeldBack({ testimonials }: ProfileContent, today: Day): HeldBack {
  const standings = testimonials.map(({ consent }) => consentOn(consent, today));
  const count = (standing: (typeof standings)[number]) =>
    standings.filter((one) => one === standing).length;
  return {
    withoutConsent: count('missing'),
    withdrawn: count('withdrawn'),
    elsewhere: testimonials.filter(
      ({ consent }, index) => standings[index] === 'given' && !consent!.scope.includes('page'),
    ).length,
  };
}
