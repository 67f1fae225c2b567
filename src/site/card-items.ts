import type { Card, CardClaim } from '#cards/card.ts';
import { drawsAnything } from '#fonts/choose-slices.ts';
import type { CardReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';
import { reportOn, type BuiltSite } from './built-site.ts';
import { oncePerProfile } from './once-per-profile.ts';
import type { Urls } from './urls.ts';

export interface CardItem {
  profile: string;
  card: Card<CardReport>;
  key: string | null;
  claim: CardClaim<unknown>;
  /** The page that says more: a post with the card leads there. */
  page: string;
  /** Whether pages may show it: they may show all the words on it. */
  onPages: boolean;
}

/** Cards with a page of their own; all others are said on the page of their proof. */
const pages: Readonly<Record<string, (urls: Urls, profile: string, key: string | null) => string>> =
  {
    profile: (urls, profile) => urls.profile(profile),
    year: (urls, profile) => urls.profile(profile),
    testimonial: (urls, profile, key) => urls.testimonial(profile, key!),
    wall: (urls, profile) => urls.testimonials(profile),
    story: (urls, profile, key) => urls.story(profile, key!),
    insight: (urls, profile, key) => urls.insight(profile, key!),
  };

/** Every card of a profile that has something to say, in the order of the proofs. */
const claimedCards = oncePerProfile((site, profile): readonly CardItem[] => {
  const { today, words, urls } = site;
  const shown = new Set(site.views.get(profile)!.page.testimonials.map(({ id }) => id));
  return proofs.flatMap((proof) =>
    proof.cards.flatMap((card) =>
      card.claims(reportOn(site, profile, 'card'), { today, words }).map(({ key, claim }) => {
        const onPages = claim.quotes?.every((id) => shown.has(id)) ?? true;
        const own = pages[card.id]?.(urls, profile, key) ?? urls.proof(profile, proof.id);
        const page = onPages ? own : urls.profile(profile);
        return { profile, card, key, claim, page, onPages };
      }),
    ),
  );
});

function isSeen(
  { locale, places }: BuiltSite,
  { says, lang = locale }: CardClaim<unknown>,
): boolean {
  return says === undefined || drawsAnything(places.code, { text: says, lang });
}

/** The cards of a profile that are published. */
export const profileCards = oncePerProfile((site, profile): readonly CardItem[] =>
  claimedCards(site, profile).filter(({ claim }) => isSeen(site, claim)),
);

/** The cards that pages may show. */
export const pageCards = oncePerProfile((site, profile): readonly CardItem[] =>
  profileCards(site, profile).filter(({ onPages }) => onPages),
);

/** Every card of every profile that is published. */
export function cardItems(site: BuiltSite): CardItem[] {
  return [...site.reports.keys()].flatMap((profile) => profileCards(site, profile));
}

/** The cards that are not made, because no font at hand draws any of their words. */
export function unseenCards(site: BuiltSite): CardItem[] {
  return [...site.reports.keys()].flatMap((profile) =>
    claimedCards(site, profile).filter(({ claim }) => !isSeen(site, claim)),
  );
}
