import { partPages } from '#site/gone-parts.ts';

/** What keeps its address, whatever becomes of the content: pictures of cards, widgets, and the pages that a profile may have. */
const LASTING = [
  /^cards\/[^/]+\/[^/]+\.png$/,
  /^embed\/[^/]+\/[^/]+\/index\.html$/,
  new RegExp(`^[^/]+/(?:${partPages.join('|')})/index\\.html$`),
];

/** Of the files of a site, below its folder, those whose addresses others may have and that the next build therefore keeps. */
export const lastingAmong = (files: readonly string[]): string[] =>
  files.filter((file) => LASTING.some((form) => form.test(file))).sort();
