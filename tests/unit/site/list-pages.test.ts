import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivePages, listPages } from '#site/list-pages.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a list over pages', () => {
  it.each([
    [0, [0]],
    [10, [10]],
    [14, [14]],
    [15, [10, 5]],
    [24, [10, 14]],
    [25, [10, 10, 5]],
  ])('of %i items at ten each', (count, sizes) => {
    expect(listPages(numbers(count), 10).map(({ length }) => length)).toEqual(sizes);
  });

  it('holds each item once, in its order, on pages of like size', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 2, max: 60 }), (count, size) => {
        const pages = listPages(numbers(count), size);
        expect(pages.flat()).toEqual(numbers(count));
        if (pages.length === 1) return;
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(size);
        expect(pages.at(-1)!.length).toBeGreaterThanOrEqual(size / 2);
        expect(pages.at(-1)!.length).toBeLessThanOrEqual(size * 1.5);
      }),
    );
  });
});

describe('an archive', () => {
  it('stands on one page where it is short, or where no page is too long', () => {
    expect(archivePages([3, 2, 1], 10)).toEqual({ newest: [3, 2, 1], older: [] });
    expect(archivePages([3, 2, 1], Infinity)).toEqual({ newest: [3, 2, 1], older: [] });
  });

  it('has its oldest items on page 1, the newest first on each', () => {
    expect(archivePages([7, 6, 5, 4, 3, 2, 1], 2)).toEqual({
      newest: [7],
      older: [
        [2, 1],
        [4, 3],
        [6, 5],
      ],
    });
  });

  it('keeps every older page as it is while items come', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(100),
        fc.integer({ min: 2, max: 40 }),
        (count, come, size) => {
          const newestFirst = (many: number) => numbers(many).toReversed();
          const before = archivePages(newestFirst(count), size);
          const after = archivePages(newestFirst(count + come), size);
          expect(after.older.slice(0, before.older.length)).toEqual(before.older);
          expect([...after.newest, ...after.older.toReversed().flat()]).toEqual(
            newestFirst(count + come),
          );
        },
      ),
    );
  });
});
