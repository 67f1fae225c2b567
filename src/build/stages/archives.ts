import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CardSize } from '#cards/sizes.ts';
import { writeArchive, type ArchiveEntry } from '../archive.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { archivedName, archiveReadme, cardTable } from '#site/card-texts.ts';
import { drawnCards, type DrawnCard } from '#site/drawn-cards.ts';
import { cardFile } from '#site/urls.ts';
import type { Stage, StageResult } from './stage.ts';

/** Bytes of the largest file that Cloudflare Pages takes; other hosts take more. */
const MOST_BYTES = 25 * 1024 * 1024;
/** Bytes that the texts and the table of files of an archive take at most, as told by how many cards there are. */
const textBytes = (cards: number): number => 10_000 + 3_000 * cards;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

interface Part {
  cards: DrawnCard[];
  bytes: number;
}

const drawnFile = ({ path: { profile, card, key } }: DrawnCard, size: CardSize['id']): string =>
  cardFile(profile, card.id, key, size);

/** As many cards as one archive may hold, in their order; those of one card stay together. */
async function partsOf(cards: readonly DrawnCard[], staging: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const card of cards) {
    const files = await Promise.all(
      card.sizes.map(({ id }) => stat(path.join(staging, drawnFile(card, id)))),
    );
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const last = parts.at(-1);
    if (last && last.bytes + bytes + textBytes(last.cards.length + 1) <= MOST_BYTES) {
      last.cards.push(card);
      last.bytes += bytes;
    } else parts.push({ cards: [card], bytes });
  }
  return parts;
}

/** By size, because people post one size in one place. */
function entriesOf(
  site: BuiltSite,
  profile: string,
  cards: readonly DrawnCard[],
  staging: string,
): ArchiveEntry[] {
  const text = (name: string, words: string): ArchiveEntry => ({
    name,
    read: async () => Buffer.from(words),
  });
  const pictures = cards.flatMap((card) => card.sizes.map((size) => ({ card, size })));
  return [
    text('README.txt', archiveReadme(site, profile, cards)),
    text('cards.csv', cardTable(site, cards)),
    ...[...Map.groupBy(pictures, ({ size }) => size).values()]
      .flat()
      .map(({ card, size }): ArchiveEntry => ({
        name: archivedName(card.path, size),
        read: () => readFile(path.join(staging, drawnFile(card, size.id))),
      })),
  ].map((entry) => ({ ...entry, name: `${profile}-cards/${entry.name}` }));
}

/** Puts each profile's cards into a zip with the texts that belong to them. */
export const archives: Stage = {
  name: 'archives',
  async run({ site, only, staging, progress }): Promise<StageResult> {
    const { cardArchives } = site.content.settings;
    if (!cardArchives) return { made: 'none, as site.yaml says' };
    const profiles = [...site.reports.keys()].filter((id) => only?.has(id) ?? true);
    const notes: string[] = [];
    let [made, bytes] = [0, 0];
    for (const [done, profile] of profiles.entries()) {
      const parts = await partsOf(await drawnCards(site, profile), staging);
      if (parts.length > 1 && cardArchives !== 'parts') {
        const whole = parts.reduce((sum, part) => sum + part.bytes, 0);
        notes.push(
          `no zip of ${profile}: it would be ${megabytes(whole)}, and some hosts take no file above 25 MiB. With cardArchives: parts in site.yaml there are ${parts.length}.`,
        );
      } else
        for (const [index, { cards }] of parts.entries()) {
          // Where the page finds it.
          const address = site.urls.cardArchive(profile, index + 1);
          const file = path.join(staging, address.slice(site.urls.home().length));
          await writeArchive(file, entriesOf(site, profile, cards, staging), site.today);
          made += 1;
          bytes += (await stat(file)).size;
        }
      progress(done + 1, profiles.length);
    }
    return { made: made === 0 ? 'none' : `${made} of them, ${megabytes(bytes)}`, notes };
  },
};
