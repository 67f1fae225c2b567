import { addDays, type Day } from '#model/day.ts';
import { seriesUntil, type Change } from '#model/growth.ts';
import { findJumps, findLeaps } from '#model/jumps.ts';
import type { Problem } from '#problems/problem.ts';
import type { PlatformMetrics, ProfileContent } from '#schemas/site-content.ts';

/** More of one platform than these are counted, not listed. */
const MOST_TOLD = 5;
/** Days before today: what is older is no news to its owner, and the page tells it. */
const RECENT_DAYS = 365;

/** The changes of one platform that nobody has explained yet. */
export interface UntoldJumps {
  platform: PlatformMetrics;
  /** At least one; the newest first. */
  changes: readonly Change[];
  /** Explains the newest. */
  command: string;
}

type Told = Pick<ProfileContent, 'id' | 'platforms' | 'milestones'>;

/** By platform, counts that leap within the last year without a milestone that says why. */
export function untoldJumps({ id, platforms, milestones }: Told, today: Day): UntoldJumps[] {
  const happened = milestones.rows.filter(({ date }) => date <= today);
  return platforms.flatMap((platform) => {
    const series = seriesUntil(platform.followers, today);
    const found = findJumps(series, happened) ?? findLeaps(series, happened);
    const changes = found
      .filter(({ change, cause }) => cause === null && change.to.day > addDays(today, -RECENT_DAYS))
      .map(({ change }) => change)
      .reverse();
    const [newest] = changes;
    return newest ? [{ platform, changes, command: commandFor(id, platform, newest.to.day) }] : [];
  });
}

/**
 * What the owner of a profile should look at: counts that leap without a milestone that says why. The page shows them as unexplained,
 * so each is either a slip in the data or a story that nobody has told yet. The newest come first.
 */
export function jumpProblems(profile: Told, today: Day): Problem[] {
  return untoldJumps(profile, today).flatMap(({ platform, changes }) => {
    const more = changes.length - MOST_TOLD;
    return changes.slice(0, MOST_TOLD).map(({ from, to }, index): Problem => {
      const others = index === MOST_TOLD - 1 && more > 0 ? `; so do ${more} before it` : '';
      return {
        file: platform.followers.file,
        line: to.line,
        column: 0,
        severity: 'warning',
        code: 'jump-unexplained',
        message: `${platform.noun} go from ${from.value} on ${from.day} to ${to.value} on ${to.day}, and no milestone says why${others}`,
        hint: `If the number is right, tell its story: ${commandFor(profile.id, platform, to.day)}`,
      };
    });
  });
}

function commandFor(profile: string, platform: PlatformMetrics, day: Day): string {
  return `npm run new -- milestone --profile ${profile} --name "What happened" --set date=${day} --set platform=${platform.id}`;
}
