import { median } from 'simple-statistics';
import { isState, type MetricColumn } from '../metric-columns.ts';

/** Fewer values say too little about what they count. */
const FEWEST_VALUES = 10;
/** A count below it can double in a day. */
const SMALL = 10;

/** What the file itself says of a column beside its values. */
export interface ColumnFacts {
  /** True where the total row of the file is the sum of the column. */
  totalIsSum: boolean;
  /** The columns of which it is the sum in every row. */
  parts: readonly string[];
  /** True where the name alone does not tell a count from a change. */
  ambiguous: boolean;
  /** True where its name may be that of a running total. */
  calledTotal: boolean;
}

const noFacts: ColumnFacts = {
  totalIsSum: false,
  parts: [],
  ambiguous: false,
  calledTotal: false,
};

const gains = (why: string) => `${why}, so it holds gains rather than counts`;

const stepsOf = (values: readonly number[]) =>
  values.slice(1).map((value, index) => value - values[index]!);

const withoutZeros = (values: readonly number[]) => values.filter((value) => value !== 0);

/**
 * Falls to nothing and comes back: what happens in a day does so, a count doesn't. A single 0 between two counts of like size is a
 * reading that failed.
 */
function fallsToZero(values: readonly number[]): boolean {
  return values.some((value, index) => {
    const before = values[index - 1];
    if (value !== 0 || before === undefined || before === 0) return false;
    const next = values.slice(index + 1).find((later) => later !== 0);
    if (next === undefined) return false;
    return before < SMALL || next < before * 0.5 || next > before * 1.5;
  });
}

/** Goes up and down by turns around one level, by more than a count does. */
function wobbles(values: readonly number[]): boolean {
  if (values.length < FEWEST_VALUES) return false;
  const steps = stepsOf(values).filter((step) => step !== 0);
  if (steps.length < FEWEST_VALUES / 2) return false;
  const turns = steps.slice(1).filter((step, index) => step > 0 !== steps[index]! > 0).length;
  const size = median(steps.map(Math.abs));
  const drift = Math.abs(values.at(-1)! - values[0]!);
  return (
    turns >= (steps.length - 1) * 0.4 &&
    size >= median(values.map(Math.abs)) * 0.1 &&
    drift < size * Math.sqrt(steps.length) * 3
  );
}

/** Large beside its steps, as a count is and what comes in a day is not; or ever growing. */
function isLikeCount(values: readonly number[]): boolean {
  if (values.length < 2) return false;
  const steps = stepsOf(values);
  const usual = median(values);
  if (usual >= 100 && median(steps.map(Math.abs)) * 50 <= usual) return true;
  const rises = steps.filter((step) => step > 0).length;
  return (
    values.length >= FEWEST_VALUES && steps.every((step) => step >= 0) && rises >= steps.length / 2
  );
}

function implausibleState(values: readonly number[], facts: ColumnFacts): string | null {
  if (values.some((value) => value < 0)) {
    return 'it goes below zero, so it holds changes rather than counts';
  }
  if (facts.totalIsSum) return gains('the total row of the file is the sum of its rows');
  if (facts.parts.length > 0) {
    return gains(
      `it is the sum of ${facts.parts.map((name) => JSON.stringify(name)).join(' and ')}`,
    );
  }
  if (fallsToZero(values)) return gains('it falls to 0 and comes back');
  // What is left of zeros are readings that failed.
  const read = withoutZeros(values);
  if (read.length >= FEWEST_VALUES) {
    const usualValue = median(read.map(Math.abs));
    const usualStep = median(stepsOf(read).map(Math.abs));
    if (usualValue > 0 && usualStep > usualValue * 0.25) {
      return gains('it changes by a quarter and more from row to row');
    }
  }
  if (wobbles(read)) return gains('it goes up and down around one level');
  return facts.ambiguous && !isLikeCount(values)
    ? 'under this name some exports keep a count and others the change of a day, and the numbers fit both'
    : null;
}

/**
 * Why a column that was recognised by its name alone can hardly be what the name says; null where nothing speaks against it.
 * Exports call a day's gain "Total followers", and a running total "posts".
 * @param values those that are known, one a day, oldest first
 */
export function implausible(
  column: MetricColumn,
  values: readonly number[],
  facts: ColumnFacts = noFacts,
): string | null {
  if (isState(column)) return implausibleState(values, facts);
  if ((column === 'gained' || column === 'lost') && values.some((value) => value < 0)) {
    return 'it goes below zero, so it holds what came less what went';
  }
  if (values.length < FEWEST_VALUES) {
    const grows = values.length > 1 && stepsOf(values).every((each) => each >= 0);
    return facts.calledTotal && !facts.totalIsSum && grows
      ? 'its name is that of a running total as well, and so few rows that never fall fit both'
      : null;
  }
  // A running total is 0 where its reading failed.
  const read = withoutZeros(values);
  const steps = stepsOf(read);
  const falls = steps.filter((step) => step < 0).length;
  const rises = steps.filter((step) => step > 0).length;
  if (read.length < FEWEST_VALUES || rises < 3) return null;
  const level = median(read.map(Math.abs));
  const step = median(steps.map(Math.abs));
  const hardlyFalls = falls <= steps.length * 0.05 && step < level * 0.1;
  // What is taken off again, such as the views of a deleted video, makes a running total fall; no day is that much like the one before.
  const isRunning = hardlyFalls || (level >= 100 && step < level * 0.01);
  return isRunning ? 'it hardly ever falls, so it probably holds a running total' : null;
}
