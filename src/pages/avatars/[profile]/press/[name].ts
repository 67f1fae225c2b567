import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { picturePath, pressFormat, pressPicture, type PressPicture } from '#site/picture-file.ts';

const types = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };

// The pictures of the press kit: each as large as it is, and small for the page.
export const getStaticPaths = (async () => {
  const previewBox = 480;
  const site = await builtSite();
  const { content, urls } = site;
  const paths = content.profiles.flatMap(({ page: { id, frontMatter } }) =>
    frontMatter.pictures.map(async ({ file: named }) => {
      const file = picturePath(site, id, named);
      const pictures: PressPicture[] = [
        { file, format: await pressFormat(file) },
        { file, format: 'webp', box: previewBox },
      ];
      return pictures.map((picture) => ({
        params: {
          profile: id,
          name: path.basename(urls.pressPicture(id, named, picture.format)),
        },
        props: { ...picture },
      }));
    }),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const asked = props as PressPicture;
  const bytes = await pressPicture(await builtSite(), asked);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': types[asked.format] } });
};
