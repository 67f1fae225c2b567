import { rippleCeiling, rippleGeneration } from '#model/ripple.ts';
import { message } from '#words/words.ts';
import { isGap, type Finding, type Found, type Gap } from '../finding.ts';
import { fileOf, type PlatformPast, type PlatformRow } from '../platforms.ts';
import { lately, provenance, quotientOf, sumOf, usable } from '../rows.ts';

/** A row that says how many of those reached came through a share. */
type SharedRow = PlatformRow & { reach: number; shares: number; reach_from_shares: number };

const isShared = (row: PlatformRow): row is SharedRow =>
  row.reach !== undefined && row.shares !== undefined && row.reach_from_shares !== undefined;

interface Ripple {
  k: number;
  /** Viewers who came to a post without a share; null where posts are not known. */
  directPerPost: number | null;
  at: Omit<Finding, 'value'>;
}

const needed = (past: PlatformPast) => message('gaps.viewers-per-share', fileOf(past));

export function viewersPerShare(past: PlatformPast): Found {
  return quotientOf(past.rows, {
    numerator: (row) => row.reach_from_shares,
    denominator: (row) => row.shares,
    missing: needed(past),
  });
}

function rippleOf(past: PlatformPast): Ripple | Gap {
  const shared = lately(usable(past.rows, isShared));
  const rows = shared.rows.filter(isShared);
  const reach = sumOf(rows, (row) => row.reach);
  const fromShares = sumOf(rows, (row) => row.reach_from_shares);
  const shares = sumOf(rows, (row) => row.shares);
  if (rows.length === 0 || reach <= 0) return { missing: needed(past) };
  const at = provenance(shared);
  if (fromShares > reach || shares < 0 || (shares === 0 && fromShares > 0)) {
    return {
      missing: message('gaps.ripple-impossible', { ...fileOf(past), ...at.period! }),
      asOf: at.asOf,
    };
  }
  const posts = rows.every((row) => row.posts !== undefined) ? sumOf(rows, (row) => row.posts!) : 0;
  return {
    // shares / reach x fromShares / shares; without a share nobody brought anybody.
    k: fromShares / reach,
    directPerPost: posts > 0 ? (reach - fromShares) / posts : null,
    at,
  };
}

export function rippleK(past: PlatformPast): Found {
  const ripple = rippleOf(past);
  return isGap(ripple) ? ripple : { value: ripple.k, ...ripple.at };
}

function withDirect(past: PlatformPast, find: (direct: number, k: number) => number | null): Found {
  const ripple = rippleOf(past);
  if (isGap(ripple)) return ripple;
  const { directPerPost, k, at } = ripple;
  if (directPerPost === null) {
    return {
      missing: message('gaps.ripple-posts', fileOf(past)),
      asOf: at.asOf,
    };
  }
  const value = find(directPerPost, k);
  if (value === null) {
    return {
      missing: message('gaps.ripple-ceiling'),
      asOf: at.asOf,
    };
  }
  return { value, ...at };
}

export function generationReach(past: PlatformPast, generation: number): Found {
  return withDirect(past, (direct, k) => rippleGeneration(direct, k, generation));
}

export function ceilingReach(past: PlatformPast): Found {
  return withDirect(past, rippleCeiling);
}
