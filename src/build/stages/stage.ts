import type { Fault } from '#audit/fault.ts';
import type { ContentFile } from '#schemas/site-content.ts';
import type { BuiltSite } from '#site/built-site.ts';
import type { SiteOptions } from '#site/options.ts';

/** How a stage tells how far it is. `total` is 0 where it cannot be known. */
export type Progress = (done: number, total: number) => void;

export interface StageContext {
  options: SiteOptions & { earlier: string | null };
  site: BuiltSite;
  /** One hash over the content as it was read. */
  digest: string;
  /** Absolute path of what was read of the content, for those that begin anew. */
  read: string;
  /** The files of the content as they were read. */
  files: readonly ContentFile[];
  /** Paths of the host, outside of the base, that the owner links to. */
  outside: ReadonlySet<string>;
  /** Absolute path of the folder that is being filled. It becomes the site only when every stage has succeeded. */
  staging: string;
  /** Absolute path of a folder of this build alone, which goes with it. */
  work: string;
  /** The profiles of which pictures and pages are made, where others make the rest; null for all. */
  only: ReadonlySet<string> | null;
  progress: Progress;
}

/** What a stage made, for the summary at the end. */
export interface StageResult {
  /** `12 cards`, in words. */
  made: string;
  /** What was left out, and why. */
  skipped?: readonly string[];
  /** What to know about it. */
  notes?: readonly string[];
}

/** Thrown by a stage that found faults: the build stops, and the earlier site stays. */
export class StageError extends Error {
  readonly faults: readonly Fault[];
  readonly advice: string;

  constructor(message: string, faults: readonly Fault[], advice: string) {
    super(message);
    this.name = 'StageError';
    this.faults = faults;
    this.advice = advice;
  }
}

export interface Stage {
  name: string;
  /** What it leaves out is of an earlier site. */
  ofEarlier?: true;
  run(context: StageContext): Promise<StageResult>;
}
