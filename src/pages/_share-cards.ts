import { drawnBytes, drawnOnRequest } from '#build/drawn-bytes.ts';
import { cardSizes } from '#cards/sizes.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { drawnCards, type DrawnCard } from '#site/drawn-cards.ts';
import { listPages } from '#site/list-pages.ts';
import { oncePerProfile } from '#site/once-per-profile.ts';
import { cardName } from '#site/urls.ts';
import { formatBytes } from '#words/measure-format.ts';
import type { Message } from '#model/message.ts';

/** So many cards of a kind stand with all others; where there are more, the first of them, and all on pages of their own. */
const MOST = 36;
const FIRST = 12;
const PAGE = 48;

interface Kind {
  id: string;
  name: Message;
  /** How many there are. */
  count: number;
  /** The page of them alone; null where all stand with the others. */
  href: string | null;
}

/** The cards of a profile, or those of one kind, over their pages. */
export interface ShareList {
  /** Of which kind they are; null for all kinds. */
  kind: Kind | null;
  kinds: readonly Kind[];
  /** How many cards there are of it, and in how many pictures. */
  count: number;
  pictures: number;
  pages: readonly (readonly DrawnCard[])[];
  /** The addresses of the pages. */
  hrefs: readonly string[];
}

/** Every list of cards that has an address; that of all kinds is the first. */
export const shareLists = oncePerProfile(
  async (site: BuiltSite, profile: string): Promise<readonly ShareList[]> => {
    const cards = (await drawnCards(site, profile))
      .filter(({ path }) => path.onPages)
      // What a build leaves out is drawn on request in development: there, the owner takes any size.
      .map((card) => ({ ...card, sizes: drawnOnRequest() ? cardSizes : card.sizes }));
    const byKind = Map.groupBy(cards, ({ path }) => path.card.id);
    const kinds = [...byKind].map(([id, own]): Kind => ({
      id,
      name: own[0]!.path.card.name,
      count: own.length,
      href: own.length > MOST ? site.urls.shareKind(profile, id) : null,
    }));
    const counted = (own: readonly DrawnCard[]) => ({
      kinds,
      count: own.length,
      pictures: own.reduce((sum, { sizes }) => sum + sizes.length, 0),
    });
    const mixed = [...byKind.values()].flatMap((own) =>
      own.length > MOST ? own.slice(0, FIRST) : own,
    );
    const alone = kinds
      .filter(({ href }) => href !== null)
      .map((kind): ShareList => {
        const pages = listPages(byKind.get(kind.id)!, PAGE);
        const hrefs = pages.map((_, index) => site.urls.shareKind(profile, kind.id, index + 1));
        return { kind, ...counted(byKind.get(kind.id)!), pages, hrefs };
      });
    const hrefs = [site.urls.share(profile)];
    return [{ kind: null, ...counted(cards), pages: [mixed], hrefs }, ...alone];
  },
);

/** The weight of a drawn file in words, by its address; null where it is not drawn. */
export async function weightOf({ urls, locale }: BuiltSite, address: string) {
  const bytes = await drawnBytes(address.slice(urls.home().length));
  return bytes === null ? null : formatBytes(bytes, locale);
}

/** A card with all that its owner takes from the page: its pictures with their weights, its texts and addresses. */
export async function shareCard(site: BuiltSite, { path, sizes: own }: DrawnCard) {
  const { urls, words } = site;
  const { profile, card, key, claim, page } = path;
  const pictures = await Promise.all(
    own.map(async (size) => {
      const href = urls.card(profile, card.id, key, size.id);
      const others = await Promise.all(
        site.content.settings.cardFormats.map(async (format) => {
          const other = urls.card(profile, card.id, key, size.id, format);
          return { format, href: other, weight: await weightOf(site, other) };
        }),
      );
      return {
        ...size,
        name: words.text(size.name),
        href,
        weight: await weightOf(site, href),
        others,
      };
    }),
  );
  return {
    kind: { id: card.id, name: words.text(card.name) },
    name: cardName(card.id, key),
    title: claim.title ?? words.text(card.name),
    titled: claim.title !== undefined,
    thumbnail: {
      ...pictures[0]!,
      others: pictures[0]!.others.toSorted((a, b) => (a.format < b.format ? -1 : 1)),
    },
    pictures,
    alt: claim.alt,
    post: `${claim.post}\n${urls.absolute(page)}`,
    source: { ...pictures[0]!, href: urls.absolute(pictures[0]!.href) },
    page: urls.absolute(page),
  };
}
