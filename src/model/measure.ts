import type { Day } from './day.ts';
import type { Message } from './message.ts';
import type { SourceRows } from './source.ts';

/**
 * What a value counts. `share` is a fraction (0.12 is shown as 12 %), `ratio` a plain quotient such as a K-factor,
 * `money` is in `currency` (ISO 4217), `rating` is out of 5, `day` is a number of days since 1970-01-01.
 */
export type Unit =
  'count' | 'share' | 'ratio' | 'days' | 'minutes' | 'money' | 'rating' | 'generations' | 'day';

export type ProofId =
  'following' | 'engagement' | 'reach' | 'relationships' | 'authority' | 'business';

interface MeasureBase {
  /** Unique in a profile and stable between builds: `following.followers.youtube`. */
  id: string;
  /** What it is, wherever it is measured: `following.followers`. The same for all platforms that are counted alike. */
  kind: string;
  proof: ProofId;
  /** What a reader calls it, in sentence case: `Followers on YouTube`. */
  label: Message;
  /** The same beside others of its kind, without the platform: `Followers`. */
  name: Message;
  /** The length of time that its label names, where it names one: `Net growth over 30 days`. */
  span?: { count: number; unit: 'day' | 'week' | 'month' };
  unit: Unit;
  currency?: string;
  /** What is counted, for a unit of `count`, in the plural: `subscribers`. */
  noun?: string;
  /** True where the value is a change: shown with its sign. */
  signed?: boolean;
  /** The platform that it speaks of, where it speaks of one. */
  platform?: string;
  /** The newest day that the value rests on. */
  asOf: Day | null;
  /** Where the value is over a stretch of time: first and last day, inclusive. */
  period?: { from: Day; to: Day };
  /** The id of a Method of the same proof. */
  method: string;
  sources: readonly SourceRows[];
}

export interface KnownMeasure extends MeasureBase {
  status: 'known';
  value: number;
  /** The bounds within which the true value lies, where the platform rounds or where it is an estimate. */
  low?: number;
  high?: number;
  /** What a careful reader should know, such as `two days are missing`. */
  caveat?: Message;
}

export interface MissingMeasure extends MeasureBase {
  status: 'missing';
  /** What is missing and how to supply it. */
  missing: Message;
}

/** A number that can be traced, or the honest absence of one. */
export type Measure = KnownMeasure | MissingMeasure;

/** How a measure is computed: shown on the evidence page beside every number that uses it. */
export interface Method {
  id: string;
  title: Message;
  /** In words or as a formula, for a reader who wants to recompute it. */
  formula: Message;
  /** The standard or the author whom it follows, under its own title. */
  reference?: { title: Message; url: string };
}

export function isKnown(measure: Measure | undefined): measure is KnownMeasure {
  return measure?.status === 'known';
}
