import { fontSet } from '#cards/drawing/font-set.ts';
import { shapeText, type TextStyle } from '#cards/drawing/shape-line.ts';
import { coverageOf } from '#cards/drawing/coverage.ts';
import { cardFonts } from '#fonts/card-fonts.ts';
import { emojiIn } from '#fonts/emoji.ts';

export interface DrawnTexts {
  drawn: number;
  /** Told as missing: nothing at hand draws them, and the owner is told so. */
  told: readonly string[];
  /** Neither drawn nor told: a hole in a card. */
  holes: readonly string[];
}

/** Blank by nature: fillers, and the braille pattern without dots. */
const blank = /^[\u2800\u3164\uffa0\u115f\u1160\u16fe4\p{Default_Ignorable_Code_Point}]+$/u;

const SIZE = 40;
const style: TextStyle = {
  family: 'newsreader',
  size: SIZE,
  weight: 500,
  letterSpacing: 0,
  fill: '',
  features: '',
};

/** How many texts share one set of fonts. */
const BATCH = 400;

/** Draws texts as a card would, each alone, and looks for ink. */
export async function checkDrawing(
  packages: string,
  texts: readonly string[],
): Promise<DrawnTexts> {
  let drawn = 0;
  const told: string[] = [];
  const holes: string[] = [];
  for (let start = 0; start < texts.length; start += BATCH) {
    const batch = texts.slice(start, start + BATCH);
    const { fonts, missing, emoji } = await cardFonts(
      packages,
      batch.map((text) => ({ text, lang: 'en' })),
    );
    const choose = await fontSet(fonts);
    const unknown = new Set(missing);
    for (const text of batch) {
      const pictures = emojiIn(text);
      if (pictures.length > 0 && pictures.every((each) => emoji.has(each))) drawn += 1;
      else if (unknown.has(text) || unknown.has(text.normalize('NFC'))) told.push(text);
      else if (blank.test(text) || hasInk(text, choose)) drawn += 1;
      else holes.push(text);
    }
  }
  return { drawn, told, holes };
}

function hasInk(text: string, choose: Awaited<ReturnType<typeof fontSet>>): boolean {
  const { glyphs } = shapeText(text, style, choose);
  return glyphs.some(
    ({ font, glyph }) =>
      coverageOf(font.font.glyphToJson(glyph), { scale: SIZE / font.unitsPerEm, shift: 0 }) !==
      null,
  );
}
