import type { PageFrame, PageImage } from '#components/page-frame.ts';
import { cardSizes } from '#cards/sizes.ts';
import { builtSite } from '#build/current-site.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { pageCards } from '#site/card-items.ts';
import { shownParts } from '#site/shown-parts.ts';
import { siteFonts } from '#site/site-fonts.ts';
import { cssConstants, cssTheme } from '#theme/css.ts';

/** What stands around every page of a profile, or of the whole site where `profile` is null. */
export async function pageFrame(profile: string | null): Promise<PageFrame> {
  const site = await builtSite();
  const { content, urls, locale, today } = site;
  const own = profile === null ? undefined : site.views.get(profile)?.page;
  const { title, description } = content.settings;
  const fonts = await siteFonts(site);
  return {
    urls,
    locale,
    today,
    site: { title, description },
    profile: own
      ? { id: own.id, frontMatter: own.frontMatter, parts: await shownParts(site, own.id) }
      : null,
    profiles: content.profiles.map(({ id, page }) => ({ id, frontMatter: page.frontMatter })),
    css: `:root{${cssConstants()}}\n${cssTheme((own && site.themes.get(own.id)) ?? site.theme)}`,
    fonts: {
      css: urls.asset('fonts/faces.css'),
      preload: fonts.preload.map((name) => urls.asset(`fonts/${name}`)),
    },
    sample: own
      ? own.frontMatter.sample
      : content.profiles.some(({ page }) => page.frontMatter.sample),
  };
}

/** The picture of a page: the first card that leads to its address, else that of the profile. */
export function cardImage(
  site: BuiltSite,
  profile: string,
  page = site.urls.profile(profile),
): PageImage | undefined {
  const own = pageCards(site, profile);
  const found =
    own.find((path) => path.page === page) ?? own.find((path) => path.card.id === 'profile');
  if (!found) return undefined;
  const { width, height, id } = cardSizes[0];
  return {
    url: site.urls.card(profile, found.card.id, found.key, id),
    width,
    height,
    alt: found.claim.alt,
  };
}
