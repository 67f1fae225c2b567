import type { Day } from '#model/day.ts';
import { consentOn } from '#schemas/consent.ts';
import type { ProfileContent, SiteContent } from '#schemas/site-content.ts';
import {
  insightFlags,
  openPlaces,
  storyFlags,
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
  /** How many testimonials are held back, and why: a number without any of their words. */
  heldBack: HeldBack;
}

export interface HeldBack {
  withoutConsent: number;
  withdrawn: number;
}

/** What is public of a profile, by the place where it stands. */
export type PublicProfile = { id: string } & {
  [Place in PublicPlace]: ProfileView<Place>;
};

export interface PublicSite extends Omit<SiteContent, 'profiles'> {
  profiles: readonly PublicProfile[];
}

/** The gate: nothing else decides what of the content stands where on a day. Pure. */
export function publicProfile(content: ProfileContent, today: Day): PublicProfile {
  const { testimonials, stories, insights, ...open } = content;
  const heldBack = countHeldBack(content, today);
  const view = <Place extends PublicPlace>(place: Place): ProfileView<Place> => {
    const stands = <Piece>(piece: Piece, flags: Flags<Piece>) =>
      openPlaces(piece, flags, today).has(place);
    return {
      ...open,
      place,
      testimonials: testimonials.filter((testimonial) => stands(testimonial, testimonialFlags)),
      heldBack,
      stories: stories.filter(({ frontMatter }) => stands(frontMatter, storyFlags)),
      insights: insights.filter(({ frontMatter }) => stands(frontMatter, insightFlags)),
    };
  };
  return { id: content.id, page: view('page'), card: view('card'), widget: view('widget') };
}

export function publicSite({ profiles, ...site }: SiteContent, today: Day): PublicSite {
  return { ...site, profiles: profiles.map((profile) => publicProfile(profile, today)) };
}

function countHeldBack({ testimonials }: ProfileContent, today: Day): HeldBack {
  const standings = testimonials.map(({ consent }) => consentOn(consent, today));
  const count = (standing: (typeof standings)[number]) =>
    standings.filter((one) => one === standing).length;
  return { withoutConsent: count('missing'), withdrawn: count('withdrawn') };
}
