import type { APIRoute } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { siteFonts } from '#site/site-fonts.ts';

export const GET: APIRoute = async () =>
  new Response((await siteFonts(await builtSite())).css, {
    headers: { 'Content-Type': 'text/css' },
  });
