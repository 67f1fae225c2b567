import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeFlags, spreadApart } from '#charts/placement.ts';

const wishes = fc.array(
  fc.record({ wanted: fc.integer({ min: 0, max: 400 }), size: fc.integer({ min: 4, max: 30 }) }),
  { minLength: 1, maxLength: 12 },
);

describe('labels along an axis', () => {
  it('stay where they want to be where nothing is in the way', () => {
    expect(
      spreadApart(
        [
          { wanted: 20, size: 10 },
          { wanted: 60, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });

  it('share the way that they have to give', () => {
    expect(
      spreadApart(
        [
          { wanted: 50, size: 20 },
          { wanted: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 60]);
  });

  it('never overlap, never leave the axis, and keep their order', () => {
    fc.assert(
      fc.property(wishes, (each) => {
        const centres = spreadApart(each, 0, 400);
        const order = each.map((_, index) => index).sort((a, b) => centres[a]! - centres[b]!);
        for (const [turn, index] of order.entries()) {
          const half = each[index]!.size / 2;
          expect(centres[index]! - half).toBeGreaterThanOrEqual(-1e-6);
          expect(centres[index]! + half).toBeLessThanOrEqual(400 + 1e-6);
          const next = order[turn + 1];
          if (next === undefined) continue;
          expect(centres[next]! - each[next]!.size / 2).toBeGreaterThanOrEqual(
            centres[index]! + half - 1e-6,
          );
          expect(each[next]!.wanted).toBeGreaterThanOrEqual(each[index]!.wanted);
        }
      }),
    );
  });
});

describe('flags', () => {
  it('stand in one row where there is room', () => {
    const placed = placeFlags(
      [
        { at: 10, width: 50 },
        { at: 100, width: 50 },
      ],
      { from: 0, to: 200, rows: 2, gap: 5 },
    );
    expect(placed).toEqual([
      { row: 0, side: 'right' },
      { row: 0, side: 'right' },
    ]);
  });

  it('turn to the left at the right edge', () => {
    expect(placeFlags([{ at: 190, width: 50 }], { from: 0, to: 200, rows: 1, gap: 5 })).toEqual([
      { row: 0, side: 'left' },
    ]);
  });

  it('are given up rather than laid over each other', () => {
    const crowd = Array.from({ length: 6 }, (_, index) => ({ at: 50 + index, width: 90 }));
    expect(placeFlags(crowd, { from: 0, to: 200, rows: 2, gap: 5 })).toBeNull();
  });

  it('cover neither each other nor a pole', () => {
    const flags = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 700 }), width: fc.integer({ min: 20, max: 160 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(flags, (each) => {
        const placed = placeFlags(each, { from: 0, to: 700, rows: 2, gap: 6 });
        fc.pre(placed !== null);
        const boxes = placed!.map(({ side, row }, index) => {
          const { at, width } = each[index]!;
          return {
            row,
            at,
            from: side === 'right' ? at : at - width,
            to: side === 'right' ? at + width : at,
          };
        });
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1)) {
            const [lower, upper] = one.row < other.row ? [one, other] : [other, one];
            const apart = one.to <= other.from || other.to <= one.from;
            const poleFree = upper.at <= lower.from || upper.at >= lower.to;
            expect(one.row === other.row ? apart : poleFree).toBe(true);
          }
      }),
    );
  });
});

describe('labels beside points', () => {
  it('avoid obstacles, or are left out', () => {
    const bounds = { left: 0, top: 0, right: 100, bottom: 100 };
    const [place] = placeBeside(
      [{ x: 50, y: 50, width: 20, height: 10 }],
      [{ left: 50, top: 0, right: 100, bottom: 100 }],
      bounds,
    );
    expect(place!.right).toBeLessThanOrEqual(50);
    expect(placeBeside([{ x: 50, y: 50, width: 20, height: 10 }], [bounds], bounds)).toEqual([
      null,
    ]);
  });
});
