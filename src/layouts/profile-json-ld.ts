import type { ProfileView } from '#public/public-profile.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { Urls } from '#site/urls.ts';
import { reviewJsonLd } from './review-json-ld.ts';

const types = { person: 'Person', organization: 'Organization', project: 'SoftwareSourceCode' };

/** A profile and what is said of it, as schema.org names things. */
export function profileJsonLd(
  urls: Urls,
  path: string,
  { id, frontMatter }: ProfileView,
  quotes: readonly Testimonial[],
): Record<string, unknown> {
  const { kind, name, handle, tagline, avatar, links } = frontMatter;
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
      ...(quotes.length > 0 && {
        review: quotes.map(reviewJsonLd),
      }),
    },
  };
}
