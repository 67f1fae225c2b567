import path from 'node:path';
import type { z } from 'zod';
import type { Day } from '#model/day.ts';
import type { Sourced } from '#model/source.ts';
import type { ProblemCode } from '#problems/codes.ts';
import type { Severity } from '#problems/problem.ts';
import { controlCharacter } from '#schemas/fields.ts';
import type { ProblemList } from './problem-list.ts';
import { readCsv, type CsvRecord, type ReadCsv } from './read-csv.ts';
import { readDecimal } from './read-decimal.ts';
import { readFrontMatter, type ReadFrontMatter } from './read-front-matter.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { readSource, type Place, type SourceText } from './source-text.ts';
import { isNumber } from './schema-walk.ts';
import { nearest, validate, type Locator, type Path } from './validate.ts';

/** What reading a folder shares: where it is, which day it is, and every problem that was found so far. */
export interface Reader {
  root: string;
  today: Day;
  /** In which moments become days and hours: an IANA name. */
  timeZone: string;
  problems: ProblemList;
  /** Below `root`, with forward slashes, sorted. */
  files: readonly string[];
}

export function report(
  reader: Reader,
  file: string,
  place: Place,
  code: ProblemCode,
  message: string,
  hint: string,
  severity: Severity = 'error',
): void {
  reader.problems.add([{ file, ...place, severity, code, message, hint }]);
}

/** A file as a whole. */
export const wholeFile: Place = { line: 0, column: 0 };

export async function readText(reader: Reader, file: string): Promise<SourceText | null> {
  const { source, problems } = await readSource(reader.root, file);
  reader.problems.add(problems);
  return source;
}

/** Checks a value that was read; null where it has problems. */
function check<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
  value: unknown,
  locate: Locator,
): z.output<Schema> | null {
  const { data, problems } = validate(file, schema, value, locate);
  reader.problems.add(problems);
  return data;
}

export interface Entry<T> {
  data: T;
  locate: Locator;
}

/** One value in YAML. */
export async function yamlFile<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
): Promise<Entry<z.output<Schema>> | null> {
  const source = await readText(reader, file);
  if (!source) return null;
  const { value, locate, problems } = readYaml(source);
  reader.problems.add(problems);
  if (problems.length > 0) return null;
  const data = check(reader, file, schema, value ?? {}, locate);
  return data === null ? null : { data, locate };
}

/** The items of a list below which each has its own place. */
function items<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
  value: unknown,
  locate: Locator,
): (Entry<z.output<Schema>> & { line: number })[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report(
      reader,
      file,
      locate.value([]),
      'value-type',
      'This file is not a list',
      'Begin every entry with a dash, or put the objects in [ ].',
    );
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (reader.problems.isFull(file)) return [];
    const inside: Locator = {
      value: (at) => locate.value([index, ...at]),
      key: (at, key) => locate.key([index, ...at], key),
    };
    const data = check(reader, file, schema, item, inside);
    return data === null
      ? []
      : [{ data: data as z.output<Schema>, locate: inside, line: locate.value([index]).line }];
  });
}

/** The entries of a list in YAML, or in JSON where the file's name ends so. */
export async function listFile<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
): Promise<(Entry<z.output<Schema>> & { line: number })[]> {
  const source = await readText(reader, file);
  if (!source) return [];
  const read = file.endsWith('.json') ? readJson : readYaml;
  const { value, locate, problems } = read(source);
  reader.problems.add(problems);
  return problems.length > 0 ? [] : items(reader, file, schema, value, locate);
}

export async function frontMatter<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
): Promise<(Entry<z.output<Schema>> & { read: ReadFrontMatter; source: SourceText }) | null> {
  const source = await readText(reader, file);
  if (!source) return null;
  const read = readFrontMatter(source);
  reader.problems.add(read.problems);
  if (read.problems.length > 0) return null;
  checkBody(reader, source, read);
  const data = check(reader, file, schema, read.value ?? {}, read.locate);
  return data === null ? null : { data, locate: read.locate, read, source };
}

/** In front matter the schemas say so of each value; a body has none. */
function checkBody(
  reader: Reader,
  source: SourceText,
  { body, bodyOffset }: ReadFrontMatter,
): void {
  const found = controlCharacter.exec(body);
  if (!found) return;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  report(
    reader,
    source.file,
    source.placeAt(bodyOffset + found.index),
    'control-character',
    `This holds the control character U+${code}`,
    'Delete it: nothing draws it, and most editors do not show it. Others may follow.',
  );
}

/** How the columns of a CSV file become the fields of its schema, where they are not the same. */
export interface Columns {
  known: readonly string[];
  toFields(cells: Record<string, string>): unknown;
}

/** Columns that are not known, and those that must be there: reported once, at the header. */
function checkHeader(
  reader: Reader,
  file: string,
  schema: z.ZodObject,
  known: readonly string[],
  { columns, headerPlace }: ReadCsv,
): boolean {
  for (const column of new Set(columns)) {
    if (known.includes(column)) continue;
    const near = nearest(column, known);
    report(
      reader,
      file,
      headerPlace(column),
      'key-unknown',
      `The column ${JSON.stringify(column)} is not known here`,
      near ? `Did you mean ${near}?` : `Known are ${known.join(', ')}.`,
    );
  }
  const missing = Object.keys(schema.shape).filter(
    (key) => !columns.includes(key) && !schema.shape[key]!.safeParse(undefined).success,
  );
  for (const key of missing) {
    report(
      reader,
      file,
      { line: 1, column: 1 },
      'key-missing',
      `The column ${key} is missing`,
      `Add a column ${key} to the header.`,
    );
  }
  return missing.length === 0;
}

/** The rows of a CSV file, each with its line. */
export async function csvRows<Schema extends z.ZodObject>(
  reader: Reader,
  file: string,
  schema: Schema,
  { known, toFields }: Columns = {
    known: Object.keys(schema.shape),
    toFields: (cells) => cells,
  },
): Promise<{ row: Sourced<z.output<Schema>>; record: CsvRecord }[]> {
  const source = await readText(reader, file);
  if (!source) return [];
  const csv = readCsv(source);
  reader.problems.add(csv.problems);
  if (csv.columns.length === 0 || !checkHeader(reader, file, schema, known, csv)) return [];
  const columns = csv.columns.filter((column) => known.includes(column));
  const decimals = csv.delimiter === ',' ? [] : columns.filter((name) => isNumber(schema, name));
  return csv.records.flatMap((record) => {
    if (reader.problems.isFull(file)) return [];
    const cells = Object.fromEntries(columns.map((column) => [column, record.cells[column]!]));
    for (const column of decimals) {
      const cell = cells[column]!;
      const decimal = readDecimal(cell);
      cells[column] = decimal ?? '';
      if (decimal !== null) continue;
      report(
        reader,
        file,
        record.placeOf(column),
        'value-type',
        `${column} is ${JSON.stringify(cell)}, which is a thousand to some and one to others`,
        'Write it without marks between thousands, and with a point before decimals: 1234.5.',
      );
    }
    const placeOf = (at: Path) => {
      const column = [at.join('_'), String(at[0])].find((name) => columns.includes(name));
      return column === undefined ? { line: record.line, column: 1 } : record.placeOf(column);
    };
    const data = check(reader, file, schema, toFields(cells), { value: placeOf, key: placeOf });
    return data === null
      ? []
      : [{ row: { ...(data as object), line: record.line } as Sourced<z.output<Schema>>, record }];
  });
}

/** Files directly in a folder, with one of the endings. */
export function filesIn(reader: Reader, folder: string, ending: string): string[] {
  return reader.files.filter(
    (file) => path.posix.dirname(file) === folder && file.endsWith(ending),
  );
}

/** The name of a file without folder and ending. */
export function stem(file: string): string {
  return path.posix.basename(file).replace(/\.[^.]+$/, '');
}
