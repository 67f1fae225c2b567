/** `1 number`, `3 numbers`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `reach, views and clicks`. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/** The first few, and how many more there are: `Ann, Ben, Cem and 4 more`. */
export function someOf(words: readonly string[], most = 3): string {
  const more = words.length - most;
  return more > 0 ? listed([...words.slice(0, most), `${more} more`]) : listed(words);
}

/** A count as English groups it: `48,500`. */
export function grouped(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
