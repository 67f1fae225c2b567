/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
/**
 * Awkward texts as a card sets them, beside the browser's picture of the same, to be looked at:
 *
 *   node --import tsx tests/gallery/cards/awkward.tsx [FILE.png]
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp, { type OverlayOptions } from 'sharp';
import type { Card, CardNode } from '#cards/card.ts';
import { claimOf } from '#cards/claim.ts';
import { makeCard, type CardOrder } from '#cards/make.ts';
import { block } from '#cards/text-block.tsx';
import { treeOf } from '#cards/tree.ts';
import { directionOf } from '#fonts/bidi-levels.ts';
import { cardFonts, type CardFonts } from '#fonts/card-fonts.ts';
import { slicesOf } from '#fonts/catalogue.ts';
import { emojiParts } from '#fonts/emoji.ts';
import { themeFamilies } from '#fonts/families.ts';
import { message } from '#words/words.ts';
import { resolveTheme } from '#theme/theme.ts';
import { openBrowser } from '../../support/browser.ts';
import { awkwardTexts } from './awkward-texts.ts';
import { sampleTools } from './orders.ts';

const WIDTH = 600;
const HEIGHT = 150;
const MARGIN = 20;
const GAP = 6;
const COLUMNS = 2;
const packages = path.resolve('node_modules');

const textCard: Card<never, { text: string }> = {
  id: 'text',
  name: message('cards.testimonial.name'),
  claims: () => [],
  design: ({ data }, _size, theme) => {
    const sizes = [38, 34, 30, 26, 22];
    const place = { width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN };
    const { node } = block(
      data.text,
      { ...place, sizes, lineHeight: 1.25, face: 'display' },
      theme,
    );
    return (
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          alignItems: directionOf(data.text) === 'rtl' ? 'flex-end' : 'flex-start',
          boxSizing: 'border-box',
          width: WIDTH,
          height: HEIGHT,
          padding: MARGIN,
          background: '#ffffff',
          color: '#000000',
        }}
      >
        {node}
      </div>
    ) as CardNode;
  },
};

function orderOf(lang: string, text: string): CardOrder {
  return {
    card: textCard as CardOrder['card'],
    claim: claimOf({ text }, { alt: [text], post: text, asOf: null, lang }),
    size: { id: 'og', name: { key: 'cards.size.og' }, width: WIDTH, height: HEIGHT },
    theme: resolveTheme(),
    scheme: 'light',
    lang,
    file: '',
  };
}

const ranges = new Map(
  Object.values(themeFamilies).flatMap((family) =>
    slicesOf(packages, family).map(({ name, unicodeRange }): [string, string] => [
      family.name + (name === 'latin' ? '' : ` ${name}`),
      unicodeRange,
    ]),
  ),
);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function pageOf(text: string, lang: string, size: number, { fonts, emoji }: CardFonts): string {
  const used = fonts.filter(({ name }) => !/^(Hanken|IBM)/.test(name));
  const faces = used.map(
    ({ name, weight, data }) =>
      `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')});unicode-range:${ranges.get(name) ?? 'U+0-10FFFF'}}`,
  );
  const families = [...new Set(used.map(({ name }) => `"${name}"`))];
  const html = emojiParts(text)
    .map((part) => {
      const svg = part.isEmoji ? emoji.get(part.text) : undefined;
      return svg === undefined
        ? escaped(part.text)
        : `<img style="width:1.08em;height:1.08em;margin:0 .06em;vertical-align:-.17em" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
    })
    .join('');
  return `<!doctype html><html lang="${lang}"><style>${faces.join('')}body{margin:0;background:#fff}
p{margin:0;padding:${MARGIN}px;overflow-wrap:anywhere;text-wrap:balance;color:#000;font:500 ${size}px/1.25 ${families.join(',')}}</style>
<p dir="${directionOf(text)}">${html}</p></html>`;
}

async function byBrowser(browser: Browser, html: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const png = await page.screenshot();
  await page.close();
  return png;
}

const [out = 'awkward.png'] = process.argv.slice(2);
const tools = await sampleTools();
const browser = await openBrowser();
const tiles: OverlayOptions[] = [];
try {
  for (const [index, [lang, text]] of awkwardTexts.entries()) {
    const order = orderOf(lang, text);
    const { tree } = await treeOf(order, tools);
    const size = Number(/"fontSize":(\d+)/.exec(tree)![1]);
    const fonts = await cardFonts(packages, [{ text, lang }]);
    const { picture, missing } = await makeCard(order, tools);
    if (missing.length > 0)
      process.stdout.write(`${index + 1}: no font for ${missing.join(' ')}\n`);
    const left = (index % COLUMNS) * (2 * WIDTH + 4 * GAP);
    const top = Math.floor(index / COLUMNS) * (HEIGHT + GAP);
    tiles.push(
      { input: picture, left, top },
      {
        input: await byBrowser(browser, pageOf(text, lang, size, fonts)),
        left: left + WIDTH + GAP,
        top,
      },
    );
  }
} finally {
  await browser.close();
}
await sharp({
  create: {
    width: COLUMNS * (2 * WIDTH + 4 * GAP),
    height: Math.ceil(awkwardTexts.length / COLUMNS) * (HEIGHT + GAP),
    channels: 3,
    background: '#808080',
  },
})
  .composite(tiles)
  .png()
  .toFile(out);
process.stdout.write(`${out}: ${awkwardTexts.length} texts, the card on the left of each pair\n`);
