import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { builtSite } from '#build/current-site.ts';
import { badgePaths, badgeScale, widgetBadge } from '#site/widget-badge.ts';
import type { WidgetPath } from '#site/widget-paths.ts';
import type { Scheme } from '#theme/palette.ts';

/** An SVG’s own pixel is 1/72 of an inch here. */
const DENSITY = 72 * badgeScale;

export const getStaticPaths = (async () => badgePaths(await builtSite())) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { path, scheme } = props as { path: WidgetPath; scheme: Scheme };
  const { svg } = (await widgetBadge(await builtSite(), path, scheme))!;
  const picture = await sharp(Buffer.from(svg), { density: DENSITY })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
