/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCard } from '#cards/drawing/render.ts';
import { lines } from '#cards/text-block.tsx';
import { directionOf } from '#fonts/bidi-levels.ts';
import { cardFonts, type CardFonts } from '#fonts/card-fonts.ts';
import { slicesOf } from '#fonts/catalogue.ts';
import { EMOJI_ADVANCE, emojiParts } from '#fonts/emoji.ts';
import { themeFamilies } from '#fonts/families.ts';
import { openBrowser } from '../support/browser.ts';

const packages = path.resolve('node_modules');
const SIZE = { id: 'og', name: { key: 'cards.size.og' }, width: 1200, height: 140 } as const;
const MARGIN = 40;
const TEXT = 44;

const samples = [
  ['Latin', 'en', 'Waffles, AVA & “efficient” offices: 3½'],
  ['Vietnamese', 'vi', 'Phần về dấu thanh hay hơn tôi tưởng'],
  ['Polish', 'pl', 'Najlepsza lekcja: źdźbło, żółć'],
  ['Cyrillic', 'uk', 'Після третього тижня я їм'],
  ['Greek', 'el', 'Περίμενα άλλο ένα μάθημα'],
  ['Arabic', 'ar', 'شكرًا جزيلًا، مُحَمَّدٌ لَا إلى ١٢'],
  ['Arabic with numbers', 'ar', 'سلّمتنا خلال 11 أسبوعًا (تقريبًا).'],
  ['Hebrew', 'he', 'תודה רבה, באמת! 24 (שלוש)'],
  ['Hebrew with points', 'he', 'שָׁלוֹם עֲלֵיכֶם'],
  ['Devanagari', 'hi', 'हिन्दी में क्षत्रिय, शिरोरेखा पर'],
  ['Bengali', 'bn', 'খবরের কাগজের শিরোনামের হরফ'],
  ['Tamil', 'ta', 'பத்து வாரங்களில் எழுத்துகளை'],
  ['Thai', 'th', 'น้ำใจดีมาก ผู้ใหญ่ เรียนรู้'],
  ['Simplified Chinese', 'zh-Hans', '我们请米拉为医院挑选字体，真的。'],
  ['Traditional Chinese', 'zh-Hant', '我們請米拉為醫院挑選字體，真的。'],
  ['Japanese', 'ja', '文字を「描く」のではなく、余白を'],
  ['Korean', 'ko', '한글 수업이 아닌데도 “획보다”'],
  ['emoji with tone, joiner, flag and keycap', 'en', 'Go 👋🏽 on 👩🏾‍💻 in 🇳🇴 at 1️⃣ now'],
  ['half-width kana', 'ja', 'ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟﾌﾟ ｱｲｳ'],
  ['several scripts', 'de', 'Danke שלום 你好 мир ขอบคุณ हिन्दी'],
  ['left to right within right to left', 'he', 'הגופן Skerry Display נבחר 👏🏿 אתמול'],
  ['right to left within left to right', 'en', 'They said تحياتي and שלום, twice'],
] as const;

const style = { fontFamily: 'Newsreader', fontWeight: 500, lineHeight: 1.3, color: '#000000' };

function own(text: string, fonts: CardFonts): Promise<Buffer> {
  const tree = (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: SIZE.width,
        height: SIZE.height,
        padding: MARGIN,
        background: '#ffffff',
      }}
    >
      {lines({ paragraph: text, lines: [text], size: TEXT }, style)}
    </div>
  );
  return renderCard(JSON.stringify(tree), SIZE, fonts);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The theme's faces are cut: as on a page, each letter is looked for in the cut that is its own. */
const ranges = new Map(
  Object.values(themeFamilies).flatMap((family) =>
    slicesOf(packages, family).map(({ name, unicodeRange }): [string, string] => [
      family.name + (name === 'latin' ? '' : ` ${name}`),
      unicodeRange,
    ]),
  ),
);
const rangeOf = (name: string): string => ranges.get(name) ?? 'U+0-10FFFF';

/** The same line by the browser: the same files of fonts in the same order; an emoji is an empty box, as wide as ours. */
function pageOf(text: string, lang: string, { fonts }: CardFonts): string {
  const named = [...fonts].sort(
    (one, other) =>
      Number(other.name.startsWith('Newsreader')) - Number(one.name.startsWith('Newsreader')),
  );
  const faces = fonts.map(
    ({ name, weight, data }) =>
      `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')});unicode-range:${rangeOf(name)}}`,
  );
  const families = [...new Set(named.map(({ name }) => `"${name}"`))];
  const order = ['"Newsreader"', ...families.filter((name) => name !== '"Newsreader"')];
  const html = emojiParts(text)
    .map((part) =>
      part.isEmoji
        ? `<span style="display:inline-block;width:${EMOJI_ADVANCE}em"></span>`
        : escaped(part.text),
    )
    .join('');
  return `<!doctype html><html lang="${lang}"><style>${faces.join('')}body{margin:0;background:#fff}
p{margin:0;padding:${MARGIN}px;white-space:pre;color:#000;font:${style.fontWeight} ${TEXT}px/${style.lineHeight} ${order.join(',')};font-synthesis:none}</style>
<p dir="${directionOf(text)}">${html}</p></html>`;
}

/** How dark each column of pixels is, blurred a little: half a pixel of rounding is passed over. */
async function inkOf(png: Buffer): Promise<number[]> {
  const { data, info } = await sharp(png)
    .resize(SIZE.width, SIZE.height, { fit: 'cover', position: 'left top' })
    .greyscale()
    .blur(2)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from(
    { length: info.width * info.height },
    (_, at) => 255 - data[at * info.channels]!,
  );
}

/** The share of the ink that is not where the other has it: 0 for the same picture, 1 for two that share nothing. */
function disagreement(one: readonly number[], other: readonly number[]): number {
  let [apart, all] = [0, 0];
  one.forEach((value, index) => {
    apart += Math.abs(value - other[index]!);
    all += value + other[index]!;
  });
  return apart / all;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function byBrowser(text: string, lang: string, fonts: CardFonts): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: SIZE.width, height: SIZE.height } });
  await page.setContent(pageOf(text, lang, fonts));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** Emoji are pictures of ours alone: they are left out of what is compared. */
const withoutPictures = (fonts: CardFonts): CardFonts => ({ ...fonts, emoji: new Map() });

describe('letters on cards stand where the browser puts them', () => {
  it.each(samples)('%s', async (_, lang, text) => {
    const fonts = withoutPictures(await cardFonts(packages, [{ text, lang }]));
    expect(fonts.missing).toEqual([]);
    const [ours, theirs] = await Promise.all([
      own(text, fonts).then(inkOf),
      byBrowser(text, lang, fonts).then(inkOf),
    ]);
    expect(disagreement(ours, theirs)).toBeLessThan(0.06);
  });

  it.each([
    ['Yoruba', 'yo', 'Ẹ kú iṣẹ́, ọ̀rẹ́ mi: ó ṣẹlẹ̀ ní ọjọ́, m̧'],
    ['Guaraní', 'gn', 'g̃uahẽ, mitã’i, ỹ, ų̃, r̥̄, m̧'],
    ['decomposed Vietnamese', 'vi', 'Tiếng Việt: buồn, nghĩ, mẹ, q̌'.normalize('NFD')],
  ])('%s, in the one font that has every mark', async (_, lang, text) => {
    const all = withoutPictures(await cardFonts(packages, [{ text, lang }]));
    const whole = { ...all, fonts: all.fonts.filter(({ name }) => /Serif Whole/.test(name)) };
    expect(whole.fonts).toHaveLength(1);
    const [ours, theirs] = await Promise.all([
      own(text, whole).then(inkOf),
      byBrowser(text, lang, whole).then(inkOf),
    ]);
    expect(disagreement(ours, theirs)).toBeLessThan(0.06);
  });

  it('and one word in another place would be seen', async () => {
    const fonts = await cardFonts(packages, [{ text: 'שלום עולם טוב', lang: 'he' }]);
    const [ours, theirs] = await Promise.all([
      own('שלום טוב עולם', fonts).then(inkOf),
      byBrowser('שלום עולם טוב', 'he', fonts).then(inkOf),
    ]);
    expect(disagreement(ours, theirs)).toBeGreaterThan(0.3);
  });
});
