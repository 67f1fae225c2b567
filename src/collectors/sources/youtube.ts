import { z } from 'zod';
import { dayAt, parseMoment } from '#model/day.ts';
import {
  askJson,
  CollectError,
  type CollectContext,
  type Collector,
  type Steps,
} from '../collector.ts';
import { firstDay, joinRows, postOf, postsByDay } from '../daily-posts.ts';

const host = 'https://www.googleapis.com/youtube/v3';
const KEY = 'YOUTUBE_API_KEY';
const headers = { 'X-Goog-Api-Key': `$${KEY}` };
const PAGE = 50;
const MOST_PAGES = 4;

/** Numbers that the interface writes as text, as they may pass what a number holds. */
const written = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** https://developers.google.com/youtube/v3/docs/channels */
const channels = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string(), customUrl: z.string().optional() }),
        statistics: z.object({
          subscriberCount: written.optional(),
          hiddenSubscriberCount: z.boolean().default(false),
        }),
        contentDetails: z.object({
          relatedPlaylists: z.object({ uploads: z.string().optional() }),
        }),
      }),
    )
    .default([]),
});

/** https://developers.google.com/youtube/v3/docs/playlistItems */
const uploads = z.object({
  nextPageToken: z.string().optional(),
  items: z.array(
    z.object({
      contentDetails: z.object({ videoId: z.string(), videoPublishedAt: z.string().optional() }),
    }),
  ),
});

/** https://developers.google.com/youtube/v3/docs/videos; a count that the owner hides is left out. */
const videos = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      statistics: z.object({
        viewCount: written.optional(),
        likeCount: written.optional(),
        commentCount: written.optional(),
      }),
    }),
  ),
});
type Statistics = z.infer<typeof videos>['items'][number]['statistics'];

export const youtube: Collector<'youtube'> = {
  from: 'youtube',
  name: 'YouTube’s public interface',
  fills: ['followers', 'posts'],
  key: { name: KEY, needed: true },
  asks: 'the channel’s statistics, its newest uploads (200 at most) and theirs',
  rounds: 'subscribers, down to three digits: noted as precision',
  *steps({ channel }, context) {
    const who = channel.startsWith('@')
      ? `forHandle=${encodeURIComponent(channel)}`
      : `id=${channel}`;
    const url = `${host}/channels?part=snippet,statistics,contentDetails&${who}`;
    const [found] = (yield* askJson({ url, headers }, channels)).items;
    if (!found) {
      throw new CollectError(`YouTube knows no channel ${channel}`, 'Check channel:.');
    }
    const { hiddenSubscriberCount, subscriberCount } = found.statistics;
    const followers = hiddenSubscriberCount ? undefined : subscriberCount;
    const playlist = found.contentDetails.relatedPlaylists.uploads;
    const { items, isWhole } =
      playlist && context.wants('posts')
        ? yield* askUploads(playlist, context)
        : { items: [], isWhole: false };
    const statistics = yield* askStatistics(items.map(({ id }) => id));
    const posts = items.map(({ id, at }) =>
      postOf(at, context, {
        id,
        url: `https://www.youtube.com/watch?v=${id}`,
        values: valuesOf(statistics.get(id)),
      }),
    );
    const dates = posts.map(({ date }) => date);
    return {
      rows: joinRows(
        followers === undefined ? [] : [{ date: context.today, values: { followers } }],
        postsByDay(dates, isWhole, context),
      ),
      posts,
      notes: followers === undefined ? ['The channel hides how many subscribe to it.'] : [],
      origin: {
        ...(found.snippet.customUrl ? { handle: found.snippet.customUrl } : {}),
        url: `https://www.youtube.com/channel/${found.id}`,
        // https://developers.google.com/youtube/v3/revision_history#september-10,-2019
        precision: { digits: 3, direction: 'down', from: context.today },
      },
    };
  },
};

function valuesOf({ viewCount, likeCount, commentCount }: Statistics = {}) {
  return {
    ...(viewCount === undefined ? {} : { views: viewCount }),
    ...(likeCount === undefined ? {} : { likes: likeCount }),
    ...(commentCount === undefined ? {} : { comments: commentCount }),
  };
}

interface Upload {
  id: string;
  at: number;
}

/** Public videos, the newest first, back to the first day that matters. */
function* askUploads(
  playlist: string,
  context: CollectContext,
): Steps<{ items: Upload[]; isWhole: boolean }> {
  const items: Upload[] = [];
  let more = '';
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    const url = `${host}/playlistItems?part=contentDetails&playlistId=${encodeURIComponent(playlist)}&maxResults=${PAGE}${more}`;
    const answer = yield* askJson({ url, headers }, uploads);
    for (const { contentDetails } of answer.items) {
      const at = parseMoment(contentDetails.videoPublishedAt ?? '');
      if (at !== null) items.push({ id: contentDetails.videoId, at });
    }
    if (answer.nextPageToken === undefined) return { items, isWhole: true };
    const oldest = items.at(-1);
    if (oldest && dayAt(oldest.at, context.timeZone) < firstDay(context)) break;
    more = `&pageToken=${encodeURIComponent(answer.nextPageToken)}`;
  }
  return { items, isWhole: false };
}

function* askStatistics(ids: readonly string[]): Steps<Map<string, Statistics>> {
  const all = new Map<string, Statistics>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const some = ids.slice(at, at + PAGE).map(encodeURIComponent);
    const url = `${host}/videos?part=statistics&maxResults=${PAGE}&id=${some.join(',')}`;
    const { items } = yield* askJson({ url, headers }, videos);
    for (const { id, statistics } of items) all.set(id, statistics);
  }
  return all;
}
