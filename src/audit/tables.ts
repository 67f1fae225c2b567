import { parse } from 'csv-parse/sync';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { dataFile, type OpenSite } from './open-site.ts';

type Value =
  string | number | boolean | null | undefined | readonly Value[] | { [key: string]: Value };
type Fields = Record<string, Value>;

/** A row of a content file as the published data has it. */
interface DataRow {
  file: string;
  line: number;
  fields: Fields;
}

const isObject = (value: Value): value is { [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a table calls otherwise than the data, or says in one cell. */
function flattened(fields: Fields): Fields {
  const { frontMatter, ...own } = fields;
  if (isObject(frontMatter)) return flattened({ ...own, ...frontMatter });
  const { source, consent, ...rest } = own;
  const row: Fields = { ...rest };
  if (isObject(source))
    Object.assign(row, { source: source['platform'], sourceUrl: source['url'] });
  else if (source !== undefined) row['source'] = source;
  if (isObject(consent)) {
    Object.assign(row, {
      consent: `${String(consent['granted'])}, ${String(consent['how'])}`,
      scope: consent['scope'],
    });
  }
  return row;
}

/** Every row of the published data, wherever it stands: an object with a line, below an object with a file. */
function rowsOf(profile: Value): DataRow[] {
  const rows: DataRow[] = [];
  const visit = (value: Value, file: string | null): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, file);
    if (!isObject(value)) return;
    const own = typeof value['file'] === 'string' ? value['file'] : file;
    const { line, file: _, ...fields } = value;
    // The points of a line are made from rows that are published themselves.
    if (own !== null && typeof line === 'number' && !('value' in fields && 'day' in fields))
      rows.push({ file: own, line, fields: flattened(fields) });
    else if (own !== null && isObject(value['frontMatter']))
      rows.push({ file: own, line: 1, fields: flattened(fields) });
    else if (own !== null && 'date' in value && 'country' in value)
      rows.push(...shares(value, own));
    for (const [key, item] of Object.entries(value)) if (key !== 'frontMatter') visit(item, own);
  };
  visit(profile, null);
  return rows;
}

/** An audience is published as a row for each share. */
function shares(audience: Fields, file: string): DataRow[] {
  return ['country', 'age', 'gender', 'language'].flatMap((by) =>
    Object.entries((audience[by] ?? {}) as Fields).map(([group, share]) => ({
      file,
      line: 1,
      fields: { by, group, share, date: audience['date'], source: audience['source'] },
    })),
  );
}

/** A cell as a spreadsheet has it. */
function cellOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item: Value) => partOf(item)).join('; ');
  return partOf(value);
}

function partOf(value: Value): string {
  if (!isObject(value)) return String(value);
  const named = Object.entries(value).map(([name, part]) => `${name}: ${String(part)}`);
  return named.join(', ');
}

/** A cell that a spreadsheet would take for a formula has an apostrophe before it. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');

const place = (file: string, line: number): string => `${file}:${line}`;

/** Compares one CSV with the rows of the data. */
function compareTable(
  name: string,
  records: readonly string[][],
  data: readonly DataRow[],
): Fault[] {
  const [head = [], ...rows] = records;
  const columns = head.slice(2);
  if (head[0] !== 'file' || head[1] !== 'line')
    return [{ file: name, message: 'does not begin with the columns file and line' }];
  const faults: Fault[] = [];
  const known = Map.groupBy(data, (row) => place(row.file, row.line));
  const files = new Set(rows.map(([file]) => file));
  const expected = data.filter(({ file }) => files.has(file)).length;
  if (expected !== rows.length) {
    faults.push({ file: name, message: `has ${rows.length} rows, the data has ${expected}` });
  }
  for (const [file = '', line = '', ...cells] of rows) {
    const candidates = known.get(`${file}:${line}`) ?? [];
    const wrong = candidates.map(({ fields }) =>
      columns.findIndex((column, index) => bare(cells[index] ?? '') !== cellOf(fields[column])),
    );
    if (wrong.includes(-1)) continue;
    const at = wrong[0];
    faults.push({
      file: name,
      message:
        at === undefined
          ? `the data has no row ${file}:${line}`
          : `${file}:${line}: ${columns[at]} is ${JSON.stringify(cells[at])}, the data says ${JSON.stringify(cellOf(candidates[0]!.fields[columns[at]!]))}`,
    });
  }
  return faults;
}

/** Points of a line and the rows that they are made from say the same. */
function comparePoints(profile: Value, data: readonly DataRow[]): string[] {
  const { platforms } = profile as { platforms?: readonly Fields[] };
  const known = new Map(data.map((row) => [place(row.file, row.line), row.fields]));
  return (platforms ?? []).flatMap((platform) => {
    const { file, points } = platform['followers'] as unknown as {
      file: string;
      points: readonly { day: string; value: number; line?: number }[];
    };
    return points.flatMap(({ day, value, line }) => {
      const row = line === undefined ? undefined : known.get(place(file, line));
      if (line === undefined || (row?.['date'] === day && row['followers'] === value)) return [];
      if (!row) return `the point of ${day} is that of line ${line}, where there is no row`;
      return `the point of ${day} is ${value}, its row (line ${line}) says ${cellOf(row['followers'])} on ${cellOf(row['date'])}`;
    });
  });
}

async function checkProfile(
  site: OpenSite,
  id: string,
): Promise<{ faults: Fault[]; cells: number }> {
  const profile = site.profiles.get(id) as unknown as Value;
  const data = rowsOf(profile);
  const faults: Fault[] = comparePoints(profile, data).map((message) => ({
    file: dataFile(id),
    message,
  }));
  let cells = 0;
  for (const file of site.files) {
    if (!file.startsWith(`data/${id}/`) || !file.endsWith('.csv')) continue;
    try {
      const records = parse(await site.bytes(file), { bom: true }) as string[][];
      cells += records.length * (records[0]?.length ?? 0);
      faults.push(...compareTable(file, records, data));
    } catch (error) {
      faults.push({ file, message: `cannot be read as CSV: ${(error as Error).message}` });
    }
  }
  return { faults, cells };
}

/** Each cell of each published table is what the published data says. */
export const tableCheck: Check = {
  id: 'tables',
  async run(site) {
    const checked = [];
    for (const id of site.profiles.keys()) checked.push(await checkProfile(site, id));
    const cells = checked.reduce((sum, one) => sum + one.cells, 0);
    return {
      faults: checked.flatMap(({ faults }) => faults),
      looked: `${cells} cells of published tables are those of the data`,
    };
  },
};
