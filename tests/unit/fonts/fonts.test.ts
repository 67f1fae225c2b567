import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cardFonts } from '#fonts/card-fonts.ts';
import { chooseSlices } from '#fonts/choose-slices.ts';
import { fontFaceCss } from '#fonts/css.ts';
import { glyphProblems, packageFor } from '#fonts/glyph-problems.ts';
import { cardCut, createMeasureText } from '#fonts/measure.ts';
import { covers, parseUnicodeRange } from '#fonts/unicode-range.ts';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

describe('ranges of code points', () => {
  it('reads single points and stretches, with their ends', () => {
    const ranges = parseUnicodeRange('U+0-FF, u+131,U+152-153');
    expect(ranges).toEqual([
      [0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
    ]);
    expect([0, 0xff, 0x131, 0x153].every((point) => covers(ranges, point))).toBe(true);
    expect([0x100, 0x130, 0x154].some((point) => covers(ranges, point))).toBe(false);
  });
});

describe('the fonts that a text needs', () => {
  const named = (text: string, lang: string) =>
    chooseSlices(packages, [{ text, lang }]).slices.map(({ family }) => family.name);

  it('takes only the faces of the theme for English', () => {
    expect(named('Plain words, 123', 'en').every((name) => !name.startsWith('World'))).toBe(true);
  });

  it.each([
    ['ja', 'World JP'],
    ['ko', 'World KR'],
    ['zh-Hant', 'World TC'],
    ['zh', 'World SC'],
  ])('draws Han characters in the shapes of %s', (lang, family) => {
    expect(named('骨直', lang)).toContain(family);
  });

  it.each([
    'Ελληνικά',
    'Кириллица',
    'العربية',
    'עברית',
    'हिन्दी',
    'বাংলা',
    'தமிழ்',
    'ไทย',
    '한국어',
    '😀👍🏽🇦🇹',
  ])('finds every letter of %s', (text) => {
    expect(chooseSlices(packages, [{ text, lang: 'en' }]).missing).toEqual([]);
  });

  it('names what nothing draws, and where to get it', () => {
    const { missing } = chooseSlices(packages, [{ text: 'a ሀ b', lang: 'en' }]);
    expect(missing).toEqual(['ሀ']);
    const [problem] = glyphProblems(missing, { file: 'profiles/a/testimonials/b.md', line: 9 });
    expect(problem).toMatchObject({
      file: 'profiles/a/testimonials/b.md',
      line: 9,
      code: 'glyph-missing',
    });
    expect(problem!.message).toContain('U+1200');
    expect(problem!.hint).toContain('@fontsource/noto-sans-ethiopic');
    expect(packageFor('☗')).toBe('@fontsource/noto-sans-symbols-2');
  });

  it('hands Satori the same data each time, which is what it keeps its fonts by', async () => {
    const text = [{ text: 'aא', lang: 'he' }];
    const [one, other] = [await cardFonts(packages, text), await cardFonts(packages, text)];
    expect(one.fonts.length).toBe(other.fonts.length);
    expect(one.fonts.every(({ data }, index) => data === other.fonts[index]!.data)).toBe(true);
  });
});

describe('the style sheet of the fonts', () => {
  it('names exactly the files that it lists, and is the same twice', () => {
    const texts = [{ text: 'Größe и 日本', lang: 'ja' }];
    const sheet = fontFaceCss(packages, texts, (name) => `/fonts/${name}`);
    const named = [...sheet.css.matchAll(/url\(\/fonts\/([^)]+)\)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(sheet.files.map(({ name }) => name)));
    expect(fontFaceCss(packages, texts, (name) => `/fonts/${name}`)).toEqual(sheet);
    expect(sheet.preload.every((name) => named.includes(name))).toBe(true);
  });
});

describe('the width of a text', () => {
  it('grows with size and length, and knows every cut', async () => {
    const chart = await createMeasureText(packages);
    const card = await createMeasureText(packages, cardCut);
    for (const measure of [chart, card]) {
      const one = measure('Signs', 20, 'display');
      expect(measure('Signs', 40, 'display')).toBeCloseTo(2 * one, 6);
      expect(measure('SignsSigns', 20, 'display')).toBeCloseTo(2 * one, 6);
      expect(measure('iiii', 20, 'mono')).toBeCloseTo(measure('WWWW', 20, 'mono'), 6);
    }
    // The large cut of the display face is the wider one: what is measured must be what is drawn.
    expect(card('Signs', 20, 'display')).not.toBeCloseTo(chart('Signs', 20, 'display'), 2);
  });
});
