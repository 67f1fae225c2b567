import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { builtSite } from '#build/current-site.ts';
import { chartFile, chartScale } from '#site/chart-file.ts';
import { chartPaths, type ChartPath } from '#site/chart-paths.ts';

/** An SVG's own pixel is 1/72 of an inch here. */
const DENSITY = 72 * chartScale;

export const getStaticPaths = (async () =>
  chartPaths(await builtSite()).map((path) => ({
    params: { profile: path.profile, chart: path.chart.id, scheme: path.scheme },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const svg = await chartFile(await builtSite(), props['path'] as ChartPath);
  const picture = await sharp(Buffer.from(svg), { density: DENSITY })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
