import type { Day } from '#model/day.ts';
import type { Written } from '#schemas/site-content.ts';

/** What is neither a draft nor dated ahead, newest first. */
export function published<FrontMatter extends { date: Day; draft: boolean }>(
  entries: readonly Written<FrontMatter>[],
  today: Day,
): Written<FrontMatter>[] {
  return entries
    .filter(({ frontMatter }) => !frontMatter.draft && frontMatter.date <= today)
    .toSorted((a, b) =>
      a.frontMatter.date === b.frontMatter.date
        ? a.id < b.id
          ? -1
          : 1
        : a.frontMatter.date < b.frontMatter.date
          ? 1
          : -1,
    );
}
