import { rippleCeiling, rippleGeneration } from '#model/ripple.ts';
import { isGap, type Finding, type Found, type Gap } from '../finding.ts';
import { fillIn, type PlatformPast, type PlatformRow } from '../platforms.ts';
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

const needed = (past: PlatformPast) =>
  `How many viewers a share brings can’t be told from the other columns: ${fillIn(past, 'reach_from_shares (whom posts reached because somebody shared them), beside reach and shares')}, from a platform that counts it.`;

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
      missing: `${past.platform.table.file} says that shares brought more than they can: check reach, shares and reach_from_shares from ${at.period!.from} to ${at.period!.to}.`,
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
      missing: `The reach of one post needs posts: ${fillIn(past, 'posts')}.`,
      asOf: at.asOf,
    };
  }
  const value = find(directPerPost, k);
  if (value === null) {
    return {
      missing: 'K is 1: everybody came through a share, and the model has no ceiling.',
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
