import { dayAt, formatMoment } from '#model/day.ts';
import type { ImportedPost } from '../format.ts';

/** The moment at which X began to count its ids from, in milliseconds since 1970-01-01T00:00Z. */
const EPOCH = 1_288_834_974_657;

/**
 * X's ids hold their moment (https://docs.x.com/fundamentals/x-ids): milliseconds since 2010-11-04T01:42:54.657Z above 22 bits. It is
 * taken where it is of the day that the export names, which has no time of day.
 */
export function withMomentOfId(post: ImportedPost, timeZone: string): ImportedPost {
  if (!/^\d{15,19}$/.test(post.id) || post.time !== post.date) return post;
  const milliseconds = Number(BigInt(post.id) >> 22n) + EPOCH;
  return dayAt(milliseconds, timeZone) === post.date
    ? { ...post, time: formatMoment(milliseconds) }
    : post;
}
