import { dayAt, formatMoment, parseMoment } from '#model/day.ts';
import type { ImportedPost } from '../format.ts';

/** The moment at which Instagram began to count its ids from, in milliseconds since 1970-01-01T00:00Z. */
const EPOCH = 1_314_220_021_721;
/** Zones differ by quarters of an hour. In minutes. */
const STEP = 15;
/** An id is made when a post is begun; clocks differ by a little. In minutes. */
const SLACK = 2;
/** No place is further than this from UTC. In minutes. */
const FURTHEST = 14 * 60;
/** Fewer posts of one mind say nothing of a clock. */
const FEWEST = 3;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The moment in the address of a post, in milliseconds: its shortcode is the id in base 64, and an id holds milliseconds above 23 bits.
 * https://instagram-engineering.com/sharding-ids-at-instagram-1cf5a71e5a5c
 */
function momentOfAddress(url: string): number | null {
  const [, code] = /instagram\.com\/(?:p|reel|tv)\/([\w-]{8,11})(?![\w-])/.exec(url) ?? [];
  if (code === undefined) return null;
  const id = [...code].reduce((sum, digit) => sum * 64n + BigInt(digits.indexOf(digit)), 0n);
  return Number(id >> 23n) + EPOCH;
}

/** By how many minutes the clock of a written time is behind UTC; null where its address does not tell, or tells another time. */
function behind({ url = '', time, date }: ImportedPost): number | null {
  const [told, written] = [momentOfAddress(url), time === date ? null : parseMoment(time)];
  if (told === null || written === null) return null;
  const minutes = Math.ceil(((told - written) / 60_000 - SLACK) / STEP) * STEP;
  return Math.abs(minutes) <= FURTHEST ? minutes : null;
}

/**
 * Meta writes times by a clock of its own and does not say which. Where most addresses of posts agree how far that clock is from UTC, all times are
 * moved by it, by an hour more or less where summer time is told. `times` were read as UTC; null where nothing is to be moved.
 */
export function trueTimes(
  posts: readonly ImportedPost[],
  timeZone: string,
): { posts: ImportedPost[]; minutes: number } | null {
  const own = posts.map(behind);
  const votes = Map.groupBy(
    own.filter((minutes) => minutes !== null),
    (minutes) => minutes,
  );
  const [best] = [...votes.values()].toSorted((one, other) => other.length - one.length);
  const told = [...votes.values()].reduce((sum, some) => sum + some.length, 0);
  if (!best || best.length < FEWEST || best.length * 2 <= told || best[0] === 0) return null;
  const minutes = best[0]!;
  const moved = posts.map((post, index) => {
    const at = post.time === post.date ? null : parseMoment(post.time);
    if (at === null) return post;
    const mine = own[index] ?? minutes;
    const moment = at + (Math.abs(mine - minutes) === 60 ? mine : minutes) * 60_000;
    return { ...post, time: formatMoment(moment), date: dayAt(moment, timeZone) };
  });
  return { posts: moved, minutes };
}
