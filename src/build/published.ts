import { listFiles } from '#audit/read-pages.ts';
import { partPages } from '#site/gone-parts.ts';

/** What keeps its address, whatever becomes of the content: pictures of cards, widgets, and the pages that a profile may have. */
const LASTING = [
  /^cards\/[^/]+\/[^/]+\.png$/,
  /^embed\/[^/]+\/[^/]+\/index\.html$/,
  new RegExp(`^[^/]+/(?:${partPages.join('|')})/index\\.html$`),
];

/** The files of a site, below its folder, whose addresses others may have and that the next build therefore keeps. None where there is no site. */
export async function publishedBy(folder: string): Promise<string[]> {
  const files = await listFiles(folder).catch(() => []);
  return files.filter((file) => LASTING.some((form) => form.test(file))).sort();
}
