import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { makeLedger } from '#evidence/ledger.ts';
import { publishedJson } from '#evidence/published-json.ts';
import { builtSite } from '#build/current-site.ts';

export const GET: APIRoute = async () => {
  const { content, today, locale, reports, urls } = await builtSite();
  const ledger = makeLedger({
    today,
    locale,
    reports: [...reports.values()],
    files: content.files,
    data: (id) => ({
      url: urls.absolute(urls.data(id)),
      sha256: createHash('sha256')
        .update(publishedJson(reports.get(id)!.profile))
        .digest('hex'),
    }),
  });
  return new Response(`${JSON.stringify(ledger, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
