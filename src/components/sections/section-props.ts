import type { Day } from '#model/day.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import type { Urls } from '#site/urls.ts';

/** What the section of a proof is drawn from. */
export interface SectionProps {
  report: ProfileReport;
  urls: Urls;
  /** Where a row of a content file stands. */
  rowHref(file: string, line: number): string;
  /** The day that the page names for all its numbers. */
  counted: Day | null;
}
