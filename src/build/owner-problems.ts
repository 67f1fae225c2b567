import { checkOrigin } from '#audit/read-pages.ts';
import { isGap } from '#charts/chart.ts';
import { nearest } from '#content/validate.ts';
import type { ProblemCode } from '#problems/codes.ts';
import type { Problem, Severity } from '#problems/problem.ts';
import { proofs } from '#proofs/registry.ts';
import type { OwnerUse } from '#schemas/site-content.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { toldCharts } from '#site/chart-items.ts';
import { daysProblem } from '#site/figure-days.ts';

/** The address of the page on which a file's words stand; the profile's where it is not a page of its own. */
function pageOf({ urls }: BuiltSite, file: string): string {
  const [, profile, kind, name] = file.split('/');
  if (profile === undefined) return urls.home();
  const id = name?.replace(/\.\w+$/, '');
  if (kind === 'stories' && id) return urls.story(profile, id);
  if (kind === 'insights' && id) return urls.insight(profile, id);
  return urls.profile(profile);
}

/** Every page that the site can have, and the folders whose files are made from its numbers. */
function addressesOf({ content, urls }: BuiltSite): { pages: Set<string>; folders: string[] } {
  const pages = new Set([urls.home()]);
  const folders = ['cards', 'charts', 'data', 'embed', 'avatars', 'fonts', 'assets'].map((name) =>
    urls.asset(`${name}/`),
  );
  for (const name of [
    'feed.json',
    'rss.xml',
    'proof.json',
    'manifest.json',
    'numerals.json',
    'robots.txt',
    '404.html',
    'embed.js',
  ])
    pages.add(urls.asset(name));
  for (const { id, page } of content.profiles) {
    pages.add(urls.profile(id));
    for (const proof of proofs) pages.add(urls.proof(id, proof.id));
    for (const list of [
      'testimonials',
      'stories',
      'insights',
      'feedback',
      'pressKit',
      'share',
      'embed',
    ] as const)
      pages.add(urls[list](id));
    for (const one of page.testimonials) pages.add(urls.testimonial(id, one.id));
    for (const one of page.stories) pages.add(urls.story(id, one.id));
    for (const one of page.insights) pages.add(urls.insight(id, one.id));
    folders.push(urls.evidence(id));
  }
  return { pages, folders };
}

/** The files of stories and posts that are not published yet: they are told of, and keep nothing from being built. */
function unpublished({ content }: BuiltSite, file: string): boolean {
  if (!/\/(?:stories|insights)\//.test(file)) return false;
  return !content.profiles.some(({ page }) =>
    [...page.stories, ...page.insights].some((one) => one.file === file),
  );
}

interface Said {
  severity: Severity;
  code: ProblemCode;
  message: string;
  hint: string;
}

function checkComponent(site: BuiltSite, { name, value, file, days }: OwnerUse): Said | null {
  const profile = file.split('/')[1]!;
  const report = site.reports.get(profile);
  if (!report) return null;
  const charts = toldCharts(site, profile);
  const told = name === 'Chart' ? charts.get(value)?.told : undefined;
  if (told && isGap(told)) {
    return {
      severity: 'error',
      code: 'reference-unknown',
      message: `The chart ${value} has nothing to show yet`,
      hint: site.words.text(told.missing),
    };
  }
  const known =
    name === 'Measure'
      ? [...report.measures.keys()]
      : [...charts].flatMap(([id, one]) => (isGap(one.told) ? [] : [id]));
  if (known.includes(value)) {
    const problem = name === 'Chart' && days ? daysProblem(report, value, days) : null;
    return problem && { severity: 'error', code: 'value-range', ...problem };
  }
  const near = nearest(value, known);
  return {
    severity: 'error',
    code: 'reference-unknown',
    message: `There is no ${name === 'Measure' ? 'measure' : 'chart'} ${JSON.stringify(value)}`,
    hint: near
      ? `Did you mean ${near}?`
      : 'The evidence page of the profile lists every measure, the share page every chart.',
  };
}

/** Kinds of cards that site.yaml asks for. */
function checkCard({ value }: OwnerUse): Said | null {
  const known = proofs.flatMap(({ cards }) => cards.map(({ id }) => id));
  if (known.includes(value)) return null;
  const near = nearest(value, known);
  return {
    severity: 'error',
    code: 'reference-unknown',
    message: `There is no kind of card ${JSON.stringify(value)}`,
    hint: near ? `Did you mean ${near}?` : `Known are ${known.join(', ')}.`,
  };
}

/**
 * Looks at all that the owner's files show and lead to, now that the numbers and the pages are known: what the build would refuse at its
 * end is told here, with its file and line.
 */
export function ownerProblems(site: BuiltSite, uses: readonly OwnerUse[]): Problem[] {
  const { pages, folders } = addressesOf(site);
  const origin = site.urls.origin ?? checkOrigin;
  const checkLink = (use: OwnerUse): Said | null => {
    const fetched = use.kind === 'fetched';
    const url = URL.parse(use.value, new URL(pageOf(site, use.file), origin));
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    if (url.origin !== origin) {
      return fetched
        ? {
            severity: 'error',
            code: 'fetched-elsewhere',
            message: `${use.name} would be fetched from ${url.host} by every visitor`,
            hint: 'Put the file beside this one and write its path: ./picture.jpg.',
          }
        : null;
    }
    const base = site.urls.home();
    if (!url.pathname.startsWith(base)) {
      return {
        severity: fetched ? 'error' : 'warning',
        code: 'link-outside',
        message: `${url.pathname} is on the same host, but outside of ${base}`,
        hint: fetched
          ? 'Put the file beside this one and write its path: ./picture.jpg.'
          : 'Make sure that it is there: only what is below the base is checked.',
      };
    }
    // Astro reads pictures beside a file itself.
    if (fetched && /^\.{0,2}[^/:]/.test(use.value) && !/^[a-z]+:/i.test(use.value)) return null;
    if (pages.has(url.pathname) || folders.some((folder) => url.pathname.startsWith(folder))) {
      return null;
    }
    const near = nearest(url.pathname, [...pages]);
    return {
      severity: 'error',
      code: 'link-dead',
      message: `${url.pathname} is no page of this site`,
      hint: near ? `Did you mean ${near}?` : 'Mend the address, or take the link away.',
    };
  };
  return uses.flatMap((use): Problem[] => {
    const said =
      use.kind === 'component'
        ? checkComponent(site, use)
        : use.kind === 'card'
          ? checkCard(use)
          : use.kind === 'import' || use.file === 'site.yaml'
            ? null
            : checkLink(use);
    if (!said) return [];
    const { file, line, column } = use;
    const severity = unpublished(site, file) ? 'warning' : said.severity;
    return [{ ...said, file, line, column, severity }];
  });
}

/** A site that is to be published needs its address: what others quote of it is written with it. `given` is what the command was told. */
export function addressProblems({ content }: BuiltSite, given: string | null): Problem[] {
  const { url } = content.settings;
  const samples = content.profiles.every(({ page }) => page.frontMatter.sample);
  if (given !== null || samples) return [];
  const place = { file: 'site.yaml', line: 0, column: 0 };
  const hint = 'Write url: with the address at which it will live, or build with --site.';
  if (url === undefined) {
    const message = 'The site has no address of its own yet';
    return [{ ...place, severity: 'warning', code: 'address-missing', message, hint }];
  }
  if (!/^(?:www\.)?example\.com$/.test(new URL(url).hostname)) return [];
  // It would stand in every feed, preview and widget code.
  const message = 'url: is at example.com, which is nobody’s';
  return [{ ...place, severity: 'error', code: 'placeholder', message, hint }];
}

/** Addresses of the owner's that lead to other places of the same host: nothing of this site is missing there. */
export function linksOutside(site: BuiltSite, uses: readonly OwnerUse[]): Set<string> {
  const origin = site.urls.origin ?? checkOrigin;
  const base = site.urls.home();
  return new Set(
    uses.flatMap((use) => {
      if (use.kind !== 'link') return [];
      const url = URL.parse(use.value, new URL(pageOf(site, use.file), origin));
      return url?.origin === origin && !url.pathname.startsWith(base) ? [url.pathname] : [];
    }),
  );
}
