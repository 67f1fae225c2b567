import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '#problems/problem.ts';
import { allBytes, diskBytes, firstBytes, memoryBytes, type ByteSource } from './byte-source.ts';
import { decodedText } from './decoded-text.ts';
import { fileKind } from './file-kinds.ts';
import { jsonTables } from './json-tables.ts';
import { openText } from './open-text.ts';
import { refusalOf, tooLarge, type Refusal } from './refusals.ts';
import type { Opened, SourceFile } from './opened.ts';
import { workbookSheets } from './workbook.ts';
import { zipEntries } from './zip-entries.ts';

/** Rows of a text file are streamed; what has to be held as a whole may not be larger. */
const LARGEST_TEXT = 2_000_000_000;
const LARGEST_HELD = 128_000_000;
const BEGINNING = 4200;

export interface FileToOpen {
  /** Absolute. */
  path: string;
  /** As reports show it. */
  shown: string;
  /** False where a folder was named that holds it: then it may be something else. */
  named: boolean;
}

export interface OpenWords {
  /** The user's word for the encoding of text files. */
  encoding: string | null;
  /** The user's word for the sheet of workbooks. */
  sheet: string | null;
}

/** A file that holds nothing to import, with what it is: "a picture". */
export interface LeftFile {
  file: string;
  what: string;
}

export interface OpenedFiles {
  opened: Opened[];
  /** In the order in which they were found. */
  left: LeftFile[];
  problems: Problem[];
}

interface Place {
  shown: string;
  name: string;
  named: boolean;
  source: SourceFile;
}

const nothing = (): OpenedFiles => ({ opened: [], left: [], problems: [] });

function refused({ shown: file, named }: Place, refusal: Refusal): OpenedFiles {
  const { code, line, what, message, hint } = refusal;
  if (!named) return { ...nothing(), left: [{ file, what }] };
  return {
    ...nothing(),
    problems: [{ file, line, column: 0, severity: 'error', code, message, hint }],
  };
}

function openJson(text: string, { shown, name, source }: Place): Opened[] {
  const json = JSON.parse(text) as unknown;
  const tables = jsonTables(text, json);
  const only = tables.length === 1 ? tables[0]!.table : null;
  const whole: Opened = { file: shown, name, sheet: null, table: only, json, source };
  if (tables.length < 2) return [whole];
  return [
    whole,
    ...tables.map(({ path: keys, table }): Opened => ({
      file: `${shown}: ${keys}`,
      name,
      sheet: null,
      table,
      source,
    })),
  ];
}

/** Opens text: JSON where it is written so, else separated values. */
function openWritten(bytes: ByteSource, place: Place, words: OpenWords): OpenedFiles {
  const start = [...take(decodedText(bytes, words.encoding), 1)][0]?.trimStart() ?? '';
  if (/^[[{]/.test(start)) {
    if (bytes.size > LARGEST_HELD) return refused(place, tooLarge(bytes.size, LARGEST_HELD));
    const text = [...decodedText(bytes, words.encoding)].join('');
    try {
      return { ...nothing(), opened: openJson(text, place) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      if (!/\.json$/i.test(place.name)) return openSeparated(bytes, place, words);
      const [, position] = /position (\d+)/.exec(error.message) ?? [];
      const line = text.slice(0, Number(position ?? text.length)).split('\n').length;
      const message = error.message.replace(/ in JSON at position.*$/, '');
      const hint = 'Download it again, or check the commas and brackets around here.';
      return refused(place, {
        code: 'json-syntax',
        line,
        what: `no JSON: ${message}`,
        message,
        hint,
      });
    }
  }
  return openSeparated(bytes, place, words);
}

function openSeparated(bytes: ByteSource, place: Place, words: OpenWords): OpenedFiles {
  const { shown: file, name, source } = place;
  const table = openText(bytes, words.encoding);
  return { ...nothing(), opened: [{ file, name, sheet: null, table, source }] };
}

function* take<Item>(items: Iterable<Item>, most: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    yield item;
    taken += 1;
    if (taken >= most) return;
  }
}

async function openBytes(bytes: ByteSource, place: Place, words: OpenWords): Promise<OpenedFiles> {
  const kind = await fileKind(firstBytes(bytes, BEGINNING));
  if (kind.kind === 'other') {
    const { what, hint } = kind;
    return refused(place, {
      code: 'import-unrecognised',
      line: 0,
      what,
      message: `This is ${what}`,
      hint,
    });
  }
  const largest = kind.kind === 'text' ? LARGEST_TEXT : LARGEST_HELD;
  if (bytes.size > largest) return refused(place, tooLarge(bytes.size, largest));
  try {
    if (kind.kind === 'text') return openWritten(bytes, place, words);
    const held = allBytes(bytes);
    const entries = await zipEntries(held);
    // Which of the two a zip is stands in its list of entries, not in its first bytes.
    return entries.has('xl/workbook.xml')
      ? await openWorkbook(held, entries, place, words)
      : await openEntries(entries, place, words);
  } catch (error) {
    return refused(place, refusalOf(error, bytes, words));
  }
}

async function openWorkbook(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Uint8Array>,
  { shown, name, source }: Place,
  { sheet: wanted }: OpenWords,
): Promise<OpenedFiles> {
  const sheets = await workbookSheets(bytes, entries, wanted);
  const opened = sheets.map(({ sheet, table }): Opened => ({
    file: sheets.length > 1 ? `${shown}: ${sheet}` : shown,
    name,
    sheet,
    table,
    source,
  }));
  return { ...nothing(), opened };
}

/** A zip is opened as a folder is: what it holds beside tables is left. */
async function openEntries(
  entries: ReadonlyMap<string, Uint8Array>,
  place: Place,
  words: OpenWords,
): Promise<OpenedFiles> {
  const all = nothing();
  for (const [name, data] of entries) {
    if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(name)) continue;
    const inner = {
      ...place,
      shown: `${place.shown}: ${name}`,
      name: path.posix.basename(name),
      named: false,
    };
    const one =
      (await fileKind(data.subarray(0, BEGINNING))).kind === 'zip'
        ? { ...nothing(), left: [{ file: inner.shown, what: 'a zip in a zip' }] }
        : await openBytes(memoryBytes(data), inner, words);
    add(all, one);
  }
  return all;
}

function add(all: OpenedFiles, one: OpenedFiles): void {
  all.opened.push(...one.opened);
  all.left.push(...one.left);
  all.problems.push(...one.problems);
}

function hashOf(bytes: ByteSource): string {
  const hash = createHash('sha256');
  for (const chunk of bytes.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

/** Opens what the user named. Of two files with the same bytes each is opened: formats count what comes twice once. */
export async function openFiles(
  files: readonly FileToOpen[],
  words: OpenWords,
): Promise<OpenedFiles> {
  const all = nothing();
  for (const { path: file, shown, named } of files) {
    const bytes = diskBytes(file, (await stat(file)).size);
    const name = path.basename(file);
    const source = { name, sha256: hashOf(bytes) };
    add(all, await openBytes(bytes, { shown, name, named, source }, words));
  }
  return all;
}
