import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { middayIn, toDate } from '#model/day.ts';
import { builtSite } from '#build/current-site.ts';
import { feedItems } from '#site/feed.ts';

/** A feed has to be read with some host; this one is taken away again. */
const NOWHERE = 'https://site.invalid';

export const GET: APIRoute = async () => {
  const site = await builtSite();
  const { settings } = site.content;
  const feed = await rss({
    title: settings.title,
    description:
      settings.description ?? site.words.text('feeds.description', { title: settings.title }),
    site: new URL(site.urls.home(), site.urls.origin ?? NOWHERE).href,
    trailingSlash: true,
    items: feedItems(site).map(({ url, title, summary, day, sample }) => ({
      link: url,
      title: sample ? site.words.text('feeds.of-sample', { title }) : title,
      description: summary,
      pubDate: toDate(middayIn(day, settings.timeZone)),
    })),
    customData: `<language>${settings.locale}</language>`,
  });
  // Nobody has said yet where the site will live: its addresses are those below its host.
  return new Response((await feed.text()).replaceAll(NOWHERE, ''), { headers: feed.headers });
};
