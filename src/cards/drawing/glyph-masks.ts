import { coverageOf, type Coverage, type OutlineStep } from './coverage.ts';
import type { PlacedGlyph } from './shape-line.ts';

/** Glyphs stand at quarters of a pixel, as in browsers. */
const PHASES = 4;
/** Bytes of masks after which those that were not used lately are forgotten. */
const MOST_BYTES = 6_000_000;

/** The quarter of a pixel at which a glyph stands, and the pixel. */
function phaseOf(x: number): { pixel: number; phase: number } {
  const steps = Math.round(x * PHASES);
  const pixel = Math.floor(steps / PHASES);
  return { pixel, phase: steps - pixel * PHASES };
}

const outlines = new WeakMap<object, Map<number, OutlineStep[]>>();

function outlineOf({ font, glyph }: Pick<PlacedGlyph, 'font' | 'glyph'>): OutlineStep[] {
  let known = outlines.get(font);
  if (!known) outlines.set(font, (known = new Map()));
  let outline = known.get(glyph);
  if (!outline) known.set(glyph, (outline = font.font.glyphToJson(glyph)));
  return outline;
}

/** Letters that were drawn once. Two generations: what was not used while one filled up is forgotten. */
let young = new Map<string, Coverage | null>();
let old = new Map<string, Coverage | null>();
let bytes = 0;

function keep(key: string, mask: Coverage | null): void {
  const size = 100 + (mask?.data.length ?? 0);
  if (bytes + size > MOST_BYTES) {
    old = young;
    young = new Map();
    bytes = 0;
  }
  young.set(key, mask);
  bytes += size;
}

/** A glyph of a size as ink, at `x`: the pixel of its origin, and its coverage; null for one that draws nothing. */
export function maskOf(
  placed: Pick<PlacedGlyph, 'font' | 'glyph'>,
  size: number,
  x: number,
): { x: number; mask: Coverage | null } {
  const { font, glyph } = placed;
  const { pixel, phase } = phaseOf(x);
  const key = `${font.id}/${glyph}/${size}/${phase}`;
  let mask = young.get(key);
  if (mask === undefined) {
    mask = old.get(key);
    mask ??= coverageOf(outlineOf(placed), {
      scale: size / font.unitsPerEm,
      shift: phase / PHASES,
    });
    keep(key, mask);
  }
  return { x: pixel, mask };
}
