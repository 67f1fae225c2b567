import { parseFeed } from '@rowanmanning/feed-parser';
import { ask, CollectError, type Collector } from '../collector.ts';
import { postOf, postsByDay } from '../daily-posts.ts';

export const feed: Collector<'feed'> = {
  from: 'feed',
  name: 'Feed',
  fills: ['posts'],
  key: null,
  asks: 'an RSS or Atom feed: its entries by the day on which they were published',
  rounds: 'nothing; days before the oldest entry stay unknown',
  *steps({ url }, context) {
    const { body } = yield* ask({
      url,
      headers: {
        Accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
      },
      missing: 'Look up the address of the feed; pages name it in <link rel="alternate">.',
    });
    const { items, url: home } = read(url, body);
    const undated = items.filter(({ published, updated }) => !published && !updated).length;
    if (undated > 0) {
      throw new CollectError(
        `${undated} of the ${items.length} entries of the feed have no date`,
        'Posts a day cannot be told from it: take collect: out again.',
      );
    }
    const posts = items
      .map(({ id, url: link, published, updated }) => ({
        at: (published ?? updated)!.getTime(),
        id: (id ?? link ?? '').slice(0, 200),
        ...(link !== null && /^https?:/.test(link) ? { url: link } : {}),
      }))
      .map(({ at, ...post }) => postOf(at, context, { ...post, values: {} }))
      .filter(({ date }) => date <= context.today);
    return {
      rows: postsByDay(
        posts.map(({ date }) => date),
        false,
        context,
      ),
      posts: posts.filter(({ id }) => id !== ''),
      notes: [
        ...(posts.length < items.length ? ['Entries of days to come are not counted.'] : []),
        ...(items.some(({ published }) => !published)
          ? [
              'Entries that do not say when they were published count on the day of their last change.',
            ]
          : []),
      ],
      origin: home !== null && /^https?:/.test(home) ? { url: home } : {},
    };
  },
};

function read(url: string, body: string): Pick<ReturnType<typeof parseFeed>, 'items' | 'url'> {
  try {
    return parseFeed(body);
  } catch {
    throw new CollectError(
      `${URL.parse(url)!.host} answers with something that is neither RSS nor Atom`,
      'Look up the address of the feed; pages name it in <link rel="alternate">.',
    );
  }
}
