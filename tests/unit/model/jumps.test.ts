import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { findJumps, type JumpCause } from '#model/jumps.ts';
import type { Series } from '#model/series.ts';
import { makeSeries } from '../../support/series.ts';

const start = day('2026-01-01');

/** 10,000 followers and these changes, a day each. */
function fromChanges(changes: readonly number[], first = 10_000): Series {
  let count = first;
  const counts: [string, number][] = [[start, count]];
  for (const [index, change] of changes.entries()) {
    count += change;
    counts.push([addDays(start, index + 1), count]);
  }
  return makeSeries(counts);
}

/** Changes of 8 to 12 a day, which a jump of 400 on the 20th day breaks. */
const usual = Array.from({ length: 40 }, (_, index) => 8 + (index % 5));
const withJump = usual.with(19, 400);
const jumpDay = addDays(start, 20);

describe('findJumps', () => {
  it('finds the one day that stands out, with its figures', () => {
    const jumps = findJumps(fromChanges(withJump), []);
    expect(jumps).toHaveLength(1);
    // Median 10. The median absolute deviation is 1, so the spread is 1.48, below the floor: a tenth of the root of the count after the
    // jump, 10,591 (10,000 + 19 days that make 188 + 400, and 3), is 10.3. (400 - 10) / 10.3 = 38.
    expect(jumps![0]).toMatchObject({ perDay: 400, usualPerDay: 10, cause: null });
    expect(jumps![0]!.change.to.day).toBe(jumpDay);
    expect(jumps![0]!.score).toBeGreaterThan(37);
    expect(jumps![0]!.score).toBeLessThan(39);
  });

  it('finds a fall, with a score below zero', () => {
    const [fall] = findJumps(fromChanges(usual.with(30, -900)), [])!;
    expect(fall!.score).toBeLessThan(-6);
  });

  it('judges by change per elapsed day: what a gap gathers is no jump', () => {
    const { points, ...rest } = fromChanges(usual);
    const gapped = { ...rest, points: [...points.slice(0, 15), ...points.slice(35)] };
    expect(findJumps(gapped, [])).toEqual([]);
  });

  it('is not moved by counts that stand still on most days', () => {
    const quiet = Array.from({ length: 40 }, (_, index) => (index % 9 === 0 ? 1 : 0));
    expect(findJumps(fromChanges(quiet, 500), [])).toEqual([]);
  });

  it('never flags a step of the rounding', () => {
    // 1.20 to 1.25 million, cut to 10,000: the count jumps by 10,000 every eighth day.
    const counts = Array.from({ length: 40 }, (_, index) => 1_200_000 + index * 1_250);
    const rounded = makeSeries(
      counts.map((count, index) => [addDays(start, index), Math.floor(count / 10_000) * 10_000]),
    );
    const series = {
      ...rounded,
      points: rounded.points.map((point) => ({ ...point, high: point.value + 9_999 })),
    };
    expect(findJumps(series, [])).toEqual([]);
  });

  it('says nothing of a series that is too short', () => {
    expect(findJumps(fromChanges(usual.slice(0, 13)), [])).toBeNull();
    expect(findJumps(fromChanges(usual.slice(0, 14)), [])).not.toBeNull();
  });

  it.each<[string, string | undefined, boolean]>([
    [jumpDay, undefined, true],
    [addDays(jumpDay, -3), undefined, true],
    [addDays(jumpDay, -4), undefined, false],
    [addDays(jumpDay, 1), undefined, false],
    [jumpDay, 'YouTube', true],
    [jumpDay, 'youtube', true],
    [jumpDay, 'x', false],
  ])('a milestone of %s on %s explains it: %s', (date, platform, explains) => {
    const cause: JumpCause = { date: day(date), title: 'A talk', platform };
    const [jump] = findJumps(fromChanges(withJump), [cause])!;
    expect(jump!.cause).toBe(explains ? cause : null);
  });

  it('a milestone explains the whole wave, not a fall after it', () => {
    const wave = usual
      .with(19, 400)
      .with(20, 390)
      .with(21, 380)
      .with(22, 370)
      .with(23, 360)
      .with(24, -350);
    const jumps = findJumps(fromChanges(wave), [{ date: jumpDay, title: 'A talk' }])!;
    expect(jumps.map(({ cause }) => cause?.title ?? null)).toEqual([
      ...Array<string>(5).fill('A talk'),
      null,
    ]);
  });

  it('always finds, and explains, what dwarfs the scatter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 0, max: 19 }),
        (noise, at) => {
          // 50 times the usual scatter: with a spread of at most 1.4826 x 100 it lies beyond 30 of them.
          const series = fromChanges(noise.with(at, 5_000), 20_000);
          const jumps = findJumps(series, [{ date: addDays(start, at + 1), title: 'A talk' }])!;
          const found = jumps.find(({ change }) => change.to.day === addDays(start, at + 1));
          expect(found?.cause?.title).toBe('A talk');
        },
      ),
    );
  });
});
