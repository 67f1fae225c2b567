import readWorkbook from 'read-excel-file/node';
import { tableOf, type OpenedTable, type TableRecord } from './opened.ts';
import { ArchiveFault } from './zip-entries.ts';

type Cell = string | number | boolean | Date | null;

const MOST_COLUMNS = 2000;

/** A cell as text: days as ISO 8601, numbers with a point. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    if (Number.isNaN(cell.getTime())) return '';
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  return String(cell).trim();
}

function recordsOf(data: readonly (readonly Cell[])[]): TableRecord[] {
  return data
    .map((row, index) => ({ cells: row.map(textOf), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The first cell of each sheet that holds a formula, such as `C14`, by the sheet's name. */
function formulas(entries: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const text = (name: string) => Buffer.from(entries.get(name) ?? []).toString('utf8');
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')],
    ),
  );
  const found = new Map<string, string>();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const sheet = text(targets.get(attribute(tag, 'r:id')) ?? '');
    const at = sheet.search(/<(?:\w+:)?f[\s>/]/);
    if (at < 0) continue;
    const cell = sheet
      .slice(0, at)
      .match(/\br="([A-Z]+\d+)"/g)
      ?.at(-1);
    found.set(decoded(attribute(tag, 'name')), cell?.slice(3, -1) ?? '');
  }
  return found;
}

/**
 * The sheets of an Excel workbook. A cell with a formula refuses its sheet, since the number that stands beside it may be older than what
 * it counts. Throws `ArchiveFault`.
 * @param entries what it unpacks to, within bounds: the reader of workbooks has none of its own
 * @param wanted one sheet by its name or its number from 1; null for all
 */
export async function workbookSheets(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Uint8Array>,
  wanted: string | null,
): Promise<{ sheet: string; table: OpenedTable }[]> {
  const withFormula = formulas(entries);
  const sheets = await readWorkbook(Buffer.from(bytes)).catch(() => {
    throw new ArchiveFault(
      'This Excel workbook can’t be read',
      'Save it again as .xlsx, or as CSV.',
    );
  });
  const names = sheets.map(({ sheet }) => sheet);
  const chosen =
    wanted === null
      ? sheets
      : sheets.filter(({ sheet }, index) => sheet === wanted || String(index + 1) === wanted);
  if (chosen.length === 0) {
    throw new ArchiveFault(
      `There is no sheet ${JSON.stringify(wanted)}`,
      `Name one of ${names.map((name) => JSON.stringify(name)).join(', ')}.`,
    );
  }
  return chosen.map(({ sheet, data }) => {
    const formula = withFormula.get(sheet);
    if (formula !== undefined) {
      throw new ArchiveFault(
        `${formula === '' ? 'A cell' : `Cell ${formula}`} of the sheet ${JSON.stringify(sheet)} holds a formula, whose number may be out of date`,
        'Save the sheet as CSV, or paste its values over the formulas; another sheet is chosen with --sheet.',
      );
    }
    const rows = data as Cell[][];
    if (rows.some((row) => row.length > MOST_COLUMNS)) {
      throw new ArchiveFault(
        `The sheet ${JSON.stringify(sheet)} has more than ${MOST_COLUMNS} columns`,
      );
    }
    const fractions = rows.some((row) =>
      row.some((cell) => typeof cell === 'number' && cell % 1 !== 0),
    );
    return { sheet, table: tableOf(recordsOf(rows), fractions ? '.' : null) };
  });
}
