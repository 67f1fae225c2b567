import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { siteFonts } from '#site/site-fonts.ts';

export const getStaticPaths = (async () =>
  (await siteFonts(await builtSite())).files.map(({ name, path }) => ({
    params: { file: name.replace(/\.woff2$/, '') },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props['path'] as string)), {
    headers: { 'Content-Type': 'font/woff2' },
  });
