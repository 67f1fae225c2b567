import { type Day, addDays } from './day.ts';
import { changesOf, roundingQuantum, type Change } from './growth.ts';
import { robustSpreads } from './statistics.ts';
import type { Series } from './series.ts';

/** Something dated that may explain a jump, such as an entry of milestones.yaml. */
export interface JumpCause {
  date: Day;
  title: string;
  /** The platform that it concerns, by id or name; all if left out. */
  platform?: string | undefined;
}

/** A change that stands out from the changes around it. It says what was seen, never why. */
export interface Jump<Cause extends JumpCause = JumpCause> {
  change: Change;
  perDay: number;
  /** The median change per day around it. */
  usualPerDay: number;
  /** How many robust standard deviations it lies from the usual change; negative for a fall. */
  score: number;
  /** The milestone that explains it. */
  cause: Cause | null;
}

export const jumpRules = {
  /** Changes on either side that a change is compared with: growth of years ago says nothing about today's. */
  neighbours: 45,
  /** Fewer changes than this say nothing about what is usual. */
  fewest: 14,
  /** Robust standard deviations. Daily counts have heavy tails, so this is well above the usual 3.5. */
  threshold: 6,
  /** A milestone explains changes that end on its day or up to so many days later. */
  explainsDays: 3,
} as const;

/**
 * Changes per elapsed day whose robust z-score, (change - median) / (1.4826 x median absolute deviation) among the changes
 * around them, passes the threshold. The spread has a floor, for counts that stand still on most days; what the platform's rounding
 * may have added is taken off first, so that a step of the rounding is never a jump. Null where the series is too short.
 * After Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993); https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm
 */
export function findJumps<Cause extends JumpCause>(
  series: Series,
  causes: readonly Cause[],
): readonly Jump<Cause>[] | null {
  const changes = changesOf(series);
  if (changes.length < jumpRules.fewest) return null;
  const perDay = changes.map(({ value, days }) => value / days);
  const around = robustSpreads(perDay, jumpRules.neighbours);
  const concerning = causes.filter(({ platform }) => concerns(series, platform));
  const jumps: Jump<Cause>[] = [];
  let before: Jump<Cause> | null = null;
  for (const [index, change] of changes.entries()) {
    const { centre, spread } = around[index]!;
    const score = scoreOf(change, centre, spread);
    if (Math.abs(score) < jumpRules.threshold) {
      before = null;
      continue;
    }
    // A wave that lasts for days is one wave: what explains its first day explains the rest.
    const carried: Cause | null =
      before && Math.sign(before.score) === Math.sign(score) ? before.cause : null;
    before = {
      change,
      perDay: perDay[index]!,
      usualPerDay: centre,
      score,
      cause: concerning.find((cause) => explains(cause, change)) ?? carried,
    };
    jumps.push(before);
  }
  return jumps;
}

/** By half and more, and by more than chance brings. */
export function isLeap(before: number, now: number): boolean {
  const step = Math.abs(now - before);
  return step >= 50 && step >= before / 2;
}

/** Changes by half and more, with what explains each: all that can be said where too few counts tell what is usual. */
export function findLeaps<Cause extends JumpCause>(
  series: Series,
  causes: readonly Cause[],
): { change: Change; cause: Cause | null }[] {
  const concerning = causes.filter(({ platform }) => concerns(series, platform));
  return changesOf(series)
    .filter(({ from, to }) => isLeap(from.value, to.value))
    .map((change) => ({
      change,
      cause: concerning.find((cause) => explains(cause, change)) ?? null,
    }));
}

function scoreOf(change: Change, usualPerDay: number, spread: number): number {
  const { from, to, days, value } = change;
  const quantum = Math.max(roundingQuantum(from), roundingQuantum(to));
  const deviation = value - usualPerDay * days;
  // The least that can have happened, given the rounding.
  const sure = Math.sign(deviation) * Math.max(0, Math.abs(deviation) - quantum);
  const level = Math.max(from.value, to.value);
  return sure / days / Math.max(spread, spreadFloor(level), quantum / 2);
}

/**
 * What the spread of a count's daily changes is never taken to be less than: 1, a tenth of the count's square root (arrivals by
 * chance scatter with the root) or one in 2000 of it, whichever is the most.
 */
function spreadFloor(level: number): number {
  return Math.max(1, Math.sqrt(level) / 10, level / 2000);
}

function concerns(series: Series, platform: string | undefined): boolean {
  if (platform === undefined) return true;
  const wanted = platform.toLowerCase();
  return [series.id, series.label].some((name) => name.toLowerCase() === wanted);
}

function explains({ date }: JumpCause, { from, to }: Change): boolean {
  // Happened in the days of the change, or shortly before them.
  return date <= to.day && date >= addDays(from.day, 1 - jumpRules.explainsDays);
}
