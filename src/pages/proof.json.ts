import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { makeLedger } from '#evidence/ledger.ts';
import { publishedJson } from '#evidence/published-json.ts';
import { publishedTables, tableToCsv } from '#evidence/published-tables.ts';
import { builtSite } from '#build/current-site.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const GET: APIRoute = async () => {
  const { content, today, words, reports, urls } = await builtSite();
  const ledger = makeLedger({
    today,
    words,
    reports: [...reports.values()],
    files: content.profiles.flatMap(({ id, page }) =>
      publishedTables(page).map((table) => {
        const text = tableToCsv(table);
        return {
          path: `data/${id}/${table.name}.csv`,
          bytes: Buffer.byteLength(text),
          sha256: sha256(text),
        };
      }),
    ),
    data: (id) => ({
      url: urls.absolute(urls.data(id)),
      sha256: sha256(publishedJson(reports.get(id)!.profile)),
    }),
  });
  return new Response(`${JSON.stringify(ledger, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
