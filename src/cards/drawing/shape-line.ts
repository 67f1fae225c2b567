import { Buffer as Text, Direction, Feature, shape } from 'harfbuzzjs';
import { clustersOf, drawnText, hasMarksToPlace, partsOf } from '#fonts/clusters.ts';
import { EMOJI_ADVANCE, emojiParts } from '#fonts/emoji.ts';
import { themeFamilies } from '#fonts/families.ts';
import type { Face } from '#theme/tokens.ts';
import { drawsAll, type ChooseFont, type OpenFont } from './font-set.ts';

export interface TextStyle {
  /** In small letters. */
  family: string;
  /** Pixels. */
  size: number;
  weight: number;
  /** Pixels. */
  letterSpacing: number;
  fill: string;
  /** As in `font-feature-settings`. */
  features: string;
}

/** A text on one line. Pixels of the card; `y` is the baseline. */
export interface Line extends TextStyle {
  text: string;
  x: number;
  y: number;
}

/** A glyph where it stands: `x` from the start of its line, `y` above its baseline, both in pixels. */
export interface PlacedGlyph {
  font: OpenFont;
  glyph: number;
  x: number;
  y: number;
}

/** An emoji: `x` from the start of its line to its advance, in pixels. */
export interface PlacedEmoji {
  text: string;
  x: number;
}

interface ShapedText {
  emoji: readonly PlacedEmoji[];
  glyphs: readonly PlacedGlyph[];
  width: number;
}

const ignorable = /^\p{Default_Ignorable_Code_Point}+$/u;
/** CSS Text 3, § 9.2: letters that are spaced out do not join for looks alone. */
const apart = [new Feature('liga', 0), new Feature('clig', 0)];

/** Letters that run to the left. */
const rightToLeft =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const featureLists = new Map<string, Feature[]>();

function featuresOf({ features, letterSpacing }: TextStyle): Feature[] {
  const key = `${letterSpacing === 0 ? '' : '-'}${features}`;
  let known = featureLists.get(key);
  if (!known) {
    const asked = features
      .split(',')
      .map((each) => Feature.fromString(each.trim()))
      .filter((each) => each !== undefined);
    known = [...asked, ...(letterSpacing === 0 ? [] : apart)];
    featureLists.set(key, known);
  }
  return known;
}

/** Stretches of one font, and emoji, which no font draws. A space is that of the family. */
function runsOf(text: string, style: TextStyle, choose: ChooseFont): [string, OpenFont | null][] {
  return emojiParts(text).flatMap((part): [string, OpenFont | null][] =>
    part.isEmoji ? [[part.text, null]] : fontRunsOf(part.text, style, choose),
  );
}

function fontRunsOf(text: string, style: TextStyle, choose: ChooseFont): [string, OpenFont][] {
  const { family, weight } = style;
  const runs: [string, OpenFont][] = [];
  const add = (part: string, font: OpenFont) => {
    const last = runs.at(-1);
    if (last && last[1] === font) last[0] += part;
    else runs.push([part, font]);
  };
  for (const cluster of clustersOf(text)) {
    // A joiner shapes its neighbours: it belongs to what stands before it.
    if (ignorable.test(cluster) && runs.length > 0) {
      add(cluster, runs.at(-1)![1]);
      continue;
    }
    const font = choose(cluster, family, weight);
    // Signs that stand beside a letter, such as the marks of half-width kana, may come from another font than it.
    if (cluster.length === 1 || drawsAll(font, cluster) || drawsAll(font, cluster.normalize('NFD')))
      add(cluster, font);
    // A mark that no font has leaves no gap: the letter stands without it.
    else if (hasMarksToPlace(cluster)) add(partsOf(cluster)[0]!, font);
    else for (const part of partsOf(cluster)) add(part, choose(part, family, weight));
  }
  return runs;
}

/** A text is measured, then drawn: it is shaped for both at once. */
const shaped = new Map<string, ShapedText>();
const MOST_SHAPED = 500;
const sets = new WeakMap<ChooseFont, number>();
let setCount = 0;

function keyOf(text: string, style: TextStyle, choose: ChooseFont): string {
  let set = sets.get(choose);
  if (set === undefined) sets.set(choose, (set = setCount += 1));
  const { family, size, weight, letterSpacing, features } = style;
  return `${set}|${family}|${size}|${weight}|${letterSpacing}|${features}|${text}`;
}

/** The glyphs of a text, by HarfBuzz. One that no font draws leaves its place empty. */
export function shapeText(text: string, style: TextStyle, choose: ChooseFont): ShapedText {
  const key = keyOf(text, style, choose);
  const known = shaped.get(key);
  if (known) return known;
  const glyphs: PlacedGlyph[] = [];
  const emoji: PlacedEmoji[] = [];
  let x = 0;
  for (const [part, font] of runsOf(drawnText(text), style, choose)) {
    if (font === null) {
      emoji.push({ text: part, x });
      x += EMOJI_ADVANCE * style.size + style.letterSpacing;
      continue;
    }
    const scale = style.size / font.unitsPerEm;
    const buffer = new Text();
    buffer.addText(part);
    buffer.guessSegmentProperties();
    // Digits run to the right in every script.
    if (!rightToLeft.test(part)) buffer.setDirection(Direction.LTR);
    shape(font.font, buffer, featuresOf(style));
    const found = buffer.getGlyphInfosAndPositions();
    found.forEach(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }, index) => {
      if (codepoint !== 0)
        glyphs.push({ font, glyph: codepoint, x: x + xOffset * scale, y: yOffset * scale });
      x += xAdvance * scale;
      // As in browsers: after every character, and a ligature is one.
      if (found[index + 1]?.cluster !== cluster) x += style.letterSpacing;
    });
  }
  if (shaped.size >= MOST_SHAPED) shaped.clear();
  const made = { glyphs, emoji, width: x };
  shaped.set(key, made);
  return made;
}

/** The widest style in which cards set a face, to measure with. */
export function heaviestStyle(face: Face, size: number): TextStyle {
  const weight = { display: 500, sans: 600, mono: 400 }[face];
  const family = themeFamilies[face].name.toLowerCase();
  return { family, size, weight, letterSpacing: 0, fill: '', features: '' };
}

export function lineWidth(text: string, style: TextStyle, choose: ChooseFont): number {
  return shapeText(text, style, choose).width;
}

/** The first font of a style's family, above and below the baseline, in pixels. */
function extentsOf(style: TextStyle, choose: ChooseFont): { above: number; below: number } {
  const { font, unitsPerEm } = choose(' ', style.family, style.weight);
  const { ascender, descender } = font.hExtents();
  const scale = style.size / unitsPerEm;
  return { above: ascender * scale, below: -descender * scale };
}

/** The height of a line that has none of its own, in pixels. */
export function fontHeight(style: TextStyle, choose: ChooseFont): number {
  const { above, below } = extentsOf(style, choose);
  return above + below;
}

/** How far below the top of its line a text stands, in whole pixels, as browsers round it. */
export function baselineOf(style: TextStyle, lineHeight: number, choose: ChooseFont): number {
  const extents = extentsOf(style, choose);
  const [above, below] = [Math.round(extents.above), Math.round(extents.below)];
  return above + Math.floor((lineHeight - above - below) / 2);
}
