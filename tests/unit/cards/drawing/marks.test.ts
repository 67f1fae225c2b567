import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '#cards/drawing/coverage.ts';
import { fontSet } from '#cards/drawing/font-set.ts';
import { shapeText, type PlacedGlyph, type TextStyle } from '#cards/drawing/shape-line.ts';
import { cardFonts } from '#fonts/card-fonts.ts';
import { drawnText } from '#fonts/clusters.ts';

const packages = path.resolve('node_modules');
const SIZE = 100;

const styleOf = (family: string): TextStyle => ({
  family,
  size: SIZE,
  weight: 500,
  letterSpacing: 0,
  fill: '',
  features: '',
});

/** The middle of a glyph's ink, and its lowest and highest line, in pixels; y grows upwards. */
function inkOf({ font, glyph, x, y }: PlacedGlyph) {
  const scale = SIZE / font.unitsPerEm;
  const ink = coverageOf(font.font.glyphToJson(glyph), { scale, shift: 0 })!;
  return {
    middle: x + ink.left + ink.width / 2,
    left: x + ink.left,
    right: x + ink.left + ink.width,
    top: y - ink.top,
    bottom: y - ink.top - ink.height,
  };
}

async function shaped(text: string, family: string) {
  const { fonts, missing } = await cardFonts(packages, [{ text, lang: 'en' }]);
  expect(missing).toEqual([]);
  return shapeText(text, styleOf(family), await fontSet(fonts));
}

describe('a letter with its marks', () => {
  it.each(['newsreader', 'hanken grotesk', 'ibm plex mono'])(
    'has each mark at the letter in %s, none beside it',
    async (family) => {
      for (const text of [
        'ọ̀',
        'ẹ́',
        'Ẹ̀',
        'ụ̀',
        'g̃',
        'ỹ',
        'ą̃',
        'n̄',
        'r̥',
        'x̂',
        'ɔ̌',
        'ɛ́',
        'l̥̄',
        'q̌',
        'a̱',
      ]) {
        const { glyphs } = await shaped(text, family);
        const [letter, ...marks] = glyphs.map(inkOf);
        for (const mark of marks) {
          const where = `${text} in ${family}`;
          expect(mark.middle, where).toBeGreaterThan(letter!.left);
          expect(mark.middle, where).toBeLessThan(letter!.right);
        }
      }
    },
  );

  it('stacks marks instead of drawing them on each other', async () => {
    const { glyphs } = await shaped('x̄́', 'newsreader');
    const [, low, high] = glyphs.map(inkOf);
    expect(high!.bottom).toBeGreaterThanOrEqual(low!.top - 1);
  });

  it('comes from one font, the letter too', async () => {
    const { glyphs } = await shaped('m̧', 'newsreader');
    expect(new Set(glyphs.map(({ font }) => font.id)).size).toBe(1);
  });

  it('is drawn the same, composed or not', async () => {
    const both = ['Thuỵ Điển, Đặng Nguyễn', 'Ọmọ́wùmí'].map(async (text) =>
      Promise.all(
        (['NFC', 'NFD'] as const).map(async (form) => {
          const { glyphs, width } = await shaped(text.normalize(form), 'newsreader');
          return { width, glyphs: glyphs.map(({ glyph, x }) => [glyph, x]) };
        }),
      ),
    );
    for (const [composed, parted] of await Promise.all(both)) expect(parted).toEqual(composed);
  });
});

it('half-width kana stand with their marks behind them', async () => {
  const { glyphs } = await shaped('ﾊﾟｿｺﾝ', 'newsreader');
  expect(glyphs.length).toBe(5);
  const [letter, mark, next] = glyphs.map(inkOf);
  expect(mark!.left).toBeGreaterThan(letter!.middle);
  expect(mark!.right).toBeLessThan(next!.right);
});

it.each([
  ['small figures', 'H₂SO₄ x²⁵ aₙ'],
  ['fractions', '⅕ ⅞ ↉ 1⁄2'],
  ['arrows', '↑ ⇒ ↻ ⟶ ➜'],
  ['letters of mathematics', '𝒜𝕏𝟙 ∮ ⊗ ⟨x⟩ 𝓗𝓮𝔂'],
  ['enclosed letters and digits', 'Ⓑ ⓩ ⑳ ❼'],
  ['stars, ticks and weather', '★ ✔ ☔︎ ♨ ⚙'],
])('%s are drawn', async (_, text) => {
  const { glyphs } = await shaped(text, 'newsreader');
  const letters = Array.from(drawnText(text).replaceAll(/[\s\ufe0e]/g, ''));
  const inked = glyphs.filter(({ font, glyph }) =>
    coverageOf(font.font.glyphToJson(glyph), { scale: 0.1, shift: 0 }),
  );
  expect(inked.length).toBe(letters.length);
});
