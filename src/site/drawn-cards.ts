import { cardSizes, type CardSize } from '#cards/sizes.ts';
import type { BuiltSite } from './built-site.ts';
import { profileCards, type CardItem } from './card-items.ts';
import { oncePerProfile } from './once-per-profile.ts';
import { cardFile, cardName } from './urls.ts';
import { profileWidgets } from './widget-items.ts';

/** A card and the sizes in which it is made, in the order of the share page: the preview of its link is always among them. */
export interface DrawnCard {
  path: CardItem;
  sizes: readonly CardSize[];
}

type Sizes = ReadonlySet<CardSize['id']>;

const everySize: Sizes = new Set(cardSizes.map(({ id }) => id));

/** The sizes in which widgets show cards: the newest of each kind, by name. */
async function shownByWidgets(site: BuiltSite, profile: string): Promise<Map<string, Sizes>> {
  const { shown } = await profileWidgets(site, profile);
  const cards = shown.flatMap(({ widget, data }) => widget.cards?.(data) ?? []);
  return new Map(
    cards.map(({ design, key, pictures }) => [
      cardName(design, key),
      new Set(pictures.map(({ size }) => size)),
    ]),
  );
}

/** What `cards:` of site.yaml asks of a kind; null where it leaves that to us. */
function askedOf({ content }: BuiltSite, kind: string): Sizes | null {
  const { cards } = content.settings;
  const asked = cards === 'all' ? cards : cards[kind];
  if (asked === undefined) return null;
  return asked === 'all' ? everySize : new Set(asked);
}

/**
 * The cards of a profile as a build draws them. What nobody asked for and nobody shows is not drawn: one that a profile has once, the newest
 * of each kind and words that are featured are what people post, and have every size. What was published before keeps its address.
 */
export const drawnCards = oncePerProfile(
  async (site: BuiltSite, profile: string): Promise<readonly DrawnCard[]> => {
    const inWidgets = await shownByWidgets(site, profile);
    const featured = new Set(
      site.views
        .get(profile)!
        .card.testimonials.flatMap(({ id, featured: first }) => (first ? [id] : [])),
    );
    return profileCards(site, profile).map((path) => {
      const { card, key, claim } = path;
      const newest = inWidgets.get(cardName(card.id, key));
      const posted =
        key === null ||
        newest !== undefined ||
        (card.id === 'testimonial' && (claim.quotes ?? []).some((id) => featured.has(id)));
      const wanted = askedOf(site, card.id) ?? (posted ? everySize : null);
      const sizes = cardSizes.filter(
        ({ id }, index) =>
          index === 0 ||
          wanted?.has(id) ||
          newest?.has(id) ||
          site.published.has(cardFile(profile, card.id, key, id)),
      );
      return { path, sizes };
    });
  },
);

/** Every card of every profile that is made. */
export async function allDrawnCards(site: BuiltSite): Promise<DrawnCard[]> {
  const all = await Promise.all([...site.reports.keys()].map((id) => drawnCards(site, id)));
  return all.flat();
}
