import type { Words } from '#words/words.ts';

/** The title of a page of a list: which page it is stands in all but the first. */
export function pageTitle(
  title: string,
  { number, pages }: { number: number; pages: number },
  words: Words,
): string {
  return number === 1 ? title : words.text('common.page-of', { title, page: number, pages });
}
