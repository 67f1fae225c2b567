import type { Message } from '#model/message.ts';
import type { Found } from './finding.ts';
import type { PlatformPast, PlatformPost } from './platforms.ts';
import { quotientOf, usable, type Rows } from './rows.ts';

/** Fewer posts are told by the days that they were published on. */
const FEWEST = 3;

/**
 * A quotient of what single posts say of themselves, where most of them do: how many a platform reached in a day is not how many the posts of that day
 * reached, and what a post collected in weeks does not belong to its first day. Null where too few posts know both.
 */
export function postQuotient(
  { posts }: PlatformPast,
  numerator: (post: PlatformPost) => number | undefined,
  denominator: (post: PlatformPost) => number | undefined,
  missing: Message,
): Found | null {
  const telling = postsThatTell(posts, [numerator, denominator]);
  return telling ? quotientOf(telling, { numerator, denominator, missing }) : null;
}

/** The posts that know all of these, where most of them do; null where too few do. */
export function postsThatTell(
  posts: PlatformPast['posts'],
  amounts: readonly ((post: PlatformPost) => number | undefined)[],
): Rows<PlatformPost> | null {
  if (!posts) return null;
  const known = usable(posts, (post) => amounts.every((amount) => amount(post) !== undefined));
  const { length } = known.rows;
  return length >= FEWEST && length * 2 > posts.rows.length ? known : null;
}
