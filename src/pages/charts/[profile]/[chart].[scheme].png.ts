import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { withClaim } from '#cards/picture-metadata.ts';
import { builtSite } from '#build/current-site.ts';
import { chartFile, chartScale } from '#site/chart-file.ts';
import { chartItems, type ChartItem } from '#site/chart-items.ts';
import { svgToPng } from '#site/picture-file.ts';

export const getStaticPaths = (async () =>
  chartItems(await builtSite()).map((path) => ({
    params: { profile: path.profile, chart: path.chart.id, scheme: path.scheme },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const site = await builtSite();
  const path = props['path'] as ChartItem;
  const { profile, chart, scheme, finding } = path;
  const svg = await chartFile(site, path);
  const picture = await svgToPng(site, svg, { scale: chartScale, opaque: true });
  const claimed = withClaim(picture, 'png', await sharp(picture).metadata(), {
    file: `charts/${profile}/${chart.id}.${scheme}.png`,
    alt: `${finding.title}. ${finding.summary}`,
    page: site.urls.absolute(site.urls.evidence(profile)),
    asOf: finding.asOf,
    measures: [],
    quotes: [],
  });
  return new Response(new Uint8Array(claimed), { headers: { 'Content-Type': 'image/png' } });
};
