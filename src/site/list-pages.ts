/** How many pages a list takes: none but the only one holds less than half of `size`, or more than one and a half times it. */
const pagesFor = (count: number, size: number): number => Math.max(1, Math.round(count / size));

/** A list over pages of `size` items, in its order; the last takes what is uneven. There is always a first page. */
export function listPages<Item>(items: readonly Item[], size: number): Item[][] {
  const count = pagesFor(items.length, size);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * size, index === count - 1 ? undefined : (index + 1) * size),
  );
}

/** A list whose newest items come first. */
export interface Archive<Item> {
  newest: Item[];
  /** The others, the oldest page first: what comes new changes none of them, so an address on one stays right. */
  older: Item[][];
}

/** A list with the newest first, over pages of `size` items that are counted from its end; the newest page takes what is uneven. */
export function archivePages<Item>(items: readonly Item[], size: number): Archive<Item> {
  const count = pagesFor(items.length, size) - 1;
  const uneven = items.length - count * (count === 0 ? 0 : size);
  const older = Array.from({ length: count }, (_, index) =>
    items.slice(items.length - (index + 1) * size, items.length - index * size),
  );
  return { newest: items.slice(0, uneven), older };
}
