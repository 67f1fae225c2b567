import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { cardFonts } from '#fonts/card-fonts.ts';
import { cardCut, createMeasureText } from '#fonts/measure.ts';
import { createShapeText } from '#fonts/shape-text.ts';
import type { Scheme } from '#theme/palette.ts';
import type { Theme } from '#theme/theme.ts';
import { cardKey, folderCache, type CardCache } from './cache.ts';
import type { Card, CardClaim } from './card.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { engineOf, renderCard } from './render.ts';
import type { CardSize } from './sizes.ts';
import type { CardTheme } from './theme.ts';

/** One picture to make. */
export interface CardOrder {
  card: Card<never>;
  claim: CardClaim<unknown>;
  size: CardSize;
  theme: Theme;
  scheme: Scheme;
  /** The language of the profile: decides the shape of Han characters. */
  lang: string;
  /** Below the folder that is filled. */
  file: string;
}

/** What is opened once and used for every card. */
export interface CardTools {
  /** Absolute path of `node_modules`. */
  packages: string;
  measureText: CardTheme['measureText'];
  shapeText: CardTheme['shapeText'];
  pictures: Pictures;
  cache: CardCache;
  /** What draws, with its versions. */
  engine: string;
}

const opened = new Map<string, Promise<Pick<CardTools, 'measureText' | 'shapeText' | 'engine'>>>();

/** Fonts take a second to open: once a process. */
function openFonts(packages: string) {
  const known =
    opened.get(packages) ??
    Promise.all([
      createMeasureText(packages, cardCut),
      createShapeText(packages),
      engineOf(packages),
    ]).then(([measureText, shapeText, engine]) => ({ measureText, shapeText, engine }));
  opened.set(packages, known);
  return known;
}

/**
 * Opens fonts and the cache. `packages` is the absolute path of `node_modules`, `root` that of the content folder: pictures are
 * named from there, or by an absolute path.
 */
export async function createCardTools(
  packages: string,
  root: string,
  cache: CardCache = folderCache(path.join(packages, '.cache/plaudit/cards')),
): Promise<CardTools> {
  return {
    packages,
    ...(await openFonts(packages)),
    pictures: createPictures(root),
    cache,
  };
}

export interface MadeCard {
  png: Buffer;
  /** Characters that no font at hand draws. */
  missing: readonly string[];
  /** True where it was drawn before. */
  kept: boolean;
}

/** Draws one card, unless it was drawn before. The same order gives the same bytes. */
export async function makeCard(order: CardOrder, tools: CardTools): Promise<MadeCard> {
  const { card, claim, size, theme, scheme } = order;
  const lang = claim.lang ?? order.lang;
  const { fonts, missing } = await cardFonts(
    tools.packages,
    claim.texts.map((text) => ({ text, lang })),
  );
  const names = await tools.pictures.namesOf(claim.pictures ?? []);
  const node = card.design(claim as never, size, {
    scheme,
    palette: theme[scheme],
    picture: (file) => names.get(file) ?? null,
    measureText: tools.measureText,
    shapeText: tools.shapeText,
  });
  const tree = JSON.stringify(node);
  const key = cardKey(tree, size, fonts, tools.engine);
  const known = await tools.cache.read(key);
  if (known) return { png: known, missing, kept: true };
  const png = await renderCard(await tools.pictures.placeIn(tree, names), size, fonts);
  await tools.cache.write(key, png);
  return { png, missing, kept: false };
}

/** Draws every order into a folder, and says how far it is. Returns the characters that could not be drawn, by file. */
export async function makeCards(
  orders: readonly CardOrder[],
  folder: string,
  tools: CardTools,
  progress: (done: number, total: number) => void,
): Promise<{ missing: Map<string, readonly string[]>; kept: number }> {
  const missing = new Map<string, readonly string[]>();
  let [next, done, kept] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (;;) {
      const order = orders[next];
      next += 1;
      if (!order) return;
      const made = await makeCard(order, tools);
      const file = path.join(folder, order.file);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, made.png);
      if (made.missing.length > 0) missing.set(order.file, made.missing);
      if (made.kept) kept += 1;
      done += 1;
      progress(done, orders.length);
    }
  };
  // Pixels are drawn and compressed outside of the thread that lays out: while some are, the next is laid out.
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  return { missing, kept };
}
