import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#model/day.ts';
import { reckonGrowth, type Flow } from '#model/reckoned.ts';
import type { Point } from '#model/series.ts';

const start = day('2026-03-01');
const flows = (...all: readonly (readonly [gained: number, lost: number] | null)[]): Flow[] =>
  all.flatMap((one, index) =>
    one ? [{ date: addDays(start, index), gained: one[0], lost: one[1], line: index + 2 }] : [],
  );
const counted = (date: string, value: number): Point => ({
  day: day(date),
  value,
  low: value,
  high: value,
  line: 9,
});
const valuesOf = (reckoned: ReturnType<typeof reckonGrowth>) =>
  reckoned?.points.map(({ value }) => value);

describe('growth that nobody counted', () => {
  it('is what came less what went, from zero on the day before', () => {
    const reckoned = reckonGrowth(flows([5, 1], [0, 2], [3, 0]), 'day', [], 3);
    expect(valuesOf(reckoned)).toEqual([0, 4, 2, 5]);
    expect(reckoned!.points[0]!.day).toBe('2026-02-28');
    expect(reckoned!.anchor).toBeNull();
  });

  it('becomes counts, both ways from the one that is known', () => {
    const reckoned = reckonGrowth(
      flows([5, 1], [0, 2], [3, 0]),
      'day',
      [counted('2026-03-02', 100)],
      3,
    );
    expect(valuesOf(reckoned)).toEqual([98, 102, 100, 103]);
    expect(reckoned!.anchor).toEqual({ day: '2026-03-02', value: 100 });
  });

  it('takes the count of the evening before the first row, and the latest of several', () => {
    const known = [counted('2026-02-28', 7), counted('2026-03-03', 50)];
    expect(valuesOf(reckonGrowth(flows([5, 1], [0, 2]), 'day', known, 2))).toEqual([7, 11, 9]);
    expect(valuesOf(reckonGrowth(flows([5, 1], [0, 2], [1, 0]), 'day', known, 2))).toEqual([
      47, 51, 49, 50,
    ]);
  });

  it('begins anew after a row that is not known', () => {
    const reckoned = reckonGrowth(flows([9, 0], null, [5, 1], [0, 2]), 'day', [], 2);
    expect(valuesOf(reckoned)).toEqual([0, 4, 2]);
  });

  it.each([
    ['rows of no rhythm', flows([1, 0], [1, 0]), 'irregular', [], 2],
    ['too few rows', flows([1, 0], [1, 0]), 'day', [], 3],
    ['no row', [], 'day', [], 1],
    [
      'a count that says there were fewer than none',
      flows([5, 0], [5, 0]),
      'day',
      [counted('2026-03-02', 3)],
      2,
    ],
  ] as const)('is none of %s', (_, rows, cadence, counts, fewest) => {
    expect(reckonGrowth(rows, cadence, counts, fewest)).toBeNull();
  });

  it('adds weeks and months that follow each other', () => {
    const rows = [
      { date: day('2026-01-31'), gained: 10, lost: 4, line: 2 },
      { date: day('2026-02-28'), gained: 3, lost: 5, line: 3 },
    ];
    const reckoned = reckonGrowth(rows, 'month', [], 2);
    expect(valuesOf(reckoned)).toEqual([0, 6, 4]);
    expect(reckoned!.points[0]!.day).toBe('2025-12-31');
  });

  it('changes from row to row by what the row says, whatever the anchor', () => {
    const row = fc.tuple(fc.nat(500), fc.nat(400));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.nat(59),
        fc.nat(1e6),
        (rows, at, value) => {
          const known = counted(addDays(start, at % rows.length), value);
          const all = flows(...rows);
          const reckoned = reckonGrowth(all, 'day', [known], 1);
          if (!reckoned) return;
          const values = valuesOf(reckoned)!;
          rows.forEach(([gained, lost], index) =>
            expect(values[index + 1]! - values[index]!).toBe(gained - lost),
          );
          expect(values[(at % rows.length) + 1]).toBe(value);
          expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
