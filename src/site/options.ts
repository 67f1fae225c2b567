import type { Day } from '#model/day.ts';

/** What a site is told from outside. */
export interface SiteOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** The day of the build. */
  today: Day;
  /** Overrides the url of site.yaml. */
  site: string | null;
  /** Overrides the base of site.yaml. */
  base: string | null;
  /** Files of an earlier build, below the site's folder, whose addresses stay: none where nothing is known of one. */
  published?: readonly string[];
  /** Of these, the dated copies of widgets whose numbers were corrected since, and that are made again. */
  remade?: readonly string[];
}
