import { isKnown, type KnownMeasure, type Measure } from './measure.ts';
import { platformOf } from './platforms.ts';

/** Days, the longest first: those over which sums are given. */
const STRETCHES = [365, 90, 28, 7];

/**
 * How often people saw what somebody posts, on each platform that tells views or impressions over the longest stretch that any of them tells:
 * the largest first. What machines fetch is not among them.
 */
export function seenMost(measures: ReadonlyMap<string, Measure>): KnownMeasure[] {
  const known = [...measures.values()].filter(isKnown);
  for (const days of STRETCHES) {
    const views = known
      .filter(({ kind }) => kind === `reach.views-${days}` || kind === `reach.impressions-${days}`)
      .filter(({ platform, value }) => platformOf(platform!).counts === undefined && value > 0);
    // Of a platform that tells both, the first.
    const [each, seen] = [new Set<string>(), views.toSorted((a, b) => b.value - a.value)];
    const first = seen.filter(({ platform }) => !each.has(platform!) && each.add(platform!));
    if (first.length > 0) return first;
  }
  return [];
}
