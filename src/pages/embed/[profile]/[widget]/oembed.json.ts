import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { oembed } from '#site/oembed.ts';
import { widgetItems, type WidgetItem } from '#site/widget-items.ts';

export const getStaticPaths = (async () =>
  (await widgetItems(await builtSite())).map((path) => ({
    params: { profile: path.profile, widget: path.widget.id },
    props: { path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(
    `${JSON.stringify(await oembed(await builtSite(), props['path'] as WidgetItem))}\n`,
    {
      headers: { 'Content-Type': 'application/json' },
    },
  );
