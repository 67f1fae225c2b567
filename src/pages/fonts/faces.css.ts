import type { APIRoute } from 'astro';
import { siteFonts } from '#site/site-fonts.ts';

export const GET: APIRoute = async () =>
  new Response((await siteFonts()).css, { headers: { 'Content-Type': 'text/css' } });
