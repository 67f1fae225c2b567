import { isTotal } from './column-names.ts';
import { readNumber, type Mark } from './read-numbers.ts';
import type { TableReport } from './table-report.ts';

/** A footer that says that the rows are only the first of many: "Showing top 500 results". */
const cap =
  /(?:showing|muestran|top|first|limited|die \d+ besten|angezeigt|mostrando|primeir|primer|premier|affich|prim[ei])\D{0,40}\d{2,}|\d{2,}\D{0,40}(?:besten|angezeigt|results? (?:are )?shown)/i;

export const isCap = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 1 && cap.test(filled[0]!.replaceAll('\u00AD', ''));
};

export interface TotalColumn {
  index: number;
  name: string;
  mark: Mark;
  /** True for what is counted at a moment: its total means nothing. */
  isState: boolean;
}

interface TotalRows {
  /** Takes a row that has no date; true where it holds totals. */
  see(cells: readonly string[], date: number): boolean;
  /** Adds what a dated row counts. */
  add(index: number, value: number): void;
  /** True where the total of a column is the sum of its rows. */
  isSum(index: number): boolean;
  /** Whether the total of every column that has one is that sum, and at least one has: then rows are parts. */
  allAreSums(indexes: readonly number[]): boolean;
  /** Says each total that differs from the sum of the rows, with both numbers. */
  tell(report: TableReport): void;
}

const grouped = (value: number) => value.toLocaleString('en');

/** Compares the total row of a table with the sums of its rows. */
export function totalRows(columns: readonly TotalColumn[]): TotalRows {
  const totals = new Map<number, number>();
  const sums = new Map<number, { sum: number; rows: number }>();
  const isSum = (index: number) => {
    const [total, found] = [totals.get(index), sums.get(index)];
    return (
      total !== undefined &&
      found !== undefined &&
      found.rows > 1 &&
      total !== 0 &&
      total === found.sum
    );
  };
  return {
    see(cells, date) {
      const first = cells.find((cell) => cell !== '') ?? '';
      if (!isTotal(cells[date] ?? '') && !isTotal(first)) return false;
      for (const { index, mark } of columns) {
        const value = readNumber(cells[index] ?? '', mark);
        if (typeof value === 'number' && !totals.has(index)) totals.set(index, value);
      }
      return true;
    },
    add(index, value) {
      const found = sums.get(index);
      if (found) {
        found.sum += value;
        found.rows += 1;
      } else sums.set(index, { sum: value, rows: 1 });
    },
    isSum,
    allAreSums(indexes) {
      const told = indexes.filter((index) => totals.has(index));
      return told.length > 0 && told.every(isSum);
    },
    tell(report) {
      for (const { index, name, isState } of columns) {
        const [total, found] = [totals.get(index), sums.get(index)];
        if (isState || total === undefined || !found || total === found.sum) continue;
        report.notes.push(
          `The total of ${JSON.stringify(name)} in ${report.file} is ${grouped(total)}, its rows add up to ${grouped(found.sum)}: the file does not hold everything, or counts some of it twice.`,
        );
      }
    },
  };
}
