import { cardFonts, type CardFonts } from '#fonts/card-fonts.ts';
import { isPlain } from '#fonts/clusters.ts';
import type { Store } from '#store/folder-store.ts';
import type { Scheme } from '#theme/palette.ts';
import type { Theme } from '#theme/theme.ts';
import type { Card, CardClaim } from './card.ts';
import { fontSet } from './drawing/font-set.ts';
import { heaviestStyle, lineWidth } from './drawing/shape-line.ts';
import { sizedName, type Pictures } from './pictures.ts';
import type { CardSize } from './sizes.ts';
import type { CardTheme } from './theme.ts';

/** A card that is to be laid out. */
export interface TreeOrder {
  card: Card<never>;
  claim: CardClaim<unknown>;
  size: CardSize;
  theme: Theme;
  scheme: Scheme;
  /** Where who sees the picture can check it: `example.com/ada`. */
  address?: string | undefined;
  /** The language of the profile: decides the shape of Han characters. */
  lang: string;
}

export interface TreeTools {
  /** Absolute path of the folder from which packages are found. */
  packages: string;
  /** Where cuts of fonts are kept. */
  store: Store;
  measureText: CardTheme['measureText'];
  shapeText: CardTheme['shapeText'];
  pictures: Pictures;
}

/** Words for which a card has no room. */
export interface TooLong {
  text: string;
  /** About how many characters there is room for. */
  room: number;
}

export interface CardTree {
  /** What the design made, as JSON; a short name stands for each picture. */
  tree: string;
  /** What its words are drawn with, and which of their characters nothing draws. */
  fonts: CardFonts;
  /** What may not be cut, and was. */
  tooLong: readonly TooLong[];
  /** The tree with its pictures. */
  placed(): Promise<string>;
}

/** Runs a design. */
export async function treeOf(order: TreeOrder, tools: TreeTools): Promise<CardTree> {
  const { card, claim, size, theme, scheme, address } = order;
  const lang = claim.lang ?? order.lang;
  const fonts = await cardFonts(
    tools.packages,
    claim.texts.map((text) => ({ text, lang })),
    tools.store,
  );
  const choose = await fontSet(fonts.fonts);
  const names = await tools.pictures.namesOf(claim.pictures ?? []);
  const tooLong: TooLong[] = [];
  const node = card.design(claim as never, size, {
    scheme,
    palette: theme[scheme],
    address,
    picture(file, side) {
      const name = names.get(file);
      return name === undefined ? null : sizedName(name, side);
    },
    // What is put together from several characters is shaped to know its width: a line never runs off its card.
    measureText: (text, side, face) =>
      Math.max(
        tools.measureText(text, side, face),
        isPlain(text) ? 0 : (lineWidth(text, heaviestStyle(face, 100), choose) * side) / 100,
      ),
    shapeText: tools.shapeText,
    cannotFit: (text, room) => tooLong.push({ text, room }),
  });
  const tree = JSON.stringify(node);
  return { tree, fonts, tooLong, placed: () => tools.pictures.placeIn(tree, names) };
}
