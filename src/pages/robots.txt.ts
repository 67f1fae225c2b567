import type { APIRoute } from 'astro';
import { builtSite } from '#build/current-site.ts';

export const GET: APIRoute = async () => {
  const { urls } = await builtSite();
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...(urls.origin === null
      ? []
      : ['', `Sitemap: ${urls.absolute(urls.asset('sitemap-index.xml'))}`]),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain' },
  });
};
