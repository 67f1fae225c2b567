import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/command.ts';
import { addressOf } from '../support/page-kinds.ts';
import { keepsPromise, type Kept } from '../support/promises/promise.ts';
import { pagesOf, withOther, type SiteText } from '../support/promises/site-text.ts';

// What docs/deploying.md asks of a host, `_headers` tells those that read it.

const doc = readFileSync(path.join(projectRoot, 'docs/deploying.md'), 'utf8');
const asked = (line: RegExp): string => {
  const found = line.exec(doc)?.[0];
  if (found === undefined) throw new Error(`docs/deploying.md does not say ${line}`);
  return found;
};
/** The addresses that a line of the documentation names. */
const named = (line: RegExp): string[] =>
  [...asked(line).matchAll(/`(\/[\w.]+\/?)`/g)].map(([, address]) => address!.slice(1));

const open = named(/^- Send `Access-Control-Allow-Origin: \*` for .*$/m);
asked(
  /^- Send `Content-Security-Policy: frame-ancestors 'none'` with pages, and not with `\/embed\/`/m,
);
asked(/^- Keep `\/assets\/` for a year .*, `\/embed\/` for minutes, pages not at all\.$/m);

/** The headers of a path: those of all rules that fit, as Netlify and Cloudflare Pages read them. */
function headersOf(rules: string, address: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const block of rules.trim().split(/\n\n+/)) {
    const [pattern, ...lines] = block.split('\n');
    const fits = pattern!.endsWith('*')
      ? address.startsWith(pattern!.slice(0, -1))
      : address === pattern;
    if (fits)
      for (const line of lines) {
        const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line)!;
        headers.set(name!.toLowerCase(), value!);
      }
  }
  return headers;
}

function check(site: SiteText): Kept {
  const faults: string[] = [];
  const rules = site.texts.get('_headers') ?? '';
  let looked = 0;
  for (const file of site.files) {
    if (file === '_headers' || file === '.plaudit-files') continue;
    const address = `${site.base}${addressOf(file)}`;
    const headers = headersOf(rules, address);
    looked += 1;
    const isOpen = open.some((prefix) => file === prefix || file.startsWith(prefix));
    const isPage = file.endsWith('.html') && !file.startsWith('embed/');
    const policy = headers.get('content-security-policy') ?? '';
    const kept = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1];
    if (headers.get('x-content-type-options') !== 'nosniff') faults.push(`${address}: is sniffed`);
    if (isOpen && headers.get('access-control-allow-origin') !== '*')
      faults.push(`${address}: is closed to other origins`);
    if (policy.includes(`frame-ancestors 'none'`) !== isPage)
      faults.push(`${address}: ${isPage ? 'may be framed' : 'may not be framed'}`);
    if (file.startsWith('assets/') && Number(kept) < 31_536_000)
      faults.push(`${address}: is not kept for a year`);
    if (file.startsWith('embed/') && !(Number(kept) <= 600)) faults.push(`${address}: is kept`);
    if (isPage && kept !== undefined) faults.push(`${address}: a page is kept`);
  }
  for (const [file, html] of pagesOf(site)) {
    // A part of a widget is fetched into somebody's page, and has no head.
    if (!html.includes('<head')) continue;
    const own = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
    if (!own?.includes(`default-src 'none'`) || /unsafe-(?:inline|eval)/.test(own))
      faults.push(`${file}: has no strict policy of its own`);
  }
  return { looked, faults };
}

keepsPromise(check, {
  'widgets are closed to other origins': (site) =>
    withOther(site, /^_headers$/, (text) => text.replaceAll('Access-Control-Allow-Origin', 'X')),
  'pages may be framed': (site) =>
    withOther(site, /^_headers$/, (text) => text.replaceAll(`; frame-ancestors 'none'`, '')),
  'assets are forgotten': (site) =>
    withOther(site, /^_headers$/, (text) => text.replace('max-age=31536000', 'max-age=60')),
  'pages lose their policy': (site) =>
    withOther(site, /\.html$/, (html) => html.replace(/<meta http-equiv="content-sec[^>]*>/i, '')),
  'a policy lets run what was put in': (site) =>
    withOther(site, /\.html$/, (html) =>
      html.replace(`default-src 'none'`, `default-src 'none'; script-src 'unsafe-inline'`),
    ),
});
