/** More columns are not looked at: the work grows with their square. */
const MOST_COLUMNS = 14;
/** Fewer rows can agree by chance. */
const FEWEST_ROWS = 3;

interface PartsFinder {
  /** The numbers of one row, by column; what is no number is undefined. */
  see(numbers: readonly (number | undefined)[]): void;
  /** The columns of which a column is the sum in every row; empty where it is the sum of none. */
  partsOf(column: number): number[];
}

/**
 * Finds columns that are the sum of others beside them (a run of two or more), or the first of two less the second: what exports call a total is often that of
 * the row, and not a count.
 * @param columns those of which it is asked
 * @param width how many columns there are
 */
export function partsFinder(columns: readonly number[], width: number): PartsFinder {
  const runs: {
    column: number;
    parts: number[];
    signs: number[];
    holds: boolean;
    moved: boolean;
  }[] = [];
  const end = Math.min(width, MOST_COLUMNS);
  for (const column of columns) {
    for (let from = 0; from < end; from += 1) {
      for (let to = from + 1; to < end; to += 1) {
        const parts = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        if (parts.includes(column)) continue;
        runs.push({ column, parts, signs: parts.map(() => 1), holds: true, moved: false });
        if (parts.length === 2)
          runs.push({ column, parts, signs: [1, -1], holds: true, moved: false });
      }
    }
  }
  let rows = 0;
  return {
    see(numbers) {
      let counted = false;
      for (const run of runs) {
        if (!run.holds) continue;
        const whole = numbers[run.column];
        if (whole === undefined) continue;
        counted = true;
        let sum = 0;
        let largest = 0;
        run.parts.forEach((part, index) => {
          sum += run.signs[index]! * (numbers[part] ?? Number.NaN);
          if (numbers[part] !== 0) largest += 1;
        });
        if (Number.isNaN(sum) || sum !== whole) run.holds = false;
        // A sum of one part and nothing says no more than that two columns are the same.
        else if (largest > 1) run.moved = true;
      }
      if (counted) rows += 1;
    },
    partsOf(column) {
      if (rows < FEWEST_ROWS) return [];
      return runs.find((run) => run.column === column && run.holds && run.moved)?.parts ?? [];
    },
  };
}
