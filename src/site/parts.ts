import type { ProofId } from '#model/measure.ts';

/** What stands after the chapters, in the order in which it is listed. */
export const appendices = [
  'testimonials',
  'stories',
  'insights',
  'feedback',
  'press-kit',
  'evidence',
  'share',
  'embed',
] as const;

export type Appendix = (typeof appendices)[number];

/** The parts of a profile that have something to show. What is not in here has no page, and nothing leads to it. */
export interface ShownParts {
  /** In the order of the proofs; the place in this list is the number of the chapter. */
  chapters: readonly ProofId[];
  appendices: ReadonlySet<Appendix>;
}
