import { parseFeed } from '@rowanmanning/feed-parser';
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

/** What the published data says of the stories and posts, by the end of their addresses. */
function toldBy({ profiles }: OpenSite): Map<string, Omit<Item, 'url'>> {
  return new Map(
    [...profiles.values()].flatMap(({ id, stories, insights }) =>
      (
        [
          ['stories', stories],
          ['insights', insights],
        ] as const
      ).flatMap(([kind, pieces]) =>
        pieces.map(
          ({ id: piece, frontMatter: { title, summary, date } }): [string, Omit<Item, 'url'>] => [
            `${id}/${kind}/${piece}/`,
            { title, summary, day: date },
          ],
        ),
      ),
    ),
  );
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
          else if (summary !== known.summary) add(`sums up ${url} in other words than the data`);
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
