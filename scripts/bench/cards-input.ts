import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Card } from '#cards/card.ts';
import { createCardTools, type CardOrder } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { treeOf } from '#cards/tree.ts';
import { loadSite } from '#content/load-site.ts';
import { unpackFont } from '#fonts/convert-font.ts';
import { day } from '#model/day.ts';
import { buildReports } from '#site/built-site.ts';
import { orderOf } from '#site/card-order.ts';
import { cardItems } from '#site/card-items.ts';
import { noStore } from '#store/folder-store.ts';
import { resolveTheme } from '#theme/theme.ts';

export const packages = path.resolve(import.meta.dirname, '../../node_modules');
export const content = path.resolve(import.meta.dirname, '../../content');

/** What is drawn: the sample's real cards, in every size or as link previews alone; or one testimonial with a counter in its words. */
export const cardSets = ['all', 'previews', 'counter'] as const;
export type CardSet = (typeof cardSets)[number];

const COUNTED = 500;

async function sampleSite() {
  const today = day('2026-11-23');
  const { site } = await loadSite(content, { today });
  return buildReports(site!, { content, today, site: null, base: null });
}

export async function benchOrders(set: CardSet): Promise<CardOrder[]> {
  const site = await sampleSite();
  const paths = cardItems(site);
  if (set !== 'counter') {
    const sizes = set === 'all' ? cardSizes : cardSizes.slice(0, 1);
    return paths.flatMap((card) => sizes.map((size) => orderOf(site, card, size)));
  }
  const { card, claim } = paths.find((each) => each.card.id === 'testimonial')!;
  const data = claim.data as { quote: string };
  return Array.from({ length: COUNTED }, (_, index) => ({
    card: card as Card<never>,
    claim: {
      ...claim,
      data: { ...data, quote: `${index}: ${data.quote}` },
      texts: [...claim.texts, '0123456789:'],
    },
    size: cardSizes[0],
    theme: resolveTheme(),
    scheme: 'light',
    lang: 'en',
    file: `${index}.png`,
  }));
}

/** One card as a peer gets it: its tree with its pictures, and which of the fonts its words need. */
interface PeerCard {
  tree: unknown;
  /** For the one peer that has a layout of its own. */
  text: string;
  width: number;
  height: number;
  fonts: number[];
  /** Pictures of emoji as data URIs, by their characters. */
  emoji: Record<string, string>;
}

/** What every peer draws. Fonts are files: not every peer reads WOFF2. */
export async function benchInput(set: CardSet, fontFolder: string): Promise<unknown> {
  const tools = await createCardTools(packages, content, noStore);
  const files: { name: string; weight: number; style: string; file: string }[] = [];
  const known = new Map<Buffer, number>();
  const cards: PeerCard[] = [];
  for (const order of await benchOrders(set)) {
    const { fonts, placed } = await treeOf(order, tools);
    for (const { data, ...font } of fonts.fonts) {
      if (known.has(data)) continue;
      known.set(data, files.length);
      const file = path.join(fontFolder, `${files.length}.ttf`);
      await writeFile(file, await unpackFont(data));
      files.push({ ...font, file });
    }
    cards.push({
      tree: JSON.parse(await placed()),
      text: order.claim.texts[0] ?? '',
      width: order.size.width,
      height: order.size.height,
      fonts: fonts.fonts.map(({ data }) => known.get(data)!),
      emoji: Object.fromEntries(
        Array.from(fonts.emoji, ([text, svg]) => [
          text,
          `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        ]),
      ),
    });
  }
  return { cards, fonts: files };
}
