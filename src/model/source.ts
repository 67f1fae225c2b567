/** Where a value came from: lines of one content file. */
export interface SourceRows {
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** 1-based, inclusive ranges, ascending, not overlapping. */
  lines: readonly (readonly [first: number, last: number])[];
}

/** Anything that was read from one place of a content file. `line` is 1-based. */
export type Sourced<T> = T & { readonly line: number };

/** Folds line numbers, in any order, into ranges of one file. */
export function sourceRows(file: string, lines: Iterable<number>): SourceRows {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const line of sorted) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return { file, lines: ranges };
}

/** How many lines the ranges hold. */
export function countRows(source: SourceRows): number {
  return source.lines.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
