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
