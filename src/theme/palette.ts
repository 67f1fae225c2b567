import { clampChroma, converter, formatHex, parse, wcagContrast, type Oklch } from 'culori';

export type Scheme = 'light' | 'dark';
export const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];

/** Every colour that anything draws with, as CSS text: a hex value, or `var(--…)` where the page decides. */
export interface Palette {
  /** The page. */
  paper: string;
  /** What lies on the page: cards, tables, code. */
  surface: string;
  /** A quiet fill, such as the track of a bar. */
  sunken: string;
  /** Text. */
  ink: string;
  /** Second text: labels, captions. At least 4.5:1 on paper, surface and sunken. */
  muted: string;
  /** Hairlines; not for text. */
  line: string;
  /** Lines that must be seen, such as the border of a field: at least 3:1. */
  edge: string;
  /** Links and the one thing that matters: at least 4.5:1 on paper and surface. */
  accent: string;
  /** The accent as a wide fill, as close to the owner's colour as possible. */
  fill: string;
  /** Text on `fill`: at least 4.5:1. */
  onFill: string;
  /** A tint of the accent for bands and marks; text stays readable on it. */
  tint: string;
  positive: string;
  negative: string;
  /** Lines of charts: at least 3:1 on paper, told apart by lightness as well as by hue. */
  series: readonly [string, string, string, string, string, string];
}

export const paletteKeys = [
  'paper',
  'surface',
  'sunken',
  'ink',
  'muted',
  'line',
  'edge',
  'accent',
  'fill',
  'onFill',
  'tint',
  'positive',
  'negative',
] as const satisfies readonly (keyof Palette)[];

/** Ivory: the hue of paper that was never bleached, in degrees of OKLCH. */
const PAPER_HUE = 84;

/** How much less contrast light ink may have before dark ink is chosen: on a strong colour, white is what people expect. */
const LIGHT_INK_LEAD = 1.35;

const toOklch = converter('oklch');

/** The colour as sRGB hex; chroma gives way, never lightness or hue. */
const hex = (l: number, c: number, h: number): string =>
  formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'))!;

/** Contrast by WCAG 2.2: 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other);
}

/** Moves lightness away from `start`, in the direction of `step`, until the colour stands out from every ground. */
function standingOut(
  start: number,
  step: number,
  chroma: number,
  hue: number,
  grounds: readonly string[],
  wanted: number,
): string {
  for (let l = start; l >= 0 && l <= 1; l += step) {
    const candidate = hex(l, chroma, hue);
    if (grounds.every((ground) => contrast(candidate, ground) >= wanted)) return candidate;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/** A wide fill and the text on it: the better of two inks, and the fill moved away from it until it can be read. */
function field(
  start: number,
  chroma: number,
  hue: number,
  [white, black]: readonly [string, string],
): { fill: string; onFill: string } {
  const first = hex(start, chroma, hue);
  const light = contrast(white, first) * LIGHT_INK_LEAD >= contrast(black, first);
  const onFill = light ? white : black;
  return {
    fill: standingOut(start, light ? -0.005 : 0.005, chroma, hue, [onFill], 4.6),
    onFill,
  };
}

/** Reads any CSS colour; null where it is not one. */
export function readColour(text: string): Oklch | null {
  const colour = toOklch(parse(text));
  return colour ? { ...colour, h: colour.h ?? 0 } : null;
}

/**
 * Derives the whole palette from one accent, in OKLCH (https://bottosson.github.io/posts/oklab/). Text colours are moved in
 * lightness until they reach the contrast that is promised above, so no accent can make a page unreadable.
 * Throws a RangeError where the accent is not a CSS colour.
 */
export function derivePalette(accent: string, scheme: Scheme): Palette {
  const base = readColour(accent);
  if (!base) throw new RangeError(`Not a colour: ${accent}`);
  const hue = base.h ?? 0;
  const chroma = base.c;
  const dark = scheme === 'dark';
  // A black accent is ink, not a dull colour: it stays black on paper and turns white at night.
  const achromatic = chroma < 0.03;
  const deepest = achromatic ? (dark ? 0.38 : 0.24) : dark ? 0.5 : 0.4;
  const away = dark ? 0.01 : -0.01;
  // Every grey is that of uncoated paper and of printing ink, whatever the accent: one strong colour, and nothing that rivals it.
  const breath = 0.011;

  const paper = dark ? hex(0.182, breath * 0.7, PAPER_HUE) : hex(0.982, breath * 0.72, PAPER_HUE);
  const surface = dark ? hex(0.22, breath * 0.8, PAPER_HUE) : hex(0.995, breath * 0.25, PAPER_HUE);
  const sunken = dark ? hex(0.256, breath * 0.9, PAPER_HUE) : hex(0.95, breath * 1.05, PAPER_HUE);
  const tint = dark
    ? hex(0.3, Math.min(chroma, 0.13) * 0.5, hue)
    : hex(0.94, Math.min(chroma, 0.15) * 0.26, hue);
  const grounds = [paper, surface, sunken, tint];

  const white = hex(0.995, breath * 0.3, PAPER_HUE);
  const black = hex(0.16, breath, PAPER_HUE);
  const { fill, onFill } = field(Math.min(Math.max(base.l, deepest), 0.88), chroma, hue, [
    white,
    black,
  ]);

  const seriesHues = [hue, hue + 165, hue + 60, hue + 250, hue + 110, hue + 310];
  const seriesLightness = dark
    ? [0.76, 0.86, 0.7, 0.8, 0.9, 0.68]
    : [0.55, 0.42, 0.62, 0.5, 0.38, 0.6];
  const series = seriesHues.map((seriesHue, index) =>
    standingOut(
      seriesLightness[index]!,
      away,
      index > 0 ? 0.115 : achromatic ? chroma : Math.max(chroma, 0.1),
      seriesHue % 360,
      [paper, surface],
      3,
    ),
  ) as unknown as Palette['series'];

  return {
    paper,
    surface,
    sunken,
    ink: standingOut(dark ? 0.94 : 0.24, away, breath, PAPER_HUE, grounds, 10),
    muted: standingOut(dark ? 0.74 : 0.48, away, breath * 1.3, PAPER_HUE, grounds, 4.9),
    line: dark ? hex(0.345, breath * 1.1, PAPER_HUE) : hex(0.885, breath * 1.2, PAPER_HUE),
    edge: standingOut(dark ? 0.5 : 0.68, away, breath * 1.4, PAPER_HUE, [paper, surface], 3.05),
    accent: standingOut(
      dark ? Math.max(base.l, achromatic ? 0.92 : 0.72) : Math.min(base.l, 0.58),
      away,
      chroma,
      hue,
      grounds,
      4.6,
    ),
    fill,
    onFill,
    tint,
    positive: standingOut(dark ? 0.76 : 0.52, away, 0.13, 155, grounds, 4.6),
    negative: standingOut(dark ? 0.74 : 0.54, away, 0.17, 25, grounds, 4.6),
    series,
  };
}

/** The palette as references to the custom properties that `cssTokens` declares. */
export const variablePalette: Palette = {
  ...(Object.fromEntries(
    paletteKeys.map((key) => [key, `var(--${kebab(key)})`]),
  ) as unknown as Omit<Palette, 'series'>),
  series: [1, 2, 3, 4, 5, 6].map((n) => `var(--series-${n})`) as unknown as Palette['series'],
};

export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
