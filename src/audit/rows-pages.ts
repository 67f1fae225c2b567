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

/** Every row that a page shows is the row of the table that it offers to download. */
export const rowsPageCheck: Check = {
  id: 'rows',
  async run({ files, ledger, text, page }) {
    const numbers = new Intl.NumberFormat(ledger.locale, { maximumFractionDigits: 6 });
    const faults: Fault[] = [];
    let shown = 0;
    for (const file of files) {
      const [, profile, name] = /^([^/]+)\/evidence\/([^/]+)\/index\.html$/.exec(file) ?? [];
      const table = `data/${profile}/${name}.csv`;
      if (name === undefined || !files.includes(table)) continue;
      const add = (message: string) => faults.push({ file, message });
      const [head = [], ...records] = parse(await text(table), { bom: true }) as string[][];
      const elements = [...elementsIn(await page(file))];
      const body = elements.find(({ tagName }) => tagName === 'tbody');
      const header = elements.find(({ tagName }) => tagName === 'thead');
      const rows = [...elementsIn(body?.childNodes ?? [])].filter(
        ({ tagName }) => tagName === 'tr',
      );
      const columns = header ? cellsOf(header).slice(1) : [];
      if (columns.join('\n') !== head.slice(2).join('\n')) add(`has other columns than ${table}`);
      if (rows.length !== records.length)
        add(`shows ${rows.length} rows, ${table} has ${records.length}`);
      // Pages show the newest first: a row is known by its place, and each stands for one row of the table.
      const byLine = Map.groupBy(records, ([, line = '']) => line);
      for (const [index, row] of rows.entries()) {
        shown += 1;
        const [place = '', ...cells] = cellsOf(row);
        const left = byLine.get(place.slice(place.lastIndexOf(':') + 1)) ?? [];
        const wrongIn = (record: readonly string[]) =>
          cells.findIndex((cell, at) => !isShown(cell, record[at + 2] ?? '', numbers));
        const isOf = ([source = '']: readonly string[]) =>
          !place.includes(':') || place.startsWith(`${source.split('/').at(-1)}:`);
        const own = left.filter(isOf);
        const record = own.find((each) => wrongIn(each) === -1) ?? own[0];
        if (!record) {
          add(`row ${index + 1} says line ${place}, which is in no row of ${table} that is left`);
          continue;
        }
        left.splice(left.indexOf(record), 1);
        const wrong = wrongIn(record);
        if (wrong !== -1)
          add(
            `line ${place}: ${columns[wrong]} reads ${JSON.stringify(cells[wrong])}, the table says ${JSON.stringify(record[wrong + 2])}`,
          );
      }
    }
    return { faults, looked: `${shown} rows on pages are those of the tables` };
  },
};
