import type { Day } from '#model/day.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import type { SiteSettings } from '#schemas/site.ts';
import type { ProfileContent } from '#schemas/site-content.ts';

/** What it does for a visitor who wonders whether to believe the page. Best first. */
export const effects = ['high', 'medium', 'low'] as const;
export type Effect = (typeof effects)[number];

/** How long it takes its owner. Shortest first. */
export const efforts = ['minutes', 'hours', 'days'] as const;
export type Effort = (typeof efforts)[number];

/** What to write, and where. `file` is below the content folder. */
export interface Lines {
  file: string;
  text: string;
}

/** One thing that would make the page stronger, in words for its owner. */
export interface TodoItem {
  /** Unique in its profile, and the same from day to day: `columns.instagram.meta-insights`. */
  id: string;
  /** Null where it is about the site as a whole. */
  profile: string | null;
  effect: Effect;
  effort: Effort;
  /** What is not as good as it could be, as one sentence without its full stop. */
  what: string;
  /** What to do, as whole sentences. */
  how: string;
  /** A command that can be copied but for words in capitals. */
  command?: string;
  lines?: Lines;
}

/** One profile, before the gate: its owner is told of what is held back too. */
export interface AdvisedProfile {
  content: ProfileContent;
  report: ProfileReport<'page'>;
}

export interface AdvisedSite {
  settings: Pick<SiteSettings, 'url'>;
  profiles: readonly AdvisedProfile[];
  today: Day;
}

/** What one adviser has to say about a profile. */
export type Adviser = (profile: AdvisedProfile, today: Day) => readonly Omit<TodoItem, 'profile'>[];
