import { loadSite } from '#content/load-site.ts';
import type { Problem } from '#problems/problem.ts';
import { jumpProblems } from '#proofs/engagement/jump-problems.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { buildReports, type BuiltSite } from '#site/built-site.ts';
import { cardTools } from '#site/card-tools.ts';
import type { SiteOptions } from '#site/options.ts';
import { cardProblems } from './card-problems.ts';
import { addressProblems, ownerProblems } from './owner-problems.ts';

export interface CheckedContent {
  /** Null where an error keeps the content from being read. */
  site: SiteContent | null;
  built: BuiltSite | null;
  problems: readonly Problem[];
}

/** What no card could show: it takes every font, and so the longest. */
export async function problemsOfCards({ built }: CheckedContent): Promise<readonly Problem[]> {
  return built ? cardProblems(built, await cardTools(built)) : [];
}

/** Reads a content folder and looks for all that can be wrong with it but on cards. */
export async function checkContent(options: SiteOptions): Promise<CheckedContent> {
  const { today } = options;
  const { site, problems } = await loadSite(options.content, { today });
  if (!site) return { site, built: null, problems };
  const built = buildReports(site, options);
  return {
    site,
    built,
    problems: [
      ...problems,
      ...site.profiles.flatMap((profile) => jumpProblems(profile, today)),
      ...addressProblems(built, options.site),
      ...ownerProblems(built, site.uses),
    ],
  };
}
