import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedTables, tableToCsv } from '#evidence/published-tables.ts';
import { builtSite } from '#build/current-site.ts';

export const getStaticPaths = (async () =>
  (await builtSite()).content.profiles.flatMap(({ id, page }) =>
    publishedTables(page).map((table) => ({
      params: { profile: id, table: table.name },
      props: { table },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(tableToCsv(props['table']), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
