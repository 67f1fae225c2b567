import { milestoneAnchor } from '#evidence/data-name.ts';
import type { Day } from '#model/day.ts';
import { quoteToText } from '#model/quote.ts';
import { disclosuresOf } from '#public/disclosures.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { BuiltSite } from './built-site.ts';

/** One thing that is new: a post, a case study, a testimonial or a milestone. */
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

type News = Pick<FeedItem, 'title' | 'summary' | 'day'> & { path: string };

function* newsOf(
  { urls, words }: BuiltSite,
  id: string,
  page: ProfileView<'page'>,
): Generator<News> {
  for (const { id: name, frontMatter } of page.insights) {
    const { title, summary, date: day } = frontMatter;
    yield { path: urls.insight(id, name), title, summary, day };
  }
  for (const { id: name, frontMatter } of page.stories) {
    const { title, summary, date: day } = frontMatter;
    yield { path: urls.story(id, name), title, summary, day };
  }
  for (const testimonial of page.testimonials) {
    const { name } = testimonial;
    yield {
      path: urls.testimonial(id, testimonial.id),
      title: words.text('feeds.testimonial', { name, profile: page.frontMatter.name }),
      summary: words.text('feeds.quote', {
        quote: quoteToText(testimonial.quote),
        ties: disclosuresOf(testimonial, 'page', words),
      }),
      day: testimonial.date,
    };
  }
  for (const milestone of page.milestones.rows) {
    const { title, why, date: day } = milestone;
    const path = `${urls.rows(id, page.milestones.file)}#${milestoneAnchor(milestone)}`;
    yield { path, title, summary: why ?? title, day };
  }
}

/** What a site has published up to the day of the build, newest first. */
export function feedItems(site: BuiltSite, most = 50): FeedItem[] {
  const { content, urls, today } = site;
  const items = content.profiles.flatMap(({ id, page }) => {
    const { name: author, sample } = page.frontMatter;
    return [...newsOf(site, id, page)]
      .filter(({ day }) => day <= today)
      .map(({ path, ...news }) => ({ ...news, url: urls.absolute(path), author, sample }));
  });
  return items
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.url < b.url ? -1 : 1))
    .slice(0, most);
}
