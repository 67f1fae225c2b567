import type { Message } from '#model/message.ts';
import type { Post } from '#schemas/posts.ts';
import { message } from '#words/words.ts';
import { followersOn, type PlatformPast, type PlatformRow } from './platforms.ts';
import { sumOf, type Amount, type Rows } from './rows.ts';

/** What engagement is made of, in the order in which it is named. */
export const interactionColumns = ['likes', 'comments', 'shares', 'saves'] as const;

/** Likes, comments, shares and saves of a row or a post, those that are known; undefined where none is. */
export function interactionsOf(row: PlatformRow | Post): number | undefined {
  const known = interactionColumns.flatMap((column) => row[column] ?? []);
  return known.length > 0 ? sumOf(known, (amount) => amount) : undefined;
}

/** Posts of a row times the followers on its day: to how many followers its posts could go. */
export function postFollowers(past: PlatformPast, row: PlatformRow): Amount | undefined {
  const followers = followersOn(past, row.date);
  if (row.posts === undefined || !followers) return undefined;
  const { value, low, high } = followers;
  return { value: row.posts * value, low: row.posts * low, high: row.posts * high };
}

/** The line of the count that stands for the followers on the day of a row. */
export function followersLine(past: PlatformPast, row: PlatformRow): number | undefined {
  return followersOn(past, row.date)?.line;
}

/** Which interactions the rows hold, where it is not all of them. */
export function interactionsCaveat({ rows }: Rows<PlatformRow>): Message | undefined {
  const isKnown = (column: (typeof interactionColumns)[number]) =>
    rows.some((row) => row[column] !== undefined);
  const known = interactionColumns.filter(isKnown);
  const unknown = interactionColumns.filter((column) => !isKnown(column));
  if (unknown.length === 0) return undefined;
  return message('measures.caveat.interactions', { known, unknown });
}

/** Said where a figure rests on few posts. */
export function fewPostsCaveat({ rows }: Rows<PlatformRow>): Message | undefined {
  const posts = sumOf(rows, (row) => row.posts ?? 0);
  return posts < 10 ? message('measures.caveat.few-posts', { posts }) : undefined;
}

/** One sentence after the other; undefined where there is none. */
export function allCaveats(...caveats: readonly (Message | undefined)[]): Message | undefined {
  const sentences = caveats.filter((caveat) => caveat !== undefined);
  return sentences.length > 1 ? message('common.sentences', { sentences }) : sentences[0];
}
