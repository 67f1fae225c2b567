import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { chartFile } from '#site/chart-file.ts';
import { chartItems, type ChartItem } from '#site/chart-items.ts';

export const getStaticPaths = (async () =>
  chartItems(await builtSite()).map((path) => ({
    params: { profile: path.profile, chart: path.chart.id, scheme: path.scheme },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await chartFile(await builtSite(), props['path'] as ChartItem), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
