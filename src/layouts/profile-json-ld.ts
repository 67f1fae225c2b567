import type { KnownMeasure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Urls } from '#site/urls.ts';
import { measureJsonLd } from './measure-json-ld.ts';

const types = { person: 'Person', organization: 'Organization', project: 'SoftwareSourceCode' };

/**
 * A profile and how many follow it where, as schema.org names things. What is said of it is not nested here: a site's reviews of its own
 * owner are self-serving, and search engines ask not to be told of them so.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines
 */
export function profileJsonLd(
  urls: Urls,
  path: string,
  { id, frontMatter, platforms }: ProfileView,
  figures: readonly KnownMeasure[],
): Record<string, unknown> {
  const { kind, name, handle, tagline, avatar, links } = frontMatter;
  const followed = figures.filter(({ kind: figure }) => figure === 'following.followers');
  return {
    '@type': 'ProfilePage',
    url: urls.absolute(path),
    mainEntity: {
      '@type': types[kind],
      name,
      ...(handle && { alternateName: handle }),
      ...(tagline && { description: tagline }),
      ...(avatar && { image: urls.absolute(urls.avatar(id, avatar)) }),
      ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
      ...(followed.length > 0 && {
        interactionStatistic: followed.map(({ id: measure, platform, value, asOf }) => ({
          '@type': 'InteractionCounter',
          ...measureJsonLd(urls, id, measure),
          interactionType: { '@type': 'FollowAction' },
          userInteractionCount: value,
          interactionService: {
            '@type': 'WebSite',
            name: platforms.find((each) => each.id === platform)!.name,
          },
          ...(asOf && { endTime: asOf }),
        })),
      }),
    },
  };
}
