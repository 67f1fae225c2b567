import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Card } from '#cards/card.ts';
import type { CardOrder } from '#cards/make.ts';
import { createCardTools } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { treeOf } from '#cards/tree.ts';
import { loadSite } from '#content/load-site.ts';
import { cardFonts } from '#fonts/card-fonts.ts';
import { unpackFont } from '#fonts/convert-font.ts';
import { day } from '#model/day.ts';
import { buildReports } from '#site/built-site.ts';
import { cardPaths } from '#site/card-paths.ts';
import { resolveTheme } from '#theme/theme.ts';
import { noStore } from '#store/folder-store.ts';

export interface CardRow {
  name: string;
  perSecond: number;
  p50Ms: number;
  peakMb: number;
  kb: number;
}

export const benchFolder = path.resolve(import.meta.dirname, '../../bench/cards');
export const packages = path.resolve(import.meta.dirname, '../../node_modules');
export const content = path.resolve(import.meta.dirname, '../../content');

const COUNT = 500;
const size = cardSizes[0];
const theme = resolveTheme();

/** The sample's first testimonial with a number in its words, so that no two cards are the same. */
export async function benchOrders(): Promise<CardOrder[]> {
  const today = day('2026-11-23');
  const { site } = await loadSite(content, { today });
  const options = { content, today, site: null, base: null };
  const { card, claim } = cardPaths(buildReports(site!, options)).find(
    (each) => each.card.id === 'testimonial',
  )!;
  const data = claim.data as { quote: string };
  return Array.from({ length: COUNT }, (_, index) => ({
    card: card as Card<never>,
    claim: {
      ...claim,
      data: { ...data, quote: `${index}: ${data.quote}` },
      texts: [...claim.texts, '0123456789:'],
    },
    size,
    theme,
    scheme: 'light',
    lang: 'en',
    file: `${index}.png`,
  }));
}

/** What every peer draws: trees with their pictures, and fonts as files. */
export async function benchInput(fontFolder: string): Promise<unknown> {
  const tools = await createCardTools(packages, content, noStore);
  const orders = await benchOrders();
  const trees: unknown[] = [];
  for (const order of orders) {
    const { placed } = await treeOf(order, tools);
    trees.push(JSON.parse(await placed()));
  }
  const texts = orders[0]!.claim.texts.map((text) => ({ text, lang: 'en' }));
  const { fonts } = await cardFonts(packages, texts);
  const files: unknown[] = [];
  for (const { data, ...font } of fonts) {
    const file = path.join(fontFolder, `${files.length}.ttf`);
    // Not every peer reads WOFF2.
    await writeFile(file, await unpackFont(data));
    files.push({ ...font, file });
  }
  const quotes = orders.map(({ claim }) => (claim.data as { quote: string }).quote);
  return { trees, texts: quotes, fonts: files, width: size.width, height: size.height };
}
