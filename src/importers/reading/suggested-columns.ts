import type { Target } from '../format.ts';
import { meaningOf } from './column-names.ts';
import type { OpenedTable } from './opened.ts';
import { readDate } from './read-date.ts';
import { isUnknown, readNumber } from './read-numbers.ts';
import { layOut } from './table-layout.ts';

/** What a column may be, with what speaks for it. */
export interface SuggestedColumn {
  /** As the header has it; `column 2` where there is none. */
  name: string;
  /** Three of its values at most, as they stand there. */
  examples: readonly string[];
  /** Null where nothing tells. */
  meaning: Target | null;
  sure: 'by its name' | 'by its values' | 'by the file’s name' | 'open';
  /** True for numbers: what else can it be. */
  isNumber: boolean;
}

export interface SuggestedColumns {
  columns: readonly SuggestedColumn[];
  /** True where the first row is one of data. */
  headerless: boolean;
}

const ROWS = 50;
const EXAMPLES = 3;

const isDate = (cell: string) => readDate(cell) !== null;
const isCount = (cell: string) => typeof readNumber(cell, '.') === 'number';

/** True where nearly every known cell is so. */
function nearlyAll(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  const known = cells.filter((cell) => !isUnknown(cell));
  return known.length > 0 && known.filter(fits).length >= known.length * 0.9;
}

/** True where the first row is no header: it has a date and a number, and no name that is known. */
export function startsWithData(cells: readonly string[]): boolean {
  return (
    cells.some(isDate) &&
    cells.some((cell) => isCount(cell) && !isDate(cell)) &&
    cells.every((cell) => meaningOf(cell) === null)
  );
}

/**
 * What each column of a table may be: by its name, by what its values look like, and where one column of numbers is open, by the file’s own name. To be
 * asked about, never to be taken: a name alone is no evidence.
 * @param fileName without folders
 */
export function suggestColumns(table: OpenedTable, fileName: string): SuggestedColumns {
  const headerless = startsWithData(table.head[0]?.cells ?? []);
  const layout = layOut(table, null);
  const rows = headerless ? table.head : table.head.slice(layout.preamble.length + 1);
  const width = headerless ? table.head[0]!.cells.length : layout.names.length;
  const columns = Array.from({ length: width }, (_, index): SuggestedColumn => {
    const cells = rows.slice(0, ROWS).map(({ cells: all }) => all[index] ?? '');
    const named = headerless ? null : layout.columns.find((column) => column.index === index);
    return {
      name: headerless ? `column ${index + 1}` : layout.names[index]!,
      examples: cells.filter((cell) => cell !== '').slice(0, EXAMPLES),
      meaning: named?.target ?? null,
      sure: named ? 'by its name' : 'open',
      isNumber: nearlyAll(cells, isCount),
    };
  });
  if (columns.every(({ meaning }) => meaning !== 'date')) {
    const at = columns.findIndex(({ meaning }, index) => {
      const cells = rows.slice(0, ROWS).map(({ cells: all }) => all[index] ?? '');
      return meaning === null && nearlyAll(cells, isDate);
    });
    const found = columns[at];
    if (found) columns[at] = { ...found, meaning: 'date', sure: 'by its values', isNumber: false };
  }
  const open = columns.filter(({ isNumber, meaning }) => isNumber && meaning === null);
  const byFile = meaningOf(fileName.replace(/\.[^.]*$/, ''))?.column;
  const isAlone =
    open.length === 1 && columns.every(({ meaning }) => meaning === null || meaning === 'date');
  if (isAlone && byFile !== undefined && byFile !== 'date') {
    const at = columns.indexOf(open[0]!);
    columns[at] = { ...open[0]!, meaning: byFile, sure: 'by the file’s name' };
  }
  return { columns, headerless };
}

/** The words of the command line that say what the columns are; null without a date and a count among them. */
export function columnWords(
  { columns, headerless }: SuggestedColumns,
  meanings: readonly (Target | null)[] = columns.map(({ meaning }) => meaning),
): string[] | null {
  const isWhole =
    meanings.includes('date') && meanings.some((one) => one !== null && one !== 'date');
  if (!isWhole) return null;
  if (headerless) return ['--columns', meanings.map((one) => one ?? '-').join(',')];
  return columns.flatMap(({ name, meaning, sure }, index) => {
    const said = meanings[index] ?? null;
    if (said === meaning && sure === 'by its name') return [];
    return said === null && meaning === null ? [] : ['--map', `${name}=${said ?? '-'}`];
  });
}
