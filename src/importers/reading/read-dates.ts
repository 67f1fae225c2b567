import { dateEvidence, type DateWords } from './date-column.ts';
import type { DatedMoment, DateQuestion } from './read-date.ts';

export interface ReadDates {
  /** Null where a cell is no date. */
  dates: readonly (DatedMoment | null)[];
  /** What the column leaves open: the dates mean nothing then. */
  question: DateQuestion | null;
  notes: string[];
}

/** Reads the cells of a date column that is in memory, in their order. */
export function readDates(cells: readonly string[], words: DateWords): ReadDates {
  const evidence = dateEvidence(words);
  for (const cell of cells) evidence.see(cell);
  const { reader, question, notes } = evidence.settled();
  const read = reader();
  return { dates: cells.map(read), question, notes };
}
