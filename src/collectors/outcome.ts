import type { Day } from '#model/day.ts';
import type { MetricValues } from '#importers/format.ts';
import type { Problem } from '#problems/problem.ts';

/** What became of one `collect:`. */
export interface SourceOutcome {
  profile: string;
  platform: string;
  /** `metrics/<platform>.yaml` below the content folder. */
  file: string;
  /** The word after `from:`; null where it could not be read. */
  from: string | null;
  /** Who counted. */
  name: string;
  /** Today’s row as it was collected; empty where there is none. */
  values: MetricValues;
  days: { added: number; filled: number; replaced: number; unchanged: number };
  posts: { added: number; updated: number; unchanged: number } | null;
  notes: readonly string[];
  /** Why it failed; then nothing of it was written. */
  problems: readonly Problem[];
  /** Files that were written, or would have been, below the content folder. */
  written: readonly string[];
}

export interface CollectOutcome {
  today: Day;
  sources: readonly SourceOutcome[];
  /** What stands in the way of asking at all, such as a profile that is not there. */
  problems: readonly Problem[];
  dryRun: boolean;
}

export const hasFailed = ({ problems }: SourceOutcome): boolean => problems.length > 0;

/** Nothing could be asked, or everything failed: one source that fails among others is no failure. */
export function allFailed({ sources, problems }: CollectOutcome): boolean {
  return problems.length > 0 || (sources.length > 0 && sources.every(hasFailed));
}
