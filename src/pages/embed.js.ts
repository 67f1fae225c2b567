import type { APIRoute } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { widgetScript } from '#site/widget-script.ts';

/** The custom element, bundled to one file at an address that never changes. */
export const GET: APIRoute = async () =>
  new Response(await widgetScript((await builtSite()).places, 'plaudit-widget.ts'), {
    headers: { 'Content-Type': 'text/javascript' },
  });
