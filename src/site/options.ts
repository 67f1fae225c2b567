import type { Day } from '#model/day.ts';

/** What a build is told from outside. */
export interface SiteOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** The day of the build. */
  today: Day;
  /** Overrides the url of site.yaml. */
  site: string | null;
  /** Overrides the base of site.yaml. */
  base: string | null;
  /** Absolute path of a folder with frozen widgets of earlier builds; null where there is none. */
  earlier: string | null;
  /** Absolute path of the folder in which the build has drawn the cards before its pages; not there in development. */
  drawn?: string | null;
}
