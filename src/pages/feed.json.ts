import type { APIRoute } from 'astro';
import { middayIn } from '#model/day.ts';
import { builtSite } from '#build/current-site.ts';
import { feedItems } from '#site/feed.ts';

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export const GET: APIRoute = async () => {
  const site = await builtSite();
  const { settings } = site.content;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: settings.title,
    home_page_url: site.urls.absolute(site.urls.home()),
    feed_url: site.urls.absolute(site.urls.asset('feed.json')),
    description: settings.description,
    language: settings.locale,
    items: feedItems(site).map(({ url, title, summary, day, author, sample }) => ({
      id: url,
      url,
      title: sample ? site.words.text('feeds.of-sample', { title }) : title,
      content_text: summary,
      date_published: middayIn(day, settings.timeZone),
      authors: [{ name: author }],
    })),
  };
  return new Response(`${JSON.stringify(feed)}\n`, {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
