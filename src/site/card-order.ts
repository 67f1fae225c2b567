import { homeProfile } from './home-profile.ts';
import type { CardOrder } from '#cards/make.ts';
import type { CardSize } from '#cards/sizes.ts';
import type { BuiltSite } from './built-site.ts';
import type { CardItem } from './card-items.ts';
import { allDrawnCards } from './drawn-cards.ts';
import { cardFile, type Urls } from './urls.ts';

type OrderedCard = Omit<CardOrder, 'format'> & { format: NonNullable<CardOrder['format']> };

/** An address as people write it: `example.com/ada`. Undefined where nobody has said yet where the site will live. */
function shortAddress(urls: Urls, page: string): string | undefined {
  if (urls.origin === null) return undefined;
  const { host, pathname } = new URL(urls.absolute(page));
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}

/** A card of the site as it is drawn, for the file that it has there: in the profile's theme, on the ground that the theme asks for. */
export function orderOf(
  { themes, locale, urls, content }: Pick<BuiltSite, 'themes' | 'locale' | 'urls' | 'content'>,
  { profile, card, key, claim, page }: CardItem,
  size: CardSize,
  format: OrderedCard['format'] = 'png',
): OrderedCard {
  const theme = themes.get(profile)!;
  return {
    card,
    claim,
    size,
    theme,
    scheme: theme.cards,
    lang: locale,
    address: shortAddress(
      urls,
      homeProfile(content) === profile ? urls.home() : urls.profile(profile),
    ),
    format,
    saying: {
      alt: claim.alt,
      page: urls.absolute(page),
      asOf: claim.asOf,
      measures: claim.measures ?? [],
      quotes: claim.quotes ?? [],
    },
    file: cardFile(profile, card.id, key, size.id, format),
  };
}

/** Every picture of every card of the site as it is drawn, in every format that the site asks for. */
export async function siteOrders(
  site: BuiltSite,
): Promise<{ card: CardItem; size: CardSize; order: OrderedCard }[]> {
  const formats = ['png', ...site.content.settings.cardFormats] as const;
  return (await allDrawnCards(site)).flatMap(({ path: card, sizes }) =>
    sizes.flatMap((size) =>
      formats.map((format) => ({ card, size, order: orderOf(site, card, size, format) })),
    ),
  );
}
