import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { siteFontFile, siteFonts } from '#site/site-fonts.ts';

export const getStaticPaths = (async () =>
  (await siteFonts(await builtSite())).files.map((face) => ({
    params: { file: face.name.replace(/\.woff2$/, '') },
    props: { face },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await siteFontFile(await builtSite(), props.face)), {
    headers: { 'Content-Type': 'font/woff2' },
  });
