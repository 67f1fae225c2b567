import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polyline } from '#charts/path.ts';
import { heights } from '#charts/reader/heights.ts';
import { barScale, lineScale, ratioScale, timeScale, timeTicks } from '#charts/scales.ts';
import { simplifyM4 } from '#charts/simplify.ts';
import { gapsOf, splitRuns } from '#charts/runs.ts';
import { cleanText } from '#charts/svg.ts';
import { ellipsis, wrap } from '#charts/text.ts';
import { changeOf } from '#charts/change.ts';
import { spanOf } from '#charts/spans.ts';
import { wordsOf } from '#words/words.ts';
import { addDays, day } from '#model/day.ts';

const start = day('2024-01-01');
const points = (offsets: readonly number[], value = 10) =>
  offsets.map((offset, index) => ({
    day: addDays(start, offset),
    value,
    low: value,
    high: value,
    line: index + 2,
  }));
const kinds = (offsets: readonly number[], cadence: 'day' | 'month' | 'irregular' = 'day') =>
  splitRuns(points(offsets), cadence).map((each) => `${each.kind} ${each.points.length}`);

describe('runs of a series', () => {
  it('join what was counted at its cadence', () => {
    expect(kinds([0, 1, 2, 3])).toEqual(['observed 4']);
  });
  it('mark a short hole as a guess', () => {
    expect(kinds([0, 1, 4, 5])).toEqual(['observed 2', 'interpolated 2', 'observed 2']);
  });
  it('leave a long hole open', () => {
    expect(kinds([0, 1, 30, 31])).toEqual(['observed 2', 'observed 2']);
    expect(gapsOf(points([0, 1, 30, 31]), 'day').map((gap) => gap.days)).toEqual([29]);
  });
  it('take a month for a month', () => {
    expect(kinds([0, 31, 60, 91], 'month')).toEqual(['observed 4']);
  });
  it('join rows without a rhythm by a guess only', () => {
    expect(kinds([0, 5, 12, 14], 'irregular')).toEqual(['interpolated 4']);
  });
  it('keep every point', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }),
        (offsets) => {
          const all = points(offsets.toSorted((a, b) => a - b));
          const kept = new Set(
            splitRuns(all, 'day').flatMap((each) => each.points.map((point) => point.day)),
          );
          expect(kept.size).toBe(all.length);
        },
      ),
    );
  });
});

describe('simplifying', () => {
  const line = fc
    .array(
      fc.record({
        x: fc.double({ min: 0, max: 60, noNaN: true }),
        y: fc.double({ min: -50, max: 50, noNaN: true }),
      }),
      { minLength: 1, maxLength: 400 },
    )
    .map((pixels) => pixels.toSorted((a, b) => a.x - b.x));
  it('keeps the extremes, the first and the last of every column, in order', () => {
    fc.assert(
      fc.property(line, (pixels) => {
        const kept = simplifyM4(pixels);
        const column = (of: typeof pixels, at: number) =>
          of.filter((pixel) => Math.floor(pixel.x) === at).map((pixel) => pixel.y);
        for (const at of new Set(pixels.map((pixel) => Math.floor(pixel.x)))) {
          const [before, after] = [column(pixels, at), column(kept, at)];
          expect(after.length).toBeLessThanOrEqual(4);
          expect(Math.min(...after)).toBe(Math.min(...before));
          expect(Math.max(...after)).toBe(Math.max(...before));
          expect([after[0], after.at(-1)]).toEqual([before[0], before.at(-1)]);
        }
      }),
    );
  });
  it('writes steps that add up to the places', () => {
    fc.assert(
      fc.property(line, (pixels) => {
        let [x, y] = [0, 0];
        for (const [, letter, one, , two] of polyline(pixels).matchAll(
          /([Mlhv])(-?[\d.]+)(,?(-?[\d.]+))?/g,
        )) {
          if (letter === 'M') [x, y] = [Number(one), Number(two)];
          else if (letter === 'h') x += Number(one);
          else if (letter === 'v') y += Number(one);
          else [x, y] = [x + Number(one), y + Number(two)];
        }
        expect(x).toBeCloseTo(pixels.at(-1)!.x, 0);
        expect(y).toBeCloseTo(pixels.at(-1)!.y, 0);
      }),
    );
  });
});

describe('scales', () => {
  it('begin at zero, and say so where they do not', () => {
    expect(lineScale(100, 1000, [300, 0])).toMatchObject({ from: 0, startsAtZero: true });
    expect(lineScale(900, 1000, [300, 0])).toMatchObject({ startsAtZero: false });
    expect(lineScale(500, 500, [300, 0])).toMatchObject({ from: 0, startsAtZero: true });
  });
  it('always hold zero for bars', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        (one, other) => {
          const scale = barScale(Math.min(one, other), Math.max(one, other), [300, 0]);
          expect(scale.from).toBeLessThanOrEqual(0);
          expect(scale.to).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
  it('have one to three grid lines besides zero, inside the plot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        (low, more) => {
          const scale = lineScale(low, low + more, [300, 0]);
          const lines = scale.ticks.filter((tick) => tick !== 0);
          expect(lines.length).toBeLessThanOrEqual(3);
          for (const tick of scale.ticks)
            expect(scale.position(tick)).toBeGreaterThanOrEqual(-1e-6);
        },
      ),
    );
  });
  it('turn to symlog where there is a zero', () => {
    expect(ratioScale(1, 1000, [300, 0]).kind).toBe('log');
    expect(ratioScale(0, 1000, [300, 0]).kind).toBe('symlog');
  });
  it('tick time so that labels do not touch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 60, max: 900 }),
        (span, width) => {
          const scale = timeScale(start, addDays(start, span), [0, width]);
          const ticks = timeTicks(scale, 'en', (label) => label.length * 7);
          expect(ticks.length).toBeGreaterThan(0);
          for (const [index, tick] of ticks.slice(1).entries())
            expect(scale.position(tick.day) - scale.position(ticks[index]!.day)).toBeGreaterThan(
              ticks[index]!.label.length * 7,
            );
        },
      ),
    );
  });
  it.each(['linear', 'log', 'symlog'] as const)(
    'put a value where the drawing has it in the page, %s',
    (kind) => {
      fc.assert(
        fc.property(
          fc.integer({ min: kind === 'symlog' ? -1_000_000 : 1, max: 1_000_000 }),
          fc.integer({ min: 1, max: 1_000_000 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (low, span, share) => {
            const high = low + span;
            if (kind === 'symlog' && low > 0) return;
            const drawn =
              kind === 'linear' ? lineScale(low, high, [300, 0]) : ratioScale(low, high, [300, 0]);
            expect(drawn.kind).toBe(kind);
            const value = low + share * span;
            const read = heights(drawn.kind, [drawn.from, drawn.to], 300, 0);
            expect(read(value)).toBeCloseTo(drawn.position(value), 4);
          },
        ),
      );
    },
  );
});

describe('text', () => {
  const measure = (text: string, size: number) => text.length * size * 0.5;
  it('is shortened to its room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 0, max: 300 }),
        (text, width) => {
          expect(measure(ellipsis(text, width, 12, measure), 12)).toBeLessThanOrEqual(
            Math.max(width, 0) + 0.01,
          );
        },
      ),
    );
  });
  it('is broken between words, the last line shortened', () => {
    expect(wrap('one two three four five', 60, 12, 2, measure)).toEqual(['one two', 'three fou…']);
  });
  it('holds nothing that XML can’t', () => {
    expect(cleanText('a\u0000b\ud800c\nd')).toBe('a b\ufffdc d');
  });
});

describe('findings in words', () => {
  it.each([
    [100, 200, 'doubled'],
    [100, 199, 'nearly doubled'],
    [100, 240, 'more than doubled'],
    [100, 300, 'tripled'],
    [100, 940, 'grew more than ninefold'],
    [100, 3650, 'grew 36-fold'],
    [100, 142, 'grew 42%'],
    [100, 100, 'stood still'],
    [1000, 1002, 'hardly changed'],
    [100, 48, 'halved'],
    [100, 88, 'fell 12%'],
    [0, 350, 'grew from 0 to 350'],
  ])('%d to %d: %s', (from, to, words) => {
    const args = { platform: 'X', noun: 'fans', span: { key: 'common.days', args: { count: 9 } } };
    const said = wordsOf('en').text('charts.followers.finding', {
      ...args,
      ...changeOf(from, to),
    });
    expect(said).toBe(`X fans ${words} in 9 days`);
  });
  it.each([
    [1, '1 day'],
    [35, '35 days'],
    [426, '14 months'],
    [1095, '3 years'],
    [2000, '5.5 years'],
  ])('%d days: %s', (days, words) => {
    expect(wordsOf('en').text(spanOf(start, addDays(start, days)))).toBe(words);
  });
});
