import { z } from 'zod';
import type { ImportedPost } from '#importers/format.ts';
import { dayAt, parseMoment } from '#model/day.ts';
import {
  askJson,
  CollectError,
  count,
  type CollectContext,
  type Collector,
  type Steps,
} from '../collector.ts';
import { firstDay, joinRows, MOST_PAGES, postOf, postsByDay } from '../daily-posts.ts';

const host = 'https://public.api.bsky.app/xrpc';

/** https://docs.bsky.app/docs/api/app-bsky-actor-get-profile */
const profile = z.object({
  did: z.string(),
  handle: z.string(),
  followersCount: count,
  followsCount: count,
});

/** https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed */
const page = z.object({
  cursor: z.string().optional(),
  feed: z.array(
    z.object({
      post: z.object({
        uri: z.string(),
        author: z.object({ did: z.string() }),
        record: z.object({ createdAt: z.string() }),
        indexedAt: z.string(),
        likeCount: count.default(0),
        replyCount: count.default(0),
        repostCount: count.default(0),
        quoteCount: count.default(0),
      }),
      /** Why somebody else’s post is in it: because it was reposted. */
      reason: z.object({ $type: z.string() }).optional(),
    }),
  ),
});
type Item = z.infer<typeof page>['feed'][number];

/** Authors date their posts themselves; the network orders them by the earlier of that and when it saw them. */
function momentOf({ post: { record, indexedAt } }: Item): number {
  const indexed = parseMoment(indexedAt);
  if (indexed === null) {
    throw new CollectError(
      `public.api.bsky.app gives a post the time ${JSON.stringify(indexedAt.slice(0, 40))}`,
      'If it goes on, the interface has changed: please report it.',
    );
  }
  return Math.min(parseMoment(record.createdAt) ?? indexed, indexed);
}

export const bluesky: Collector<'bluesky'> = {
  from: 'bluesky',
  name: 'Bluesky’s public interface',
  fills: ['followers', 'following', 'posts'],
  key: null,
  asks: 'app.bsky.actor.getProfile; the author feed, replies included and reposts not',
  rounds: 'nothing',
  *steps(source, context) {
    const actor = source.handle.replace(/^@/, '');
    const { did, ...account } = yield* askJson(
      {
        url: `${host}/app.bsky.actor.getProfile?actor=${encodeURIComponent(actor)}`,
        missing: 'Check the handle: there is no such account, or it was taken down.',
      },
      profile,
    );
    const { items, isWhole } = context.wants('posts') ? yield* askFeed(did, context) : nothing;
    const posts = items.map((item) => readPost(item, did, context));
    const now = { followers: account.followersCount, following: account.followsCount };
    const dates = posts.map(({ date }) => date);
    return {
      rows: joinRows([{ date: context.today, values: now }], postsByDay(dates, isWhole, context)),
      posts,
      notes: [],
      origin: { handle: `@${account.handle}`, url: `https://bsky.app/profile/${account.handle}` },
    };
  },
};

const nothing = { items: [], isWhole: false };

function readPost(item: Item, did: string, context: CollectContext): ImportedPost {
  const { uri, likeCount, replyCount, repostCount, quoteCount } = item.post;
  return postOf(momentOf(item), context, {
    id: uri,
    url: `https://bsky.app/profile/${did}/post/${uri.split('/').at(-1)}`,
    values: { likes: likeCount, comments: replyCount, shares: repostCount + quoteCount },
  });
}

/** The account’s own posts back to the first day that matters; `isWhole` where these are all that there are. */
function* askFeed(
  did: string,
  context: CollectContext,
): Steps<{ items: Item[]; isWhole: boolean }> {
  const first = firstDay(context);
  const items: Item[] = [];
  let more = '';
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    const { feed, cursor } = yield* askJson(
      {
        url: `${host}/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(did)}&filter=posts_with_replies&limit=100${more}`,
      },
      page,
    );
    items.push(...feed.filter(({ reason, post }) => !reason && post.author.did === did));
    if (cursor === undefined) return { items, isWhole: true };
    const last = feed.at(-1);
    if (last && dayAt(momentOf(last), context.timeZone) < first && !last.reason) break;
    more = `&cursor=${encodeURIComponent(cursor)}`;
  }
  return { items, isWhole: false };
}
