import { parseFeed } from '@rowanmanning/feed-parser';
import { milestoneAnchor } from '#evidence/data-name.ts';
import { quoteToText } from '#model/quote.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import type { OpenSite } from './open-site.ts';

/** One thing that a feed tells. */
interface Item {
  url: string;
  title: string;
  summary: string;
  day: string;
}

/** What an entry must say: its title begins with this one, its summary holds these words. */
type Told = Pick<Item, 'title' | 'summary' | 'day'>;

/** What the published data says is new, by the end of its address. */
function toldBy({ profiles, ledger }: OpenSite): Map<string, Told> {
  const told = [...profiles.values()].flatMap((profile): [string, Told][] => {
    const { id, stories, insights, testimonials, milestones } = profile;
    const written = [
      ...stories.map((story) => ['stories', story] as const),
      ...insights.map((insight) => ['insights', insight] as const),
    ];
    return [
      ...written.map(([kind, piece]): [string, Told] => {
        const { title, summary, date } = piece.frontMatter;
        return [`${id}/${kind}/${piece.id}/`, { title, summary, day: date }];
      }),
      ...testimonials.map((testimonial): [string, Told] => [
        `${id}/testimonials/${testimonial.id}/`,
        {
          title: testimonial.name,
          summary: quoteToText(testimonial.quote),
          day: testimonial.date,
        },
      ]),
      ...milestones.rows.map((milestone): [string, Told] => [
        `${id}/evidence/milestones/#${milestoneAnchor(milestone)}`,
        {
          title: milestone.title,
          summary: milestone.why ?? milestone.title,
          day: milestone.date,
        },
      ]),
    ];
  });
  return new Map(told.filter(([, { day }]) => day <= ledger.today));
}

function itemsOf(file: string, text: string): Item[] {
  if (file.endsWith('.json')) {
    const { items } = JSON.parse(text) as { items: Record<string, string>[] };
    return items.map((item) => ({
      url: item['url'] ?? '',
      title: item['title'] ?? '',
      summary: item['content_text'] ?? item['summary'] ?? '',
      day: (item['date_published'] ?? '').slice(0, 10),
    }));
  }
  return parseFeed(text).items.map(({ url, title, description, published }) => ({
    url: url ?? '',
    title: title ?? '',
    summary: description ?? '',
    day: published?.toISOString().slice(0, 10) ?? '',
  }));
}

/** What a feed tells is what the data says of it. */
export const feedCheck: Check = {
  id: 'feeds',
  async run(site) {
    const told = toldBy(site);
    const faults: Fault[] = [];
    let count = 0;
    for (const file of site.files.filter((name) => /^(?:feed\.json|rss\.xml)$/.test(name))) {
      const add = (message: string) => faults.push({ file, message });
      try {
        const items = itemsOf(file, await site.text(file));
        for (const { url, title, summary, day } of items) {
          count += 1;
          const known = [...told].find(([end]) => decodeURIComponent(url).endsWith(`/${end}`))?.[1];
          if (!known) add(`tells of ${url}, which the data does not know`);
          else if (!title.startsWith(known.title)) add(`calls ${url} ${JSON.stringify(title)}`);
          else if (!summary.startsWith(known.summary))
            add(`sums up ${url} in other words than the data`);
          else if (day !== known.day) add(`dates ${url} ${day}, the data says ${known.day}`);
        }
        if (items.length < Math.min(told.size, 50)) add(`tells of ${items.length} of ${told.size}`);
      } catch (error) {
        add(`cannot be read: ${(error as Error).message}`);
      }
    }
    return { faults, looked: `${count} entries of feeds are those of the data` };
  },
};
