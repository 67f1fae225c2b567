import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { chartFile } from '#site/chart-file.ts';
import { chartPaths, type ChartPath } from '#site/chart-paths.ts';

export const getStaticPaths = (async () =>
  chartPaths(await builtSite()).map((path) => ({
    params: { profile: path.profile, chart: path.chart.id, scheme: path.scheme },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await chartFile(await builtSite(), props['path'] as ChartPath), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
