/** Code points from and to, inclusive. */
export type Ranges = readonly (readonly [first: number, last: number])[];

/** Reads `U+0-FF,U+131`, as CSS and the font packages write it. Wildcards are not used by them. */
export function parseUnicodeRange(text: string): Ranges {
  return text.split(',').map((part) => {
    const [first, last] = part.trim().replace(/^u\+/i, '').split('-');
    const start = Number.parseInt(first!, 16);
    return [start, last === undefined ? start : Number.parseInt(last, 16)] as const;
  });
}

export function covers(ranges: Ranges, codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** As CSS writes it: `U+0-FF,U+131`. */
export function writeUnicodeRange(ranges: Ranges): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => `U+${hex(first)}${last === first ? '' : `-${hex(last)}`}`)
    .join(',');
}

/** Code points in ascending order, put together to stretches. */
export function stretchesOf(codePoints: readonly number[]): Ranges {
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last && last[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}
