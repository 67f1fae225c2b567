import type { Day } from '#model/day.ts';
import type { Written } from '#schemas/site-content.ts';

/** Posts and stories in the order in which lists show them. */
export function newestFirst<FrontMatter extends { date: Day }>(
  entries: readonly Written<FrontMatter>[],
): Written<FrontMatter>[] {
  return entries.toSorted((a, b) =>
    a.frontMatter.date === b.frontMatter.date
      ? a.id < b.id
        ? -1
        : 1
      : a.frontMatter.date < b.frontMatter.date
        ? 1
        : -1,
  );
}
