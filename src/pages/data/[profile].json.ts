import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedJson } from '#evidence/published-json.ts';
import { builtSite } from '#build/current-site.ts';

export const getStaticPaths = (async () =>
  (await builtSite()).content.profiles.map(({ id, page }) => ({
    params: { profile: id },
    props: { profile: page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(publishedJson(props['profile']), {
    headers: { 'Content-Type': 'application/json' },
  });
