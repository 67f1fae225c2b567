import { stringify } from 'csv-stringify/sync';

/** What a cell may hold; nothing at all is "not known". */
export type Cell = string | number | undefined;

/** One content file that the sample is made of. */
export interface SampleFile {
  /** Path below the content folder, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/** A CSV file with the columns of the first row. */
export function csvFile(path: string, rows: readonly Record<string, Cell>[]): SampleFile {
  return { path, content: stringify([...rows], { header: true }) };
}
