import { parseFeed } from '@rowanmanning/feed-parser';
import { milestoneAnchor } from '#evidence/data-name.ts';
import { toDate } from '#model/day.ts';
import { quoteToText } from '#model/quote.ts';
import { disclosuresOf } from '#public/disclosures.ts';
import { wordsOf } from '#words/words.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import type { OpenSite } from './open-site.ts';

/** One thing that a feed tells. */
interface Item {
  url: string;
  title: string;
  summary: string;
  day: string;
  /** Milliseconds since 1970. */
  time: number;
}

/** What an entry must say. */
type Told = Pick<Item, 'title' | 'summary' | 'day'>;

/** What the published data says is new, by the end of its address. */
function toldBy({ profiles, ledger }: OpenSite): Map<string, Told> {
  const words = wordsOf(ledger.locale);
  const told = [...profiles.values()].flatMap((profile): [string, Told][] => {
    const { name: owner, sample } = profile.frontMatter;
    const titled = (title: string) => (sample ? words.text('feeds.of-sample', { title }) : title);
    const { id, stories, insights, testimonials, milestones } = profile;
    const written = [
      ...stories.map((story) => ['stories', story] as const),
      ...insights.map((insight) => ['insights', insight] as const),
    ];
    return [
      ...written.map(([kind, piece]): [string, Told] => {
        const { title, summary, date } = piece.frontMatter;
        return [`${id}/${kind}/${piece.id}/`, { title: titled(title), summary, day: date }];
      }),
      ...testimonials.map((testimonial): [string, Told] => [
        `${id}/testimonials/${testimonial.id}/`,
        {
          title: titled(
            words.text('feeds.testimonial', { name: testimonial.name, profile: owner }),
          ),
          summary: words.text('feeds.quote', {
            quote: quoteToText(testimonial.quote),
            ties: disclosuresOf(testimonial, 'page', words),
          }),
          day: testimonial.date,
        },
      ]),
      ...milestones.rows.map((milestone): [string, Told] => [
        `${id}/evidence/milestones/#${milestoneAnchor(milestone)}`,
        {
          title: titled(milestone.title),
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
      time: NOON.test(item['date_published'] ?? '')
        ? toDate(item['date_published']!).getTime()
        : NaN,
    }));
  }
  return parseFeed(text).items.map(({ url, title, description, published }) => ({
    url: url ?? '',
    title: title ?? '',
    summary: description ?? '',
    day: published?.toISOString().slice(0, 10) ?? '',
    time: published?.getTime() ?? NaN,
  }));
}

/** Entries are of a day, so each is dated at noon where the site is; zones lie a quarter of an hour apart. */
const NOON = /^\d{4}-\d\d-\d\dT12:00:00(?:Z|[+-](?:0\d|1[0-4]):(?:00|15|30|45))$/;

/** What a feed tells is what the data says of it. */
export const feedCheck: Check = {
  id: 'feeds',
  async run(site) {
    const told = toldBy(site);
    const faults: Fault[] = [];
    let count = 0;
    // The feeds tell the same, at the same moment.
    const times = new Map<string, number>();
    for (const file of site.files.filter((name) => /^(?:feed\.json|rss\.xml)$/.test(name))) {
      const add = (message: string) => faults.push({ file, message });
      try {
        const items = itemsOf(file, await site.text(file));
        for (const { url, title, summary, day, time } of items) {
          count += 1;
          const [end = url, known] =
            [...told].find(([each]) => decodeURIComponent(url).endsWith(`/${each}`)) ?? [];
          if (!known) add(`tells of ${url}, which the data does not know`);
          else if (title !== known.title) add(`calls ${url} ${JSON.stringify(title)}`);
          else if (summary !== known.summary) add(`sums up ${url} in other words than the data`);
          else if (day !== known.day) add(`dates ${url} ${day}, the data says ${known.day}`);
          else if (Number.isNaN(time) || (times.get(end) ?? time) !== time)
            add(`dates ${url} at another time than noon`);
          times.set(end, time);
        }
        if (items.length < Math.min(told.size, 50)) add(`tells of ${items.length} of ${told.size}`);
      } catch (error) {
        add(`cannot be read: ${(error as Error).message}`);
      }
    }
    return { faults, looked: `${count} entries of feeds are those of the data` };
  },
};
