/** A contact sheet of the gallery's cards, to be looked at: `node --import tsx tests/gallery/cards/sheet.ts [FILE]`. */
import sharp, { type OverlayOptions } from 'sharp';
import { makeCard } from '#cards/make.ts';
import { galleryOrders, sampleTools } from './orders.ts';

const [out = 'cards.png'] = process.argv.slice(2);
const HEIGHT = 300;
const GAP = 10;
const WIDTH = 2400;

const tools = await sampleTools();
const tiles: OverlayOptions[] = [];
let [left, top] = [0, 0];
for (const order of galleryOrders) {
  const { picture: png } = await makeCard(order, tools);
  const width = Math.round((order.size.width / order.size.height) * HEIGHT);
  if (left + width > WIDTH) [left, top] = [0, top + HEIGHT + GAP];
  tiles.push({ input: await sharp(png).resize(width, HEIGHT).toBuffer(), left, top });
  left += width + GAP;
}
await sharp({
  create: { width: WIDTH, height: top + HEIGHT, channels: 3, background: '#808080' },
})
  .composite(tiles)
  .png()
  .toFile(out);
process.stdout.write(`${out}: ${tiles.length} cards\n`);
