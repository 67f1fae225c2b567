import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { svgToPng } from '#site/picture-file.ts';
import { badgePaths, badgeScale, widgetBadge } from '#site/widget-badge.ts';
import type { WidgetItem } from '#site/widget-items.ts';
import type { Scheme } from '#theme/palette.ts';

export const getStaticPaths = (async () => badgePaths(await builtSite())) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { path, scheme } = props as { path: WidgetItem; scheme: Scheme };
  const site = await builtSite();
  const { svg } = (await widgetBadge(site, path, scheme))!;
  const picture = await svgToPng(site, svg, { scale: badgeScale });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
