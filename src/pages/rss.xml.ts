import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { toDate } from '#model/day.ts';
import { builtSite } from '#build/current-site.ts';
import { feedItems } from '#site/feed.ts';

export const GET: APIRoute = async () => {
  const site = await builtSite();
  const { settings } = site.content;
  return rss({
    title: settings.title,
    description: settings.description ?? `What is new at ${settings.title}`,
    site: site.urls.absolute(site.urls.home()),
    trailingSlash: true,
    items: feedItems(site).map(({ url, title, summary, day, sample }) => ({
      link: url,
      title: sample ? `${title} (sample)` : title,
      description: summary,
      pubDate: toDate(day),
    })),
    customData: `<language>${settings.locale}</language>`,
  });
};
