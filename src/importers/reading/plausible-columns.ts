import { median } from 'simple-statistics';
import { isState, type MetricColumn } from '../metric-columns.ts';

/** Fewer values say too little about what they count. */
const FEWEST_VALUES = 10;

/**
 * Why a column that was recognised by its name alone can hardly be what the name says; null where nothing speaks against it.
 * Exports call a day's gain "Total followers", and a running total "posts".
 * @param values those that are known, oldest first
 */
export function implausible(column: MetricColumn, values: readonly number[]): string | null {
  if (values.some((value) => value < 0) && isState(column)) {
    return 'it goes below zero, so it holds changes rather than counts';
  }
  if (values.length < FEWEST_VALUES) return null;
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  const usualValue = median(values.map(Math.abs));
  const usualStep = median(steps.map(Math.abs));
  if (isState(column)) {
    return usualValue > 0 && usualStep > usualValue * 0.25
      ? 'it changes by a quarter and more from row to row, so it probably holds gains rather than counts'
      : null;
  }
  const falls = steps.filter((step) => step < 0).length;
  const rises = steps.filter((step) => step > 0).length;
  const isRunning = falls <= steps.length * 0.05 && rises >= 3 && usualStep < usualValue * 0.1;
  return isRunning ? 'it hardly ever falls, so it probably holds a running total' : null;
}
