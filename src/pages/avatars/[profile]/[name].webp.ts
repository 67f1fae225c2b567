import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { picturePath, portrait } from '#site/picture-file.ts';

/** Twice the largest size at which a face is shown, beside a quote and at the head of a profile. */
const QUOTE_SIZE = 160;
const PROFILE_SIZE = 400;

// An address of their own, without a hash: widgets on other people's pages name them.
export const getStaticPaths = (async () => {
  const site = await builtSite();
  const { content, urls } = site;
  return content.profiles.flatMap(({ page: profile, widget }) => {
    const quoted = [...profile.testimonials, ...widget.testimonials];
    const files = quoted.flatMap(({ avatar }) => (avatar ? [avatar] : []));
    const own = profile.frontMatter.avatar;
    return [...new Set([...(own ? [own] : []), ...files])].map((file) => ({
      params: {
        profile: profile.id,
        name: path.basename(urls.avatar(profile.id, file), '.webp'),
      },
      props: {
        file: picturePath(site, profile.id, file),
        size: file === own ? PROFILE_SIZE : QUOTE_SIZE,
      },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const picture = await portrait(
    await builtSite(),
    props['file'] as string,
    props['size'] as number,
  );
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/webp' } });
};
