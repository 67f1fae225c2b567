import { stringify } from 'csv-stringify/sync';
import { cardSizes, type CardSize } from '#cards/sizes.ts';
import type { Words } from '#words/words.ts';
import type { BuiltSite } from './built-site.ts';
import type { CardItem } from './card-items.ts';
import type { DrawnCard } from './drawn-cards.ts';
import { cardName } from './urls.ts';

/** Where a card lies in the archive: a folder for each size, because people post one size in one place. */
export function archivedName({ card, key }: CardItem, size: CardSize): string {
  return `${size.id}/${cardName(card.id, key)}.png`;
}

/** Which card this is, in words. */
export function cardTitle({ card, claim }: CardItem, words: Words): string {
  const name = words.text(card.name);
  return claim.title === undefined ? name : `${name}: ${claim.title}`;
}

/** The sizes in which any of the cards is made. */
const sizesOf = (cards: readonly DrawnCard[]): CardSize[] =>
  cardSizes.filter(({ id }) => cards.some(({ sizes }) => sizes.some((size) => size.id === id)));

/** A row for each card: its files, what to post with them, and where that leads. Opens in any spreadsheet. */
export function cardTable(site: BuiltSite, cards: readonly DrawnCard[]): string {
  const columns = sizesOf(cards);
  return stringify(
    cards.map(({ path, sizes }) => ({
      card: cardTitle(path, site.words),
      post: path.claim.post,
      url: site.urls.absolute(path.page),
      alt: path.claim.alt,
      as_of: path.claim.asOf ?? '',
      ...Object.fromEntries(
        columns.map((size) => [size.id, sizes.includes(size) ? archivedName(path, size) : '']),
      ),
    })),
    // A spreadsheet takes the file for UTF-8 by its mark, and must not take somebody's words for a formula.
    { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}

/** What stands beside the table for whoever opens the archive. */
export function archiveReadme(
  site: BuiltSite,
  profile: string,
  cards: readonly DrawnCard[],
): string {
  const { name } = site.reports.get(profile)!.profile.frontMatter;
  const { words } = site;
  const folders = sizesOf(cards);
  const widest = Math.max(...folders.map(({ id }) => id.length));
  const sizes = folders.map(
    (size) =>
      `  ${`${size.id}/`.padEnd(widest + 2)} ${`${size.width} x ${size.height}`.padEnd(11)}  ${words.text(size.name)}`,
  );
  return [
    words.text('share.archive-title', { name }),
    '',
    words.text('share.archive-count', { count: cards.length, day: site.today }),
    '',
    ...sizes,
    '',
    words.text('share.archive-table'),
    '',
    words.text('share.archive-newest', { address: site.urls.absolute(site.urls.share(profile)) }),
    '',
  ].join('\n');
}
