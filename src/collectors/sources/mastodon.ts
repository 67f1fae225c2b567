import { z } from 'zod';
import { dayAt, parseMoment } from '#model/day.ts';
import { askJson, count, type CollectContext, type Collector, type Steps } from '../collector.ts';
import { firstDay, joinRows, MOST_PAGES, postOf, postsByDay } from '../daily-posts.ts';

/** https://docs.joinmastodon.org/methods/accounts/#lookup */
const account = z.object({
  id: z.string(),
  acct: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  followers_count: count,
  following_count: count,
});

/** https://docs.joinmastodon.org/methods/accounts/#statuses */
const statuses = z.array(
  z.object({
    id: z.string(),
    created_at: z.string().transform((text, context) => {
      const at = parseMoment(text);
      if (at === null) context.addIssue({ code: 'custom', message: 'This is no moment' });
      return at ?? z.NEVER;
    }),
    url: z.url({ protocol: /^https?$/ }).nullable(),
    replies_count: count,
    reblogs_count: count,
    favourites_count: count,
  }),
);
type Status = z.infer<typeof statuses>[number];

const PAGE = 40;

export const mastodon: Collector<'mastodon'> = {
  from: 'mastodon',
  name: 'The Mastodon server’s public interface',
  fills: ['followers', 'following', 'posts'],
  key: null,
  asks: 'the account’s lookup and its public posts, replies included and boosts not',
  rounds: 'nothing',
  *steps(source, context) {
    const [user, home] = source.handle.replace(/^@/, '').split('@') as [string, string];
    const server = URL.parse(`https://${source.server ?? home}`)!.origin;
    const name = source.server === undefined ? user : `${user}@${home}`;
    const found = yield* askJson(
      {
        url: `${server}/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`,
        missing:
          'Check the handle; where accounts live on another server than their names say, write it as server:.',
      },
      account,
    );
    const base = `${server}/api/v1/accounts/${encodeURIComponent(found.id)}`;
    const { items, isWhole } = context.wants('posts') ? yield* askStatuses(base, context) : nothing;
    const posts = items.map((item) =>
      postOf(item.created_at, context, {
        id: item.id,
        ...(item.url === null ? {} : { url: item.url }),
        values: {
          likes: item.favourites_count,
          comments: item.replies_count,
          shares: item.reblogs_count,
        },
      }),
    );
    const now = { followers: found.followers_count, following: found.following_count };
    const dates = posts.map(({ date }) => date);
    return {
      rows: joinRows([{ date: context.today, values: now }], postsByDay(dates, isWhole, context)),
      posts,
      notes: [],
      origin: { handle: `@${user}@${home}`, url: found.url },
    };
  },
};

const nothing = { items: [], isWhole: false };

/** The account’s posts back to the first day that matters; `isWhole` where these are all that the server shows. */
function* askStatuses(
  base: string,
  context: CollectContext,
): Steps<{ items: Status[]; isWhole: boolean }> {
  const first = firstDay(context);
  const items: Status[] = [];
  let more = '';
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    const url = `${base}/statuses?exclude_reblogs=true&limit=${PAGE}${more}`;
    const answer = yield* askJson({ url }, statuses);
    items.push(...answer);
    const last = answer.at(-1);
    // Pages may be short, as what may not be seen is left out afterwards: only an empty one is the end.
    if (!last) return { items, isWhole: true };
    if (dayAt(last.created_at, context.timeZone) < first) break;
    more = `&max_id=${encodeURIComponent(last.id)}`;
  }
  return { items, isWhole: false };
}
