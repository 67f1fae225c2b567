/** A row of a table. */
export interface TableRecord {
  /** Trimmed. */
  cells: readonly string[];
  /** Where it begins, 1-based: the line of a text file, the row of a sheet, the place in a list of JSON. */
  line: number;
}

export interface OpenedTable {
  /** The first rows, enough to tell what it is. */
  head: readonly TableRecord[];
  /** How many rows there are; empty ones do not count. */
  size: number;
  /** Every row, in order, as often as asked. A large file is read anew from the disk each time. */
  records: Iterable<TableRecord>;
  /** Set where numbers were written out by the reader itself (sheets, JSON) and not by a person. */
  decimal: '.' | null;
}

/** One table or document, opened from the files of an import: a CSV, a sheet of a workbook, an entry of a zip, a JSON document. */
export interface Opened {
  /** As reports show it: `a/Totals.csv`, `export.zip: Totals.csv`, `book.xlsx: FOLLOWERS`. */
  file: string;
  /** The name of the file alone, or of the entry in a zip: some exports tell their window in it. */
  name: string;
  /** The sheet's name; null where it is no workbook. */
  sheet: string | null;
  /** Its rows; null for JSON that is no list of records. */
  table: OpenedTable | null;
  /** The document; undefined where it is no JSON. */
  json?: unknown;
  /** The file on the disk that it came from. */
  source: SourceFile;
}

export interface SourceFile {
  /** Its name without folders. */
  name: string;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
}

/** How many rows `head` holds at most. */
export const HEAD_ROWS = 60;

/** A table that is in memory. */
export function tableOf(
  records: readonly TableRecord[],
  decimal: OpenedTable['decimal'] = null,
): OpenedTable {
  return { head: records.slice(0, HEAD_ROWS), size: records.length, records, decimal };
}

/** The names in a header as formats compare them: small letters, one space between words, without soft hyphens and marks. */
export const headerName = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
