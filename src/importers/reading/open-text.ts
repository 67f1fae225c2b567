import type { ByteSource } from './byte-source.ts';
import { csvForm, csvRecords } from './csv-records.ts';
import { decodedText } from './decoded-text.ts';
import { HEAD_ROWS, tableOf, type OpenedTable, type TableRecord } from './opened.ts';

/** Files up to this many bytes are held in memory as rows. */
const SMALL = 4_000_000;

/**
 * Separated values as a table. The file is gone through once, so that what is wrong in it is known before anybody reads its rows.
 * Throws `NotText` and `CsvFault`.
 */
export function openText(source: ByteSource, encoding: string | null): OpenedTable {
  const form = csvForm(beginningOf(decodedText(source, encoding)));
  const records = {
    [Symbol.iterator]: () => csvRecords(decodedText(source, encoding), form)[Symbol.iterator](),
  };
  if (source.size <= SMALL) return tableOf([...records]);
  const head: TableRecord[] = [];
  let size = 0;
  for (const record of records) {
    if (size < HEAD_ROWS) head.push(record);
    size += 1;
  }
  return { head, size, records, decimal: null };
}

function beginningOf(pieces: Iterable<string>): string {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length > 100_000) break;
  }
  return text;
}
