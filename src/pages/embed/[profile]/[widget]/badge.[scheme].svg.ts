import type { APIRoute, GetStaticPaths } from 'astro';

import { builtSite } from '#build/current-site.ts';
import { badgePaths, widgetBadge } from '#site/widget-badge.ts';
import type { WidgetItem } from '#site/widget-items.ts';
import type { Scheme } from '#theme/palette.ts';

export const getStaticPaths = (async () => badgePaths(await builtSite())) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { path, scheme } = props as { path: WidgetItem; scheme: Scheme };
  const { svg } = (await widgetBadge(await builtSite(), path, scheme))!;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
