import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { widgetItems } from '#site/widget-items.ts';

// What a frozen copy asks for, to say when a newer one exists.
export const getStaticPaths = (async () =>
  (await widgetItems(await builtSite())).map(({ profile, widget, asOf }) => ({
    params: { profile, widget: widget.id },
    props: { date: asOf },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify({ date: props['date'] })}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
