/** Why something of an export was left out, and how a group of such rows is titled. */
export const skipReasons = {
  'not-data': 'no row of data',
  'date-unreadable': 'no date that can be read',
  'after-today': 'a day that is still to come',
  'value-unreadable': 'a value that can’t be taken over; it stays unknown',
  'nothing-known': 'no value is known',
  'order-broken': 'the date breaks the order of the file',
  'zero-reading': 'a count of 0 between others; it stays unknown',
  'earlier-reading': 'an earlier reading of a day; the last one is kept',
  'same-post': 'a post that another file holds too; it counts once',
  'day-incomplete': 'a day of which the files hold only a part',
  filtered: 'not what --where asks for',
  outside: 'outside of --since and --until',
} as const satisfies Record<string, string>;

export type SkipReason = keyof typeof skipReasons;

/** A row, or one cell of it, that was not taken over. */
export interface Skipped {
  file: string;
  /** 1-based; 0 is the file as a whole. */
  line: number;
  reason: SkipReason;
  /** This one in particular, as a sentence without a full stop. */
  detail: string;
  /** True where the rest of the row was taken over. */
  onlyCell?: true;
}

/** Those of one file and one reason. */
export interface SkippedGroup {
  file: string;
  reason: SkipReason;
  items: readonly Skipped[];
}

/** By file in the order of the import, then by reason in the order above; the items by line. */
export function groupSkipped(skipped: readonly Skipped[]): SkippedGroup[] {
  const order = Object.keys(skipReasons);
  const files = [...new Set(skipped.map(({ file }) => file))];
  const groups = Map.groupBy(skipped, ({ file, reason }) => `${reason}\n${file}`);
  return [...groups.values()]
    .map((items) => ({
      file: items[0]!.file,
      reason: items[0]!.reason,
      items: items.toSorted((a, b) => a.line - b.line),
    }))
    .sort(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) ||
        order.indexOf(a.reason) - order.indexOf(b.reason),
    );
}

/** `2, 5-9, 12`: ascending lines, runs shortened. */
export function lineRanges(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const line of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
