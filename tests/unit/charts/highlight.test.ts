import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Element } from 'xast';
import { highlight } from '#charts/highlight.ts';
import { plotAttribute } from '#charts/reader/reader-data.ts';
import { group } from '#charts/svg.ts';
import { addDays, day, toEpochDay } from '#model/day.ts';
import { resolveTheme } from '#theme/theme.ts';

const palette = resolveTheme().light;
const first = day('2026-01-01');

/** A drawing of one plot, 300 pixels wide from 40, over so many days. */
function drawing(days: number): Element {
  const from = toEpochDay(first);
  const plot = plotAttribute({
    box: [40, 10, 340, 110],
    lines: [0],
    days: [from, from + days],
    values: [0, 1],
  });
  return group({}, group({ 'data-plot': plot }), group({}));
}

const bandOf = (svg: Element) =>
  (svg.children[0] as Element).children.map((child) => (child as Element).attributes)[0];

test('shades the whole of its first and its last day', () => {
  const svg = drawing(30);
  expect(highlight(svg, { from: addDays(first, 10), to: addDays(first, 12) }, palette)).toBe(1);
  expect(bandOf(svg)).toMatchObject({ x: '140', y: '10', width: '30', height: '100' });
});

test('ends where the plot ends', () => {
  const svg = drawing(30);
  highlight(svg, { from: addDays(first, -9), to: addDays(first, 99) }, palette);
  expect(bandOf(svg)).toMatchObject({ x: '40', width: '300' });
});

test.each([
  ['before', -9, -1],
  ['after', 31, 40],
])('shades nothing where the days lie %s', (_, from, to) => {
  const svg = drawing(30);
  expect(highlight(svg, { from: addDays(first, from), to: addDays(first, to) }, palette)).toBe(0);
  expect(bandOf(svg)).toBeUndefined();
});

test('is seen, and within its plot, wherever it lies', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), fc.nat(2500), fc.nat(900), (length, start, more) => {
      const svg = drawing(length + 1);
      const from = addDays(first, start - 250);
      const shown = highlight(svg, { from, to: addDays(from, more) }, palette);
      const band = bandOf(svg);
      expect(shown).toBe(band ? 1 : 0);
      if (!band) return;
      const [x, width] = [Number(band['x']), Number(band['width'])];
      expect(width).toBeGreaterThanOrEqual(3);
      expect(x).toBeGreaterThanOrEqual(40);
      expect(x + width).toBeLessThanOrEqual(340.1);
    }),
  );
});
