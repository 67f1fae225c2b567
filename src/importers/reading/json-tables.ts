import { tableOf, type OpenedTable, type TableRecord } from './opened.ts';

/** How deep names are joined: `user.public_metrics.followers_count`. */
const DEEPEST = 4;

type Cells = Map<string, string>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? null : String(value as string | number | boolean).trim();
}

function flatten(
  value: Record<string, unknown>,
  prefix: string,
  depth: number,
  into: Cells,
): Cells {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const cell = cellOf(inner);
    if (cell !== null) into.set(name, cell);
    else if (isRecord(inner) && depth < DEEPEST) flatten(inner, name, depth + 1, into);
  }
  return into;
}

function fromRecords(rows: readonly Record<string, unknown>[], lines: LineOf): OpenedTable {
  const cells = rows.map((row) => flatten(row, '', 1, new Map()));
  const names = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  const records = cells.map((row, index): TableRecord => ({
    cells: names.map((name) => row.get(name) ?? ''),
    line: lines(rows[index]!) ?? index + 1,
  }));
  return tableOf([{ cells: names, line: lines(rows[0]!) ?? 1 }, ...records], '.');
}

type LineOf = (value: object) => number | undefined;

/** The line on which each object begins: objects come in the text in the order in which they are walked. */
function objectLines(text: string, root: unknown): LineOf {
  const places: number[] = [];
  let line = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '\n') line += 1;
    else if (character === '{' || character === '[') places.push(line);
  }
  const lines = new Map<object, number>();
  let next = 0;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    lines.set(value, places[next++] ?? 1);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(root);
  return (value) => lines.get(value);
}

function fromValue(value: unknown, lines: LineOf): OpenedTable | null {
  if (Array.isArray(value) && value.length > 0) {
    if (value.every(isRecord)) return fromRecords(value, lines);
    if (value.every((row) => Array.isArray(row) && row.every((cell) => cellOf(cell) !== null))) {
      const records = (value as unknown[][]).map((row, index) => ({
        cells: row.map((cell) => cellOf(cell)!),
        line: lines(row) ?? index + 1,
      }));
      return tableOf(records, '.');
    }
  }
  return isRecord(value) ? fromObject(value, lines) : null;
}

/** `{"2026-01-01": 12, …}`, and columns side by side: `{"dates": […], "followers": […]}`. */
function fromObject(value: Record<string, unknown>, lines: LineOf): OpenedTable | null {
  const entries = Object.entries(value);
  const line = lines(value) ?? 1;
  if (
    entries.length > 1 &&
    entries.every(([key, cell]) => /^\d{4}-\d{2}/.test(key) && typeof cell === 'number')
  ) {
    const rows = entries.map(([key, cell]) => ({ cells: [key, String(cell)], line }));
    return tableOf([{ cells: ['date', 'value'], line }, ...rows], '.');
  }
  const lists = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const length = lists[0]?.[1].length ?? 0;
  const isColumns =
    lists.length > 1 &&
    length > 0 &&
    lists.every(
      ([, list]) => list.length === length && list.every((cell) => cellOf(cell) !== null),
    );
  if (!isColumns) return null;
  const rows = Array.from({ length }, (_, index) => ({
    cells: lists.map(([, list]) => cellOf(list[index])!),
    line,
  }));
  return tableOf([{ cells: lists.map(([name]) => name), line }, ...rows], '.');
}

/**
 * The tables that a JSON document holds, each with the path of keys to it; the document itself has the empty path. Lists of objects, lists of lists,
 * columns side by side, and days as keys are tables.
 * @param text the document as it is written, for the lines
 */
export function jsonTables(text: string, root: unknown): { path: string; table: OpenedTable }[] {
  const lines = objectLines(text, root);
  const found: { path: string; table: OpenedTable }[] = [];
  const look = (value: unknown, path: string, depth: number): void => {
    const table = fromValue(value, lines);
    if (table) found.push({ path, table });
    else if (isRecord(value) && depth < DEEPEST) {
      for (const [key, inner] of Object.entries(value)) {
        look(inner, path === '' ? key : `${path}.${key}`, depth + 1);
      }
    }
  };
  look(root, '', 0);
  return found;
}
