import path from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { facets } from '#site/testimonial-facets.ts';
import type { Handover } from './handover.ts';
import { nothingTaken, type TakenPages } from './kept-pages.ts';
import { plaudit } from './integration.ts';
import type { OwnerView } from './owner-view.ts';

/** What a build knows of pages beside those that Astro makes for it. */
interface Beside {
  /** Addresses that no search engine is sent to: they have nothing to show any more, or the same as another. */
  unlisted: readonly string[];
  taken: TakenPages;
  /** Whether Astro makes the page or file at an address, below the base. */
  isMade(file: string): boolean;
}

/** A choice of testimonials: all of them stand on other pages. */
const CHOICE = new RegExp(`^[^/]+/testimonials/(?:${facets.join('|')})/`);

/** The addresses of the pages among files of a site. */
const pagesAmong = (files: readonly string[], base: URL): string[] =>
  files
    .filter((file) => file.endsWith('/index.html') && !CHOICE.test(file))
    .map(
      (file) =>
        new URL(file.slice(0, -'index.html'.length), `${base.href.replace(/\/$/, '')}/`).href,
    );

/**
 * All that Astro is configured with. `own` is a folder for what Astro makes for itself (its types, its store of content, the code that
 * it bundles): two builds, or a build and a server, each have one. `owner` is for development alone.
 */
export function astroConfig(
  handover: Handover,
  own: string,
  { unlisted, taken, isMade }: Beside = { unlisted: [], taken: nothingTaken, isMade: () => true },
  owner: OwnerView | null = null,
) {
  const { code } = handover.places;
  const base = `${(handover.base ?? '/').replace(/\/$/, '')}/`;
  return {
    // What Astro keeps for itself lies below its root: the integration then says where the code is.
    root: own,
    srcDir: path.join(code, 'src'),
    publicDir: path.join(code, 'public'),
    cacheDir: path.join(own, 'cache'),
    ...(handover.site !== null && { site: handover.site }),
    base: handover.base ?? '/',
    output: 'static',
    trailingSlash: 'always',
    // A line's end within text is a space, as in HTML; JSX's rule, the default, would swallow it: "ties them toMira".
    compressHTML: true,
    build: {
      format: 'directory',
      assets: 'assets',
      server: path.join(own, 'server'),
    },
    devToolbar: { enabled: false },
    server: { host: '127.0.0.1' },
    vite: { cacheDir: path.join(own, 'vite') },
    integrations: [
      plaudit(handover, isMade, owner),
      mdx(),
      // Widgets are frames for other sites, not pages to find.
      ...(handover.site === null
        ? []
        : [
            sitemap({
              customPages: pagesAmong(taken.files, new URL(handover.base ?? '/', handover.site)),
              filter(page) {
                const { pathname } = new URL(page);
                const below = pathname.slice(base.length);
                return (
                  !below.startsWith('embed/') && !CHOICE.test(below) && !unlisted.includes(pathname)
                );
              },
            }),
          ]),
    ],
  } satisfies AstroUserConfig & { root: string };
}
