import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { convert } from 'fontverter';
import { Blob, Face, Font } from 'harfbuzzjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { coverageOf, type OutlineStep } from '#cards/drawing/coverage.ts';

const point = fc.tuple(
  fc.double({ min: -50, max: 150, noNaN: true }),
  fc.double({ min: -50, max: 150, noNaN: true }),
);

const triangle = (corners: readonly (readonly [number, number])[]): OutlineStep[] => [
  ...corners.map(([x, y], index) => ({ type: index === 0 ? 'M' : 'L', values: [x, y] })),
  { type: 'Z', values: [] },
];

/** The shoelace formula. */
const areaOf = (corners: readonly (readonly [number, number])[]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

async function fontOf(file: string): Promise<Font> {
  const data = await readFile(path.resolve('node_modules/@fontsource', file));
  return new Font(new Face(new Blob(await convert(data, 'truetype'))));
}

/** The same outline by another rasteriser: librsvg. */
async function byLibrsvg(outline: string, scale: number, box: DOMRectLike): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}"><path transform="matrix(${scale} 0 0 ${-scale} ${-box.left} ${-box.top})" d="${outline}"/></svg>`;
  return sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
}

interface DOMRectLike {
  left: number;
  top: number;
  width: number;
  height: number;
}

describe('coverage', () => {
  it('sums up to the area of the shape, wherever it lies', () => {
    fc.assert(
      fc.property(fc.tuple(point, point, point), (corners) => {
        const area = areaOf(corners);
        fc.pre(area > 1);
        const coverage = coverageOf(triangle(corners), { scale: 1, shift: 0 })!;
        const sum = coverage.data.reduce((total, each) => total + each, 0) / 255;
        // Each pixel on the edge is rounded to a 255th.
        expect(Math.abs(sum - area)).toBeLessThan(0.003 * coverage.data.length + 0.05);
      }),
    );
  });

  it.each([
    ['cubic', 'C', 0.5522847],
    ['quadratic', 'Q', null],
  ])('follows %s curves', (_, type, handle) => {
    // A circle of four cubic arcs; of quadratic ones, the area between parabolas through the same points.
    const arc = (fromX: number, fromY: number, toX: number, toY: number): OutlineStep => {
      const [cornerX, cornerY] = [fromX + toX, fromY + toY];
      if (handle === null) return { type, values: [cornerX, cornerY, toX, toY] };
      const along = (from: number, corner: number) => from + (corner - from) * handle;
      return {
        type,
        values: [
          along(fromX, cornerX),
          along(fromY, cornerY),
          along(toX, cornerX),
          along(toY, cornerY),
          toX,
          toY,
        ],
      };
    };
    const r = 40;
    const steps = [
      { type: 'M', values: [r, 0] },
      arc(r, 0, 0, r),
      arc(0, r, -r, 0),
      arc(-r, 0, 0, -r),
      arc(0, -r, r, 0),
      { type: 'Z', values: [] },
    ];
    const { data } = coverageOf(steps, { scale: 1, shift: 0.25 })!;
    const sum = data.reduce((total, each) => total + each, 0) / 255;
    // Each parabola cuts a third off the corner's triangle of r squared halves.
    const area = handle === null ? 4 * (r * r - (r * r) / 6) : Math.PI * r * r;
    expect(Math.abs(sum - area) / area).toBeLessThan(0.004);
  });

  it('is nothing for an outline without area', () => {
    expect(coverageOf([], { scale: 1, shift: 0 })).toBeNull();
    expect(
      coverageOf(
        triangle([
          [0, 0],
          [5, 0],
          [9, 0],
        ]),
        { scale: 1, shift: 0 },
      ),
    ).toBeNull();
  });

  it.each([
    ['Devanagari', 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2'],
    ['Han', 'noto-sans-sc/files/noto-sans-sc-100-400-normal.woff2'],
  ])('is that of another rasteriser for %s', async (_, file) => {
    const font = await fontOf(file);
    const scale = 40 / font.face.upem;
    const characters = [...font.face.collectUnicodes()].filter((code) => code > 0x20).slice(0, 120);
    expect(characters.length).toBeGreaterThan(50);
    let compared = 0;
    for (const code of characters) {
      const glyph = font.nominalGlyph(code)!;
      const own = coverageOf(font.glyphToJson(glyph), { scale, shift: 0 });
      if (!own) continue;
      const other = await byLibrsvg(font.glyphToPath(glyph), scale, own);
      const differences = own.data.map((value, index) => Math.abs(value - other[index]!));
      const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
      // librsvg counts a pixel in fifteen rows and seventeen columns; here it is exact.
      expect(mean, `U+${code.toString(16)}`).toBeLessThan(3);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
  });
});
