import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { cardSizes } from '#cards/sizes.ts';
import { writeArchive, type ArchiveEntry } from '../archive.ts';
import { cardPaths } from '#site/card-paths.ts';
import { archivedName, archiveReadme, cardTable } from '#site/card-texts.ts';
import { cardName } from '#site/urls.ts';
import type { Stage } from './stage.ts';

/** The largest file that Cloudflare Pages takes; other hosts take more. */
const TIGHTEST_HOST = 25 * 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Puts each profile's cards into a zip with the texts that belong to them. */
export const archives: Stage = {
  name: 'archives',
  async run({ site, staging, progress }) {
    if (!site.content.settings.cardArchives) return { made: 'none, as site.yaml says' };
    const byProfile = [...Map.groupBy(cardPaths(site), ({ profile }) => profile)];
    const notes: string[] = [];
    let bytes = 0;
    for (const [done, [profile, paths]] of byProfile.entries()) {
      const text = (name: string, words: string): ArchiveEntry => ({
        name,
        read: async () => Buffer.from(words),
      });
      const file = `cards/${profile}.zip`;
      await writeArchive(
        path.join(staging, file),
        [
          text('README.txt', archiveReadme(site, profile, paths)),
          text('cards.csv', cardTable(site, paths)),
          ...cardSizes.flatMap((size) =>
            paths.map((each): ArchiveEntry => ({
              name: archivedName(each, size),
              read: () =>
                readFile(
                  path.join(
                    staging,
                    'cards',
                    profile,
                    `${cardName(each.card.id, each.key)}.${size.id}.png`,
                  ),
                ),
            })),
          ),
        ].map((entry) => ({ ...entry, name: `${profile}-cards/${entry.name}` })),
        site.today,
      );
      const { size } = await stat(path.join(staging, file));
      bytes += size;
      if (size > TIGHTEST_HOST) {
        notes.push(
          `${file} is ${megabytes(size)}: Cloudflare Pages takes no file above 25 MiB. There, set cardArchives: false in site.yaml.`,
        );
      }
      progress(done + 1, byProfile.length);
    }
    return { made: `${byProfile.length} of them, ${megabytes(bytes)}`, notes };
  },
};
