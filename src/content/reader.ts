import path from 'node:path';
import type { z } from 'zod';
import type { Day } from '#model/day.ts';
import type { ProblemCode } from '#problems/codes.ts';
import type { Severity } from '#problems/problem.ts';
import { controlCharacter } from '#schemas/fields.ts';
import type { OwnerUse } from '#schemas/site-content.ts';
import type { ProblemList } from './problem-list.ts';
import { readFrontMatter, type ReadFrontMatter } from './read-front-matter.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { readSource, type Place, type SourceText } from './source-text.ts';
import { findPlaceholder } from './placeholders.ts';
import { textsIn } from './schema-walk.ts';
import { validate, type Locator, type Path } from './validate.ts';

/** What reading a folder shares: where it is, which day it is, and every problem that was found so far. */
export interface Reader {
  root: string;
  today: Day;
  /** In which moments become days and hours: an IANA name. */
  timeZone: string;
  problems: ProblemList;
  /** What the files show and lead to. */
  uses: OwnerUse[];
  /** The profiles that are marked as samples. */
  samples: Set<string>;
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
export function check<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  schema: Schema,
  value: unknown,
  locate: Locator,
): z.output<Schema> | null {
  const { data, problems } = validate(file, schema, value, locate);
  reader.problems.add(problems);
  for (const { path: at, text } of textsIn(value)) {
    if (!isOpen(file, at)) continue;
    if (/^https?:/i.test(text)) {
      const name = String(at.findLast((step) => typeof step === 'string') ?? 'url');
      reader.uses.push({ kind: 'link', name, value: text, file, ...locate.value(at) });
    }
    reportPlaceholder(reader, file, text, () => locate.value(at), draftOf(value));
  }
  return data;
}

/** What is never published, and the address of the site, may be anything. */
const isOpen = (file: string, at: Path): boolean =>
  !['email', 'notes', 'private'].includes(String(at[0])) &&
  !(file === 'site.yaml' && at[0] === 'url');

/** A draft is still being written: it is told what is left to do, and keeps nothing from being built. */
const draftOf = (value: unknown): boolean => (value as { draft?: unknown } | null)?.draft === true;

/** Tells of starter text and example addresses. Sample content is made of them, and is marked as a sample on every page. */
function reportPlaceholder(
  reader: Reader,
  file: string,
  text: string,
  placeAt: (offset: number) => Place,
  draft: boolean,
): void {
  const found = findPlaceholder(text);
  if (!found || reader.samples.has(/^profiles\/([^/]+)\//.exec(file)?.[1] ?? '')) return;
  const severity = draft ? 'warning' : 'error';
  const { message, hint } = found;
  report(reader, file, placeAt(found.offset), 'placeholder', message, hint, severity);
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
  if ((read.value as { sample?: unknown } | undefined)?.sample === true) {
    reader.samples.add(file.split('/')[1]!);
  }
  checkBody(reader, source, read);
  const data = check(reader, file, schema, read.value ?? {}, read.locate);
  return data === null ? null : { data, locate: read.locate, read, source };
}

/** In front matter the schemas say so of each value; a body has none. */
function checkBody(
  reader: Reader,
  source: SourceText,
  { body, bodyOffset, value }: ReadFrontMatter,
): void {
  const placeAt = (offset: number) => source.placeAt(bodyOffset + offset);
  reportPlaceholder(reader, source.file, body, placeAt, draftOf(value));
  const found = controlCharacter.exec(body);
  if (!found) return;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  report(
    reader,
    source.file,
    placeAt(found.index),
    'control-character',
    `This holds the control character U+${code}`,
    'Delete it: nothing draws it, and most editors do not show it. Others may follow.',
  );
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
