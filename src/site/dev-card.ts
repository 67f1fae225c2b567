import { makeCard } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { builtSite } from './built-site.ts';
import { cardPaths } from './card-paths.ts';
import { cardTools } from './card-tools.ts';
import { latestCards } from './latest-cards.ts';

/** Draws the card at an address of the development server; null where there is none. A build draws them all beforehand. */
export async function devCard(pathname: string): Promise<Buffer | null> {
  const site = await builtSite();
  const latest = pathname.includes('/embed/') ? await latestCards(site) : [];
  const drawn = latest.find(({ to }) => site.urls.asset(to) === pathname)?.from;
  const wanted = drawn === undefined ? pathname : site.urls.asset(drawn);
  for (const { profile, card, key, claim } of cardPaths(site)) {
    for (const size of cardSizes) {
      const address = site.urls.card(profile, card.id, key, size.id);
      if (address !== wanted) continue;
      const { picture: png } = await makeCard(
        {
          card,
          claim,
          size,
          theme: site.themes.get(profile)!,
          scheme: 'light',
          lang: site.locale,
          file: address,
        },
        await cardTools(site),
      );
      return png;
    }
  }
  return null;
}
