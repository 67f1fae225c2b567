import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderStore, noStore } from '#store/folder-store.ts';
import type { Card } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import {
  createCardTools,
  makeCard,
  makeCards,
  type CardOrder,
  type CardTools,
} from '#cards/make.ts';
import { createDrawingPool, type DrawingPool } from '#cards/drawing/pool.ts';
import { surfaceOf } from '#cards/surface.ts';
import { shapeOf } from '#cards/shape.ts';
import { sheet } from '#cards/sheet.tsx';
import { block } from '#cards/text-block.tsx';
import { cardSizes } from '#cards/sizes.ts';
import { headlinePoster, type Headline } from '#proofs/authority/cards/headline.tsx';
import { wordsOf } from '#words/words.ts';
import { resolveTheme } from '#theme/theme.ts';

interface Words {
  text: string;
}

/** The least design: a text on a sheet. */
const words: Card<string, Words> = {
  id: 'words',
  name: { key: 'cards.chart.name' },
  claims: (text) => [
    { key: null, claim: claimOf({ text }, { alt: [text], post: text, asOf: null }) },
  ],
  design({ data }, size, theme) {
    const shape = shapeOf(size);
    const set = block(
      data.text,
      { width: shape.inner, height: 300, sizes: [72, 48, 36], lineHeight: 1.2, face: 'display' },
      theme,
    );
    return sheet(shape, surfaceOf(theme.palette, 'paper'), { body: set.node, foot: null });
  },
};

const theme = resolveTheme();

function orderOf(text: string, change: Partial<CardOrder> = {}): CardOrder {
  return {
    card: words as Card<never>,
    claim: words.claims(text, { today: '2026-01-01' as never, words: wordsOf('en') })[0]!.claim,
    size: cardSizes[0],
    theme,
    scheme: 'light',
    lang: 'en',
    file: `cards/p/${text.length}.png`,
    ...change,
  };
}

/** A poster with a title that must not be cut. */
function sampleHeadline(title: string): CardOrder {
  const data: Headline = {
    kicker: 'Insight',
    title,
    below: 'Below',
    who: { picture: null, name: 'Kim Example' },
    mark: 'Published',
    surface: 'paper',
  };
  const card: Card<string, Words> = {
    ...words,
    design: (_, size, shown) => headlinePoster(data, size, shown),
  };
  return orderOf(title, { card: card as Card<never> });
}

/** How many pixels are not of the paper's colour. */
async function inkIn(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (Math.abs(data[at]! - data[0]!) > 40) count += 1;
  }
  return count;
}

let folder: string;
let tools: CardTools;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-cards-'));
  tools = await createCardTools(
    path.resolve('node_modules'),
    folder,
    folderStore(path.join(folder, 'cache')),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a card', () => {
  it.each(cardSizes)('is a picture of $width x $height without transparency', async (size) => {
    const { picture: png } = await makeCard(orderOf('One claim', { size }), tools);
    const { width, height, format, hasAlpha } = await sharp(png).metadata();
    expect({ width, height, format, hasAlpha }).toEqual({
      width: size.width,
      height: size.height,
      format: 'png',
      hasAlpha: false,
    });
    expect(png.length).toBeLessThan(300_000);
    expect(await inkIn(png)).toBeGreaterThan(1000);
  });

  it('has the same bytes when it is drawn again by other tools', async () => {
    const again = await createCardTools(
      path.resolve('node_modules'),
      folder,
      folderStore(path.join(folder, 'another')),
    );
    const one = await makeCard(orderOf('Same bytes'), tools);
    const other = await makeCard(orderOf('Same bytes'), again);
    expect(other.kept).toBe(false);
    expect(other.picture.equals(one.picture)).toBe(true);
  });

  it('is not designed again where all that decides it is the same', async () => {
    const store = folderStore(path.join(folder, 'by-order'));
    const counting = (code: string | null) =>
      createCardTools(path.resolve('node_modules'), folder, store, code);
    let designed = 0;
    const design: typeof words.design = (...given) => {
      designed += 1;
      return words.design(...given);
    };
    const order = orderOf('Kept \u{10ffff}', { card: { ...words, design } as Card<never> });
    const first = await makeCard(order, await counting('one'));
    const again = await makeCard(order, await counting('one'));
    expect(again).toEqual({ ...first, kept: true });
    expect({ missing: again.missing.length, designed }).toEqual({ missing: 1, designed: 1 });
    await makeCard(order, await counting('two'));
    await makeCard(order, await counting(null));
    expect(designed).toBe(3);
  });

  it('is another picture in the dark', async () => {
    const light = await makeCard(orderOf('Night'), tools);
    const dark = await makeCard(orderOf('Night', { scheme: 'dark' }), tools);
    const mean = async (png: Buffer) => (await sharp(png).stats()).channels[0]!.mean;
    expect(await mean(light.picture)).toBeGreaterThan(200);
    expect(await mean(dark.picture)).toBeLessThan(80);
  });

  it.each([
    ['Cyrillic', 'Спасибо, очень честно', 'ru'],
    ['Greek', 'Ευχαριστώ πολύ', 'el'],
    ['Arabic', 'شكرًا جزيلًا لكم', 'ar'],
    ['Hebrew', 'תודה רבה, באמת', 'he'],
    ['Devanagari', 'बहुत धन्यवाद', 'hi'],
    ['Bengali', 'অনেক ধন্যবাদ', 'bn'],
    ['Tamil', 'மிக்க நன்றி', 'ta'],
    ['Thai', 'ขอบคุณมาก', 'th'],
    ['simplified Chinese', '非常感谢', 'zh-Hans'],
    ['traditional Chinese', '非常感謝', 'zh-Hant'],
    ['Japanese', 'ありがとうございます', 'ja'],
    ['Korean', '대단히 감사합니다', 'ko'],
    ['Vietnamese', 'Cảm ơn rất nhiều', 'vi'],
    ['emoji', '👍🏽 🇳🇴', 'en'],
    ['several in one line', 'Danke שלום 你好 мир', 'de'],
  ])('draws %s with fonts at hand', async (_, text, lang) => {
    const { picture: png, missing } = await makeCard(orderOf(text, { lang }), tools);
    expect(missing).toEqual([]);
    expect(await inkIn(png)).toBeGreaterThan(500);
  });

  it('shows an emoji in its colours', async () => {
    const { picture } = await makeCard(orderOf('👍🏿 🇳🇴'), tools);
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
    const seen = new Set<string>();
    for (let at = 0; at < data.length; at += info.channels)
      seen.add([0, 1, 2].map((channel) => data[at + channel]! >> 5).join());
    // The brown of the hand, the red and the blue of the flag.
    expect([...seen]).toEqual(expect.arrayContaining(['3,2,1', '7,1,1', '0,1,3']));
  });

  it('tells which words had to be cut that may not be', async () => {
    const order = sampleHeadline('Donaudampfschifffahrtsgesellschaftskapitän '.repeat(20).trim());
    const { tooLong } = await makeCard(order, tools);
    expect(tooLong).toHaveLength(1);
    expect(tooLong[0]!.room).toBeLessThan(tooLong[0]!.text.length);
    expect(tooLong[0]!.room).toBeGreaterThan(40);
    expect((await makeCard(sampleHeadline('A short title'), tools)).tooLong).toEqual([]);
  });

  it('tells which character no font draws', async () => {
    const { missing } = await makeCard(orderOf('Cuneiform 𒀀 here'), tools);
    expect(missing).toEqual(['𒀀']);
  });
});

describe('many cards', () => {
  it('have the same bytes from threads as from this process', async () => {
    const orders = ['One', 'Two שלום', 'Three 👍🏽'].map((text) => orderOf(text));
    const [threads, here] = [createDrawingPool(0), createDrawingPool()];
    const draw = async (pool: DrawingPool, name: string) => {
      const own = { ...tools, store: noStore };
      const { kept } = await makeCards(orders, path.join(folder, name), own, () => {}, pool);
      expect(kept).toBe(0);
      return Promise.all(orders.map(({ file }) => readFile(path.join(folder, name, file))));
    };
    expect(await draw(threads, 'threads')).toEqual(await draw(here, 'here'));
  });

  it('are kept between builds, also where one was killed half-way', async () => {
    const cache = path.join(folder, 'kept');
    const own = { ...tools, store: folderStore(cache) };
    const orders = ['a', 'bb', 'ccc'].map((text) => orderOf(text));
    const progress: number[] = [];
    const first = await makeCards(orders, path.join(folder, '1'), own, (done) =>
      progress.push(done),
    );
    expect(first.kept).toBe(0);
    expect(progress).toEqual([1, 2, 3]);
    const [sub] = await readdir(cache);
    // What a killed build leaves: a file beside, half written.
    await writeFile(path.join(cache, sub!, 'half.png.123-1'), 'half');
    const second = await makeCards(orders, path.join(folder, '2'), own, () => undefined);
    expect(second.kept).toBe(3);
    for (const { file } of orders) {
      const [one, two] = await Promise.all(
        ['1', '2'].map((name) => readFile(path.join(folder, name, file))),
      );
      expect(one!.equals(two!)).toBe(true);
    }
  });

  it('may be made by two builds with one cache', async () => {
    const own = { ...tools, store: folderStore(path.join(folder, 'shared')) };
    const orders = ['one', 'three', 'fourteen'].map((text) => orderOf(text));
    await Promise.all(
      ['x', 'y'].map((name) => makeCards(orders, path.join(folder, name), own, () => undefined)),
    );
    for (const { file } of orders) {
      const png = await readFile(path.join(folder, 'x', file));
      expect(png.equals(await readFile(path.join(folder, 'y', file)))).toBe(true);
      expect((await sharp(png).metadata()).width).toBe(1200);
    }
  });
});

describe('other formats', () => {
  it.each(['webp', 'avif'] as const)('%s shows the same as PNG', async (format) => {
    const png = await makeCard(orderOf('One picture'), tools);
    const other = await makeCard(orderOf('One picture', { format }), tools);
    expect((await sharp(other.picture).metadata()).format).toBe(
      format === 'avif' ? 'heif' : format,
    );
    expect(other.picture.length).toBeLessThan(png.picture.length);
    const [one, two] = await Promise.all(
      [png, other].map(({ picture }) => sharp(picture).removeAlpha().raw().toBuffer()),
    );
    const mean =
      one!.reduce((sum, value, index) => sum + Math.abs(value - two![index]!), 0) / one!.length;
    expect(mean).toBeLessThan(1);
  });
});
