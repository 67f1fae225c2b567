import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { siteFonts } from '#site/site-fonts.ts';
import { headerPolicy, withPolicy } from '../content-policy.ts';
import { withLetters } from '../page-letters.ts';
import type { Stage } from './stage.ts';

type Rule = readonly [pattern: string, ...headers: string[]];

/** Cloudflare Pages heeds no more rules than these. */
const MOST_RULES = 100;

const everybody = ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'];
const soon = 'Cache-Control: public, max-age=300, stale-while-revalidate=86400';
/** A drawing that somebody opens by itself is a document: it runs nothing. */
const still = `Content-Security-Policy: script-src 'none'; sandbox`;

/** Where pages are. Told one by one, because widgets may be framed and hosts add up the headers of all rules that fit. */
function pagePatterns({ content, urls }: BuiltSite): string[] {
  return [
    urls.home(),
    urls.asset('404.html'),
    ...content.profiles.map(({ id }) => urls.asset(`${id}/*`)),
  ];
}

function rulesOf(site: BuiltSite, policy: string): Rule[] {
  const { asset } = site.urls;
  return [
    [
      asset('*'),
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()',
    ],
    ...pagePatterns(site).map((pattern): Rule => [
      pattern,
      `Content-Security-Policy: ${policy}`,
      'X-Frame-Options: DENY',
    ]),
    [asset('assets/*'), 'Cache-Control: public, max-age=31536000, immutable'],
    [asset('embed/*'), ...everybody, soon],
    [asset('embed.js'), ...everybody, soon],
    [asset('avatars/*'), ...everybody, still],
    [asset('cards/*'), ...everybody],
    [asset('charts/*'), ...everybody, still],
    [asset('data/*'), 'Access-Control-Allow-Origin: *'],
    ...['proof.json', 'manifest.json', 'numerals.json'].map((file): Rule => [
      asset(file),
      'Access-Control-Allow-Origin: *',
    ]),
  ];
}

/** Gives each page its letters and its policy. Returns the hashes of all scripts in them. */
async function finishPages(site: BuiltSite, folder: string): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  const fonts = await siteFonts(site);
  const link = `<link rel="stylesheet" href="${site.urls.asset('fonts/faces.css')}">`;
  for (const name of await listFiles(folder)) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    const html = await readFile(file, 'utf8');
    const made = withPolicy(withLetters(html, fonts, link, site.urls.asset('fonts/')));
    for (const script of made.scripts) all.add(script);
    if (made.html !== html) await writeFile(file, made.html);
  }
  return all;
}

/**
 * Policies in the pages, and `_headers` as Netlify and Cloudflare Pages read it. Widgets may be framed by anybody, pages by nobody;
 * what has a hash in its name is kept for a year, what people embed is looked at again.
 */
export const headers: Stage = {
  name: 'headers',
  async run({ site, staging }) {
    const rules = rulesOf(site, headerPolicy(await finishPages(site, staging)));
    const text = rules.map(([pattern, ...lines]) => [pattern, ...lines.map((line) => `  ${line}`)]);
    await writeFile(
      path.join(staging, '_headers'),
      `${text.map((rule) => rule.join('\n')).join('\n\n')}\n`,
    );
    return {
      made: 'headers',
      ...(rules.length > MOST_RULES && {
        notes: [
          `_headers has ${rules.length} rules: Cloudflare Pages heeds the first ${MOST_RULES}. Other hosts take them all.`,
        ],
      }),
    };
  },
};
