import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontSet, type ChooseFont } from '#cards/drawing/font-set.ts';
import { shapeText } from '#cards/drawing/shape-line.ts';
import { charactersOf, slicesOf } from '#fonts/catalogue.ts';
import { cardFonts } from '#fonts/card-fonts.ts';
import { chooseSlices } from '#fonts/choose-slices.ts';
import { subsetFont, unpackFont } from '#fonts/convert-font.ts';
import { fontFaceCss } from '#fonts/css.ts';
import { themeFamilies } from '#fonts/families.ts';
import { BASIC_LATIN, pageFaceFile } from '#fonts/page-face.ts';
import { en } from '#words/en.ts';
import { covers, parseUnicodeRange } from '#fonts/unicode-range.ts';
import { glyphProblem, packageFor } from '#fonts/glyph-problems.ts';
import { cardCut, createMeasureText } from '#fonts/measure.ts';

/** Whether a letter alone is drawn with a glyph of a font. */
const isInked = (letter: string, choose: ChooseFont): boolean =>
  shapeText(
    letter,
    { family: 'newsreader', size: 20, weight: 500, letterSpacing: 0, fill: '', features: '' },
    choose,
  ).glyphs.length > 0;

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

describe('unpacking', () => {
  it('gives each of several fonts its own bytes, also where they are unpacked at once', async () => {
    const folder = `${packages}/@fontsource/ibm-plex-mono/files`;
    const packed = await Promise.all(
      ['latin', 'latin-ext', 'vietnamese', 'cyrillic'].map((slice) =>
        readFile(`${folder}/ibm-plex-mono-${slice}-400-normal.woff2`),
      ),
    );
    const together = await Promise.all([
      ...packed.map(unpackFont),
      subsetFont(packed[0]!, 'abc', { targetFormat: 'truetype' }),
    ]);
    const apart: Buffer[] = [];
    for (const font of packed) apart.push(await unpackFont(font));
    apart.push(await subsetFont(packed[0]!, 'abc', { targetFormat: 'truetype' }));
    expect(together.map((font) => font.equals(apart[together.indexOf(font)]!))).not.toContain(
      false,
    );
    expect(together.map((font) => (create(font) as Font).numGlyphs)).not.toContain(0);
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

  it.each([
    ['김철수', 'th'],
    ['ひらがな', 'zh'],
    ['Ǆ ǻ ʻ ẁ ѳ ϗ', 'en'],
  ])('draws %s in %s', async (text, lang) => {
    const { fonts, missing } = await cardFonts(packages, [{ text, lang }]);
    const choose = await fontSet(fonts);
    expect([...text.replaceAll(' ', '')].filter((letter) => !isInked(letter, choose))).toEqual(
      missing,
    );
  });

  it('names every letter that it would leave blank', async () => {
    const letter = fc
      .integer({ min: 0xa0, max: 0xffff })
      .map((codePoint) => String.fromCodePoint(codePoint))
      .filter((character) =>
        /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u.test(character),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(letter, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('en', 'th', 'ja', 'ko', 'zh', 'zh-Hant', 'ar'),
        async (letters, lang) => {
          const { fonts, missing, emoji } = await cardFonts(packages, [
            { text: letters.join(' '), lang },
          ]);
          const choose = await fontSet(fonts);
          for (const character of letters) {
            const drawn = emoji.has(character) || isInked(character, choose);
            expect([character, drawn]).toEqual([character, !missing.includes(character)]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names what nothing draws, and where to get it', () => {
    const { missing } = chooseSlices(packages, [{ text: 'a ሀ b', lang: 'en' }]);
    expect(missing).toEqual(['ሀ']);
    const problem = glyphProblem(missing, { file: 'profiles/a/testimonials/b.md', line: 9 });
    expect(problem).toMatchObject({
      file: 'profiles/a/testimonials/b.md',
      line: 9,
      code: 'glyph-missing',
    });
    expect(problem.message).toContain('U+1200');
    expect(problem.hint).toContain('@fontsource/noto-sans-ethiopic');
  });

  it('tells of all characters of a file at once, each with the package that has it', () => {
    const problem = glyphProblem(['ሀ', 'ለ', 'ꦲ', '\u{1f774}', '\u{1fbf8}'], {
      file: 'a.md',
      line: 3,
    });
    expect(problem.hint).toContain('noto-sans-ethiopic for ሀ ለ');
    expect(problem.hint).toContain('noto-sans-javanese for ꦲ');
    expect(problem.hint).toContain('No package is known to draw');
    for (const code of ['U+1200', 'U+1208', 'U+A9B2', 'U+1FBF8'])
      expect(problem.message).toContain(code);
    expect(packageFor('\u{1fbf8}')).toBeNull();
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

describe('the files of letters that pages load', () => {
  const texts = [
    { text: 'Größe и ждать', lang: 'de' },
    { text: '日本の言葉', lang: 'ja' },
    { text: 'น้ำ', lang: 'th' },
  ];

  it('hold each character that their rule names, and are a fraction of the whole', async () => {
    const { files } = fontFaceCss(packages, texts, (name) => name);
    expect(files.length).toBeGreaterThan(8);
    for (const face of files) {
      const bytes = await pageFaceFile(face);
      const font = create(bytes) as Font;
      const lost = [...face.characters].filter(
        (character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!),
      );
      expect(lost, face.name).toEqual([]);
      expect(bytes.length, face.name).toBeLessThan((await readFile(face.path)).length);
    }
  });

  it('are asked for by what is theirs alone: a space or an A needs the Latin ones', () => {
    const viet = [...texts, { text: 'Phần về dấu thanh hay hơn tôi tưởng: cô Mira', lang: 'vi' }];
    const { css } = fontFaceCss(packages, viet, (name) => name);
    const rules = [
      ...css.matchAll(/font-family:'([^']+)';font-style:(\w+);.*?unicode-range:([^}]+)\}/g),
    ];
    expect(rules.some(([rule]) => rule.includes('vietnamese'))).toBe(true);
    for (const sign of [' ', 'A', 'b']) {
      const asking = rules
        .filter(([, family]) => !family!.startsWith('World'))
        .filter(([, , , range]) => covers(parseUnicodeRange(range!), sign.codePointAt(0)!))
        .map(([, family, style]) => `${family} ${style}`);
      expect(asking.toSorted(), sign).toEqual([
        'Hanken Grotesk normal',
        'IBM Plex Mono normal',
        'Newsreader italic',
        'Newsreader normal',
      ]);
    }
  });

  it('hold the letters of every country and language as English names them', () => {
    const { files } = fontFaceCss(packages, [], (name) => name);
    const sans = files.find(({ name }) => name.startsWith('hanken-grotesk-latin-wght'))!;
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
    const codes = letters.flatMap((one) => letters.map((other) => one + other));
    const names = (['region', 'language'] as const).flatMap((type) => {
      const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
      return codes.flatMap(
        (code) => display.of(type === 'region' ? code.toUpperCase() : code) ?? [],
      );
    });
    expect(names.length).toBeGreaterThan(400);
    const lost = [...names.join('')].filter((letter) => !sans.characters.includes(letter));
    expect([...new Set(lost)].filter((letter) => letter.codePointAt(0)! < 0x100)).toEqual([]);
  });

  it('hold every letter and sign of the catalogue that Latin files have', () => {
    const latin = slicesOf(packages, themeFamilies.sans).find(({ name }) => name === 'latin')!;
    const held = charactersOf(packages, latin);
    const said = new Set(Object.values(en).join(''));
    const lost = [...said].filter(
      (sign) => held.has(sign.codePointAt(0)!) && !BASIC_LATIN.includes(sign) && sign !== '\n',
    );
    expect(lost).toEqual([]);
  });

  it('draw every letter of the texts, in either case', () => {
    const { files } = fontFaceCss(packages, texts, (name) => name);
    const drawn = new Set(files.flatMap(({ characters }) => [...characters]));
    for (const letter of 'GRÖSSEßИЖДАТЬиждать日本の言葉น้ำ') expect(drawn, letter).toContain(letter);
  });

  it('have another name where they draw something else', () => {
    const named = (text: string) =>
      fontFaceCss(packages, [{ text, lang: 'ja' }], (name) => name).files.map(({ name }) => name);
    expect(named('日')).not.toEqual(named('日本'));
    expect(named('日')).toEqual(named('日日'));
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
