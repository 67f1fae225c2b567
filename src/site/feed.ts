import type { Day } from '#model/day.ts';
import type { BuiltSite } from './built-site.ts';

/** One thing that is new: a post, a case study or an appearance. */
export interface FeedItem {
  /** Absolute address; also its permanent name. */
  url: string;
  title: string;
  summary: string;
  day: Day;
  author: string;
  /** Demonstration data says so in feeds too. */
  sample: boolean;
}

/** What a site has published up to the day of the build, newest first. */
export function feedItems({ content, urls }: BuiltSite, most = 50): FeedItem[] {
  const items = content.profiles.flatMap(({ id, page }) => {
    const { frontMatter, insights, stories } = page;
    const common = { author: frontMatter.name, sample: frontMatter.sample };
    return [
      ...insights.map(({ id: name, frontMatter: post }) => ({
        ...common,
        url: urls.absolute(urls.insight(id, name)),
        title: post.title,
        summary: post.summary,
        day: post.date,
      })),
      ...stories.map(({ id: name, frontMatter: story }) => ({
        ...common,
        url: urls.absolute(urls.story(id, name)),
        title: story.title,
        summary: story.summary,
        day: story.date,
      })),
    ];
  });
  return items
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.url < b.url ? -1 : 1))
    .slice(0, most);
}
