import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { renderCard, renderPlainly } from '#cards/drawing/render.ts';
import { makeCard } from '#cards/make.ts';
import { treeOf } from '#cards/tree.ts';
import { galleryOrders, sampleOrders, sampleTools } from './orders.ts';

const kept = fileURLToPath(new URL('./kept', import.meta.url));
/** `PLAUDIT_KEEP=1` keeps what is drawn now: look at it first, with `node --import tsx tests/gallery/cards/sheet.ts`. */
const keeps = process.env['PLAUDIT_KEEP'] === '1';

const tools = await sampleTools();

/** As a thumbnail: how a card is seen in a feed, and small enough to keep. */
const thumbnail = (png: Buffer) => sharp(png).resize({ width: 300 });

/** The share of pixels that differ by more than an eye passes over, in the mean of their channels. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) =>
      sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (a!.info.width !== b!.info.width || a!.info.height !== b!.info.height) return 1;
  let differing = 0;
  for (let index = 0; index < a!.data.length; index += 3) {
    let sum = 0;
    for (let channel = 0; channel < 3; channel += 1)
      sum += Math.abs(a!.data[index + channel]! - b!.data[index + channel]!);
    if (sum / 3 > 24) differing += 1;
  }
  return differing / (a!.data.length / 3);
}

describe('every design in every size, and every script', () => {
  it.each(galleryOrders)('$file is the picture that was kept', async (order) => {
    const { picture: png, missing } = await makeCard(order, tools);
    expect(missing).toEqual([]);
    const { width, height, hasAlpha } = await sharp(png).metadata();
    expect({ width, height, hasAlpha }).toEqual({
      width: order.size.width,
      height: order.size.height,
      hasAlpha: false,
    });
    expect(png.length).toBeLessThan(1_000_000);
    const small = await thumbnail(png).png({ palette: true }).toBuffer();
    const file = path.join(kept, order.file);
    if (keeps) await writeFile(file, small);
    expect(existsSync(file), `${order.file} was never kept`).toBe(true);
    expect(await difference(small, await readFile(file))).toBeLessThan(0.01);
  });

  it.each(galleryOrders.filter(({ size, file }) => size.id === 'og' && !/testimonial/.test(file)))(
    '$file is what Satori and librsvg make of the same tree',
    async (order) => {
      const { tree, fonts, placed } = await treeOf(order, tools);
      expect(tree).not.toBe('');
      const own = await renderCard(await placed(), order.size, fonts);
      const other = await renderPlainly(await placed(), order.size, fonts);
      const [one, two] = await Promise.all(
        // Half a pixel of kerning is passed over; a line that is missing is not.
        [own, other].map((png) => sharp(png).resize({ width: 150 }).blur(1.2).png().toBuffer()),
      );
      expect(await difference(one!, two!)).toBeLessThan(0.005);
    },
  );

  it('keeps no picture that is not drawn any more', async () => {
    const drawn = new Set(galleryOrders.map(({ file }) => file));
    expect((await readdir(kept)).filter((file) => !drawn.has(file))).toEqual([]);
  });

  it('draws the same bytes twice', async () => {
    const [order] = galleryOrders;
    const [one, other] = [await makeCard(order!, tools), await makeCard(order!, tools)];
    expect(one.picture.equals(other.picture)).toBe(true);
  });
});

describe('what belongs with a picture', () => {
  it.each(sampleOrders.filter(({ size }) => size.id === 'og'))(
    '$file has an alt text, a post and texts',
    ({ claim }) => {
      expect(claim.alt.length).toBeGreaterThan(20);
      expect(claim.alt.length).toBeLessThanOrEqual(420);
      expect(claim.post.trim()).not.toBe('');
      expect(`${claim.alt} ${claim.post}`).not.toMatch(/undefined|NaN|null|\[object/);
      expect(claim.texts.some((text) => text.trim() !== '')).toBe(true);
    },
  );

  it('gives every card an address of its own', () => {
    const files = sampleOrders.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
  });
});
