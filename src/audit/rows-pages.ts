import { parse } from 'csv-parse/sync';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { elementsIn, textOf, type Element } from './html.ts';

const cellsOf = (row: Element): string[] =>
  [...elementsIn(row.childNodes)]
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map(({ childNodes }) => textOf(childNodes).trim().replaceAll(/\s+/g, ' '));

/** A cell as a page may write it: as it is, cut where it is long, or a number in the manner of the locale. */
function isShown(shown: string, cell: string, numbers: Intl.NumberFormat): boolean {
  const text = cell
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/^'(?=[=+\-@])/, '');
  if (shown === text) return true;
  if (shown.endsWith('…') && shown.length > 200 && text.startsWith(shown.slice(0, -1).trim()))
    return true;
  const even = (written: string) => written.replaceAll(/[-−]/g, '−').replaceAll(/\s/g, ' ');
  return (
    text !== '' &&
    Number.isFinite(Number(text)) &&
    even(numbers.format(Number(text))) === even(shown)
  );
}

/** A page of the rows of a table: its newest ones, or older ones. */
export const ROWS_PAGE = /^([^/]+)\/evidence\/([^/]+)\/(?:page\/\d+\/)?index\.html$/;

interface Shown {
  file: string;
  columns: string[];
  /** The cells of each row. */
  rows: string[][];
}

function shownOn(file: string, tree: Iterable<Element>): Shown {
  const elements = [...tree];
  const within = (tag: string) => elements.find(({ tagName }) => tagName === tag)?.childNodes ?? [];
  const rows = [...elementsIn(within('tbody'))].filter(({ tagName }) => tagName === 'tr');
  const header = elements.find(({ tagName }) => tagName === 'thead');
  return { file, columns: header ? cellsOf(header).slice(1) : [], rows: rows.map(cellsOf) };
}

/** What is wrong with the pages of one table, whose rows they show one by one, each once. */
function* faultsOf(
  pages: readonly Shown[],
  table: string,
  [head = [], ...records]: readonly string[][],
  numbers: Intl.NumberFormat,
): Generator<Fault> {
  const count = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count !== records.length) {
    const message = `shows ${count} rows, ${table} has ${records.length}`;
    yield { file: pages[0]!.file, message };
  }
  // Pages show the newest first: a row is known by its place, and each stands for one row of the table.
  const byLine = Map.groupBy(records, ([, line = '']) => line);
  for (const { file, columns, rows } of pages) {
    if (columns.join('\n') !== head.slice(2).join('\n'))
      yield { file, message: `has other columns than ${table}` };
    for (const [index, [place = '', ...cells]] of rows.entries()) {
      const left = byLine.get(place.slice(place.lastIndexOf(':') + 1)) ?? [];
      const wrongIn = (record: readonly string[]) =>
        cells.findIndex((cell, at) => !isShown(cell, record[at + 2] ?? '', numbers));
      const isOf = ([source = '']: readonly string[]) =>
        !place.includes(':') || place.startsWith(`${source.split('/').at(-1)}:`);
      const own = left.filter(isOf);
      const record = own.find((each) => wrongIn(each) === -1) ?? own[0];
      if (!record) {
        const message = `row ${index + 1} says line ${place}, which is in no row of ${table} that is left`;
        yield { file, message };
        continue;
      }
      left.splice(left.indexOf(record), 1);
      const wrong = wrongIn(record);
      if (wrong === -1) continue;
      const [reads, says] = [cells[wrong], record[wrong + 2]].map((cell) => JSON.stringify(cell));
      const message = `line ${place}: ${columns[wrong]} reads ${reads}, the table says ${says}`;
      yield { file, message };
    }
  }
}

/** Every row that a page shows is the row of the table that it offers to download, and every row of that stands on a page. */
export const rowsPageCheck: Check = {
  id: 'rows',
  async run({ files, ledger, text, page }) {
    const numbers = new Intl.NumberFormat(ledger.locale, { maximumFractionDigits: 6 });
    const faults: Fault[] = [];
    let shown = 0;
    const byTable = Map.groupBy(files, (file) => {
      const [, profile, name] = ROWS_PAGE.exec(file) ?? [];
      return name === undefined ? null : `data/${profile}/${name}.csv`;
    });
    for (const [table, own] of byTable) {
      if (table === null || !files.includes(table)) continue;
      const pages: Shown[] = [];
      for (const file of own) pages.push(shownOn(file, elementsIn(await page(file))));
      const records = parse(await text(table), { bom: true }) as string[][];
      faults.push(...faultsOf(pages, table, records, numbers));
      shown += pages.reduce((sum, { rows }) => sum + rows.length, 0);
    }
    return { faults, looked: `${shown} rows on pages are those of the tables` };
  },
};
