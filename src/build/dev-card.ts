import { imageFormats } from '#cards/image-format.ts';
import { makeCard } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { builtSite } from './current-site.ts';
import { orderOf } from '#site/card-order.ts';
import { cardItems } from '#site/card-items.ts';
import { cardTools } from '#site/card-tools.ts';
import { latestCards } from '#site/latest-cards.ts';

/** Draws the card at an address of the development server; null where there is none. A build draws them all beforehand. */
export async function devCard(
  pathname: string,
): Promise<{ picture: Buffer; mediaType: string } | null> {
  const site = await builtSite();
  const latest = pathname.includes('/embed/') ? await latestCards(site) : [];
  const drawn = latest.find(({ to }) => site.urls.asset(to) === pathname)?.from;
  const wanted = drawn === undefined ? pathname : site.urls.asset(drawn);
  for (const path of cardItems(site))
    for (const size of cardSizes)
      for (const format of imageFormats) {
        if (site.urls.card(path.profile, path.card.id, path.key, size.id, format) !== wanted)
          continue;
        const { picture } = await makeCard(
          orderOf(site, path, size, format),
          await cardTools(site),
        );
        return { picture, mediaType: `image/${format}` };
      }
  return null;
}
