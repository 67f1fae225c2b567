import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { cardCut, createMeasureText } from '#fonts/measure.ts';
import { createShapeText } from '#fonts/shape-text.ts';
import type { Store } from '#store/folder-store.ts';
import { cardKey } from './card-key.ts';
import { createDrawingPool, type DrawingPool } from './drawing/pool.ts';
import { engineOf, renderCard } from './drawing/render.ts';
import type { ImageFormat } from './image-format.ts';
import { orderKey } from './order-key.ts';
import { withClaim, type PictureClaim } from './picture-metadata.ts';
import { createPictures } from './pictures.ts';
import { treeOf, type TooLong, type TreeOrder, type TreeTools } from './tree.ts';

/** One picture to make. */
export interface CardOrder extends TreeOrder {
  /** Below the folder that is filled. */
  file: string;
  /** PNG where nothing else is asked for. */
  format?: ImageFormat;
  /** What the picture says of itself. Put in after the store, so that other words about it draw nothing anew. */
  saying?: Omit<PictureClaim, 'file'>;
}

/** What is opened once and used for every card. */
export interface CardTools extends TreeTools {
  /** What draws, with its versions. */
  engine: string;
  /** One hash over all code that designs and draws; null where that may change: then each card is designed to be known again. */
  code: string | null;
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
 * Opens fonts. `packages` is the absolute path of the folder from which packages are found, `root` that of the content folder: pictures
 * are named from there, or by an absolute path.
 */
export async function createCardTools(
  packages: string,
  root: string,
  store: Store,
  code: string | null = null,
): Promise<CardTools> {
  return {
    packages,
    ...(await openFonts(packages)),
    pictures: createPictures(root),
    store,
    code,
  };
}

/** What of a card could not be drawn as it was said. */
export interface CardRemarks {
  /** Characters that no font at hand draws. */
  missing: readonly string[];
  /** What may not be cut, and was. */
  tooLong: readonly TooLong[];
}

export interface MadeCard extends CardRemarks {
  picture: Buffer;
  /** True where it was drawn before. */
  kept: boolean;
}

/** Whether bytes that were kept are what the order asks for. */
async function isPicture(
  bytes: Buffer,
  { width, height }: CardOrder['size'],
  format: ImageFormat,
): Promise<boolean> {
  const found = await sharp(bytes)
    .metadata()
    .catch(() => null);
  const kind = found?.format === 'heif' ? 'avif' : found?.format;
  return kind === format && found?.width === width && found.height === height;
}

/** What is kept of an order: where its picture is, and what was remarked on it. */
interface KeptOrder extends CardRemarks {
  key: string;
}

/** The picture of an order that was made before, without designing it again; null where there is none. */
async function keptCard(
  { size, format = 'png' }: CardOrder,
  key: string | null,
  { store }: CardTools,
): Promise<MadeCard | null> {
  const entry = key === null ? null : await store.read(key);
  if (entry === null) return null;
  const { key: pictureKey, ...remarks } = JSON.parse(entry.toString()) as KeptOrder;
  const picture = await store.read(pictureKey);
  if (!picture || !(await isPicture(picture, size, format))) return null;
  return { picture, ...remarks, kept: true };
}

/**
 * Draws one card, unless it was drawn before. The same order gives the same bytes. `draw` is what draws it: here and now, where
 * nothing else is given.
 */
export async function makeCard(
  order: CardOrder,
  tools: CardTools,
  draw: DrawingPool['draw'] = renderCard,
): Promise<MadeCard> {
  const { size, format = 'png', saying, file } = order;
  const said = (picture: Buffer) =>
    saying ? withClaim(picture, format, size, { ...saying, file }) : picture;
  const ordered = await orderKey({ ...order, format }, tools);
  const before = await keptCard(order, ordered, tools);
  if (before) return { ...before, picture: said(before.picture) };
  const { tree, fonts, tooLong, placed } = await treeOf(order, tools);
  const { missing } = fonts;
  const key = cardKey(tree, size, fonts.fonts, `${tools.engine} ${format}`);
  const known = await tools.store.read(key);
  const kept = known !== null && (await isPicture(known, size, format));
  const picture = kept ? known : await draw(await placed(), size, fonts, format);
  if (!kept) await tools.store.write(key, picture);
  if (ordered !== null) {
    const entry: KeptOrder = { key, missing, tooLong };
    await tools.store.write(ordered, Buffer.from(JSON.stringify(entry)));
  }
  return { picture: said(picture), missing, tooLong, kept };
}

/**
 * Draws every order into a folder on every core, and says how far it is. Returns what could not be drawn as it was said, by file.
 * The pool is closed at the end.
 */
export async function makeCards(
  orders: readonly CardOrder[],
  folder: string,
  tools: CardTools,
  progress: (done: number, total: number) => void,
  pool: DrawingPool = createDrawingPool(),
): Promise<{ remarks: Map<string, CardRemarks>; kept: number }> {
  const remarks = new Map<string, CardRemarks>();
  let [next, done, kept] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (;;) {
      const order = orders[next];
      next += 1;
      if (!order) return;
      const made = await makeCard(order, tools, pool.draw);
      const file = path.join(folder, order.file);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, made.picture);
      const { missing, tooLong } = made;
      if (missing.length + tooLong.length > 0) remarks.set(order.file, { missing, tooLong });
      if (made.kept) kept += 1;
      done += 1;
      progress(done, orders.length);
    }
  };
  try {
    // One more than the pool has room for: the next design runs while all threads draw.
    await Promise.all(Array.from({ length: pool.width + 1 }, work));
  } finally {
    await pool.close();
  }
  return { remarks, kept };
}
