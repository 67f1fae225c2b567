import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { chartViews, viewedCharts, type ViewedChart } from '#site/chart-views.ts';

export const getStaticPaths = (async () => {
  const site = await builtSite();
  return [...site.reports.keys()].flatMap((profile) =>
    Array.from(viewedCharts(site, profile), ([chart, viewed]) => ({
      params: { profile, chart },
      props: { viewed },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(await chartViews(await builtSite(), props['viewed'] as ViewedChart), {
    headers: { 'Content-Type': 'application/json' },
  });
