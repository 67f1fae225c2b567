import type { OpenedTable, TableRecord } from './opened.ts';

/** One of several tables in a file. */
export interface Block {
  /** The row above the header with one cell alone, such as "Instagram follows"; null where there is none. */
  title: TableRecord | null;
  header: TableRecord;
  rows: TableRecord[];
}

const isTitle = ({ cells }: TableRecord) => cells.filter((cell) => cell !== '').length === 1;

/**
 * The tables that stand one below the other in a file, each with its header and the title above that. What comes before the first header, other
 * than its title, belongs to none.
 * @param isHeader tells a row of names from a row of data
 */
export function blocksOf(
  { records }: OpenedTable,
  isHeader: (cells: readonly string[]) => boolean,
): Block[] {
  const blocks: Block[] = [];
  let before: TableRecord | null = null;
  for (const record of records) {
    const current = blocks.at(-1);
    if (isHeader(record.cells)) {
      const title = before !== null && isTitle(before) ? before : null;
      if (title && current?.rows.at(-1) === title) current.rows.pop();
      blocks.push({ title, header: record, rows: [] });
    } else current?.rows.push(record);
    before = record;
  }
  return blocks;
}
