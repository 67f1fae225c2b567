import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { chartFile, chartScale } from '#site/chart-file.ts';
import { chartPaths, type ChartPath } from '#site/chart-paths.ts';
import { svgToPng } from '#site/picture-file.ts';

export const getStaticPaths = (async () =>
  chartPaths(await builtSite()).map((path) => ({
    params: { profile: path.profile, chart: path.chart.id, scheme: path.scheme },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const site = await builtSite();
  const svg = await chartFile(site, props['path'] as ChartPath);
  const picture = await svgToPng(site, svg, { scale: chartScale, opaque: true });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
