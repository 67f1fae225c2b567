import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { pageFaceFile, type PageFace } from '#fonts/page-face.ts';
import { siteFonts } from '#site/site-fonts.ts';

export const getStaticPaths = (async () =>
  (await siteFonts(await builtSite())).files.map((face) => ({
    params: { file: face.name.replace(/\.woff2$/, '') },
    props: { face },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(
    new Uint8Array(await pageFaceFile(props['face'] as PageFace, (await builtSite()).store)),
    {
      headers: { 'Content-Type': 'font/woff2' },
    },
  );
