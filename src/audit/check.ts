import type { Fault } from './fault.ts';
import type { OpenSite } from './open-site.ts';

/** What one check looked at, and what it found. */
export interface Findings {
  faults: readonly Fault[];
  /** How much was looked at, in words: `1,204 cells of 23 tables`. */
  looked: string;
  /** What it could not look at, and why. */
  unchecked?: readonly string[];
}

/** One way to look at a built site. Reads it, changes nothing. */
export interface Check {
  id: string;
  run(site: OpenSite): Promise<Findings>;
}
