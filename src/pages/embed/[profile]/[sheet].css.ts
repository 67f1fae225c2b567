import type { APIRoute, GetStaticPaths } from 'astro';
import { builtSite } from '#build/current-site.ts';
import { widgetFaces } from '#site/widget-face.ts';

// The name holds a mark of the content, so that a frozen widget keeps the faces it was made with.
export const getStaticPaths = (async () => {
  const site = await builtSite();
  const all = [...site.reports.keys()].map(async (profile) => {
    const { display, world } = await widgetFaces(site, profile);
    return [display, ...(world ? [world] : [])].map(({ name, css }) => ({
      params: { profile, sheet: name.replace(/\.css$/, '') },
      props: { css },
    }));
  });
  return (await Promise.all(all)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['css'] as string, { headers: { 'Content-Type': 'text/css' } });
